import { parse } from 'tldts'
import { describe, expect, it } from 'vitest'
import { findOutlet, hostPatterns, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { compileRules } from '../../tools/compile-rules.ts'

const rules = compileRules()
const patterns = hostPatterns(rules.outlets)
const hosts = patterns.map((pattern) => /^\*:\/\/\*\.(.+)\/\*$/.exec(pattern)?.[1] ?? '')
const runsOn = (host: string) => hosts.some((one) => host === one || host.endsWith(`.${one}`))

describe('the hosts on which the extension runs by itself', () => {
  it('are well-formed match patterns of hosts with a registrable domain', () => {
    expect(hosts.length).toBeGreaterThan(900)
    for (const host of hosts) {
      const known = parse(host, { allowPrivateDomains: true })
      expect(known.hostname === host && known.domain !== null && !known.isIp, host).toBe(true)
    }
  })

  it('are few enough for a browser that compares them with each other at every start', () => {
    expect(hosts.length).toBeLessThan(1100)
  })

  it('are sorted, each once, none inside another', () => {
    expect([...hosts].sort()).toEqual(hosts)
    expect(new Set(hosts).size).toBe(hosts.length)
    for (const host of hosts) {
      for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
        expect(hosts.includes(host.slice(dot + 1)), host).toBe(false)
      }
    }
  })

  it('are the named outlets', () => {
    for (const host of [
      'www.rt.com',
      'www.bbc.co.uk',
      'www.theguardian.com',
      'oc-media.org',
      'eurasianet.org',
      'apa.az',
      'abcnews.go.com',
      'timesofindia.indiatimes.com',
    ]) {
      expect(runsOn(host), host).toBe(true)
    }
  })

  it('are no platforms, reference works, shops or archives', () => {
    for (const host of [
      'www.youtube.com',
      'www.facebook.com',
      'x.com',
      'twitter.com',
      'www.instagram.com',
      'www.reddit.com',
      'www.tiktok.com',
      'www.linkedin.com',
      'medium.com',
      'somebody.medium.com',
      'somebody.substack.com',
      'wordpress.com',
      'somebody.wordpress.com',
      'somebody.blogspot.com',
      'somebody.github.io',
      'web.archive.org',
      'archive.org',
      'archive.ph',
      'en.wikipedia.org',
      'www.wikidata.org',
      'www.google.com',
      'maps.google.com',
      'translate.google.com',
      'www-rt-com.cdn.ampproject.org',
      'www-rt-com.translate.goog',
      'www.amazon.com',
      'www.imdb.com',
      'arxiv.org',
      'www.yahoo.com',
      'mail.yahoo.com',
      'www.gov.uk',
      'go.com',
      'www.indiatimes.com',
      'www.india.com',
      'www.unam.mx',
      'www.socar.az',
      'www.goodreads.com',
      'open.spotify.com',
      'www.quora.com',
      'stackoverflow.com',
    ]) {
      expect(runsOn(host), host).toBe(false)
    }
  })

  it('are none of which only a report on an influence operation tells', () => {
    const index = indexOutlets(rules.outlets)
    for (const host of hosts) {
      const kinds = new Set(findOutlet(`https://${host}/`, index)!.labels.map((label) => label.kind))
      expect(
        [...kinds].some((kind) => kind !== 'network' && kind !== 'alias-of'),
        host,
      ).toBe(true)
    }
    expect(runsOn('spiegel.ltd')).toBe(false)
  })
})
