import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'tldts'
import { describe, expect, it } from 'vitest'
import { RowIndex } from '../../src/rules/outlets/rows.ts'
import {
  compileRules,
  errorsOf,
  OUTLETS,
  readLists,
  readOutletData,
  TABLES,
} from '../../tools/compile-rules.ts'
import { formatOutletFile } from '../../tools/format-rules.ts'

const lists = readLists()
const data = readOutletData()
const rules = compileRules()
const rows = new RowIndex(rules.outlets)
const written = [...lists].flatMap(([file, list]) =>
  list.entries.flatMap((entry) => entry.match.map((pattern) => ({ file, list, entry, pattern }))),
)
const hostOf = (pattern: string): string => pattern.split('/', 1)[0]!

describe('the outlet files', () => {
  it.each([...lists.keys(), ...TABLES])(
    '%s is sorted and formatted (npx tsx tools/format-rules.ts)',
    (file) => {
      const text = readFileSync(join(OUTLETS, file), 'utf8')
      expect(formatOutletFile(text)).toBe(text)
    },
  )

  it('are valid, each by its schema and all of them compiled', () => {
    expect(errorsOf(rules)).toEqual([])
  })

  it('name at least 2,200 registrable domains', () => {
    expect(rules.counts.domains).toBeGreaterThanOrEqual(2200)
  })

  it('have a file for each source, and each source one file', () => {
    const ids = [...lists.values()].map((list) => list.source.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('say what a source says of a host in one place', () => {
    for (const [file, list] of lists) {
      const seen = new Set<string>()
      for (const entry of list.entries) {
        for (const pattern of entry.match) {
          expect(seen.has(pattern), `${file}: ${pattern} stands twice`).toBe(false)
          seen.add(pattern)
        }
        const labels = entry.labels.map((label) =>
          JSON.stringify([label.kind, label.value, label.topic, label.ref]),
        )
        expect(new Set(labels).size, `${file}: ${entry.match[0]} repeats a label`).toBe(labels.length)
      }
    }
  })

  it('name real hosts: a registrable domain by the public suffix list, or a sub-host of one', () => {
    const wrong = written.filter(({ pattern }) => {
      const host = parse(hostOf(pattern), { allowPrivateDomains: true })
      return host.domain === null || host.hostname !== hostOf(pattern) || !(host.isIcann || host.isPrivate)
    })
    expect(wrong.map(({ file, pattern }) => `${file}: ${pattern}`)).toEqual([])
  })

  it('are all to be seen: no label is hidden by another', () => {
    const hidden = written.filter(({ list, entry, pattern }) => {
      const by = rules.outlets.sources.findIndex((source) => source.id === list.source.id)
      const shown = rows.at(pattern)!.labels.filter((label) => label.by === by)
      return !entry.labels.every((label) =>
        shown.some(
          (one) =>
            one.kind === label.kind &&
            one.value === label.value &&
            one.topic === label.topic &&
            one.ref === label.ref &&
            one.note === label.note,
        ),
      )
    })
    expect(hidden.map(({ file, pattern }) => `${file}: ${pattern}`)).toEqual([])
  })

  it('repeat nothing that the host above says already', () => {
    const apart = new Set(data.identities.apart)
    const repeated = written.filter(({ list, entry, pattern }) => {
      if (apart.has(pattern)) return false
      const above = pattern.includes('/')
        ? pattern.slice(0, pattern.lastIndexOf('/'))
        : pattern.slice(pattern.indexOf('.') + 1)
      const top = list.entries.find((one) => one.match.includes(above))
      const told = (label: (typeof entry.labels)[number], at: string) =>
        JSON.stringify([
          label.kind,
          label.value,
          label.topic,
          label.decided,
          label.note,
          label.scope ?? (at.includes('/') ? 'section' : 'outlet'),
        ])
      return entry.labels.some((label) =>
        top?.labels.some((one) => told(one, above) === told(label, pattern)),
      )
    })
    expect(repeated.map(({ file, pattern }) => `${file}: ${pattern}`)).toEqual([])
  })

  it('use codes that have a wording, and ISO codes for countries', () => {
    const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    for (const { file, entry, pattern } of written) {
      for (const { kind, value } of entry.labels) {
        const at = `${file}: ${pattern} ${kind} ${value}`
        if (kind === 'country') expect(/^[A-Z]{2}$/.test(value) && countries.of(value), at).toBeTruthy()
        else if (kind === 'alias-of') expect(rows.at(value), at).not.toBeNull()
        else if (!['owner', 'funding', 'network'].includes(kind))
          expect(data.values[kind]?.[value], at).toBeDefined()
      }
    }
  })

  it('have no wording without a use', () => {
    const used = new Set(
      written.flatMap(({ entry }) => entry.labels.map((label) => `${label.kind} ${label.value}`)),
    )
    const unused = Object.entries(data.values).flatMap(([kind, codes]) =>
      Object.keys(codes).filter((code) => code !== 'unknown' && !used.has(`${kind} ${code}`)),
    )
    expect(unused).toEqual([])
  })

  it('point to pages that may be linked: http(s), escaped, no page on this machine', () => {
    for (const { file, entry, pattern } of written) {
      for (const { ref } of entry.labels) {
        if (ref === null) continue
        expect(URL.canParse(ref), `${file}: ${pattern} ${ref}`).toBe(true)
        expect(/^[\x21-\x7e]+$/.test(ref), `${file}: ${pattern} ${ref} is not escaped`).toBe(true)
        expect(parse(ref).domain, `${file}: ${pattern} ${ref}`).not.toBeNull()
      }
    }
  })

  it('date every label, and no label after the day its source was read', () => {
    const last = rules.asOf
    for (const { file, list, entry, pattern } of written) {
      expect(list.source.asOf, file).toMatch(/^\d{4}-\d{2}(-\d{2})?$/)
      for (const label of entry.labels) {
        const asOf = label.asOf ?? list.source.asOf
        for (const date of [asOf, label.decided, label.readOn]) {
          if (date !== undefined)
            expect(date.slice(0, 10) <= (label.readOn ?? last), `${file}: ${pattern} ${date}`).toBe(true)
        }
        // What was read on a page of another day says which day it was read.
        if (label.asOf !== undefined && list.source.id === 'read-pages')
          expect(label.readOn, `${file}: ${pattern}`).toBeDefined()
      }
    }
  })

  it('say facts, not sentences', () => {
    for (const { file, entry, pattern } of written) {
      for (const label of entry.labels) {
        for (const words of [label.value, label.note ?? '', label.topic ?? '']) {
          expect(words.split(/\s+/).length, `${file}: ${pattern} "${words}"`).toBeLessThanOrEqual(20)
          expect(
            words.endsWith('.') && !/\b(Inc|Co|Ltd|Bhd|E\.P)\.$/.test(words),
            `${file}: ${pattern} "${words}"`,
          ).toBe(false)
        }
      }
    }
  })

  it('word legal acts as acts of governments', () => {
    for (const list of lists.values()) {
      const legal = list.entries.some((entry) => entry.labels.some((label) => label.kind === 'legal-status'))
      if (legal)
        expect(list.source.vantage, list.source.id).toMatch(
          /^an act of (a government|governments)\b.*not a judgement of accuracy/,
        )
    }
  })

  it('hold nothing of raters who do not allow it', () => {
    for (const [file] of lists) {
      expect(readFileSync(join(OUTLETS, file), 'utf8')).not.toMatch(
        /mediabiasfactcheck\.com\/(?!")|allsides\.com\/|adfontesmedia\.com\/|newsguardtech\.com/i,
      )
    }
  })
})

describe('the tables', () => {
  it('give each host one outlet', () => {
    const hosts = data.identities.outlets.flatMap((outlet) => outlet.hosts)
    expect(hosts.filter((host, at) => hosts.indexOf(host) !== at)).toEqual([])
    for (const outlet of data.identities.outlets) {
      expect(outlet.hosts, outlet.id).toContain(outlet.id)
      for (const host of outlet.hosts) expect(rows.at(host), host).not.toBeNull()
    }
  })

  it('set apart only what is listed', () => {
    for (const host of data.identities.apart) expect(rows.at(host), host).not.toBeNull()
  })

  it('keep copies, shared hosts and outlets apart', () => {
    const shared = new Set(data.hosts.shared)
    for (const copy of data.copies.copies)
      for (const host of copy.hosts) expect(rows.at(host), host).toBeNull()
    for (const host of shared) expect(parse(host, { allowPrivateDomains: true }).hostname, host).toBe(host)
  })
})
