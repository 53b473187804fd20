/** Wikipedia rates parts of some outlets apart, by topic, section or time. No part's rating may fall on the whole. */
import { describe, expect, it } from 'vitest'
import { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
import { compileRules, readLists } from '../../tools/compile-rules.ts'

const index = indexOutlets(compileRules().outlets)
const ratings = (address: string): string[] =>
  (findOutlet(`https://${address}`, index)?.labels ?? [])
    .filter((label) => label.kind === 'reliability' && label.by.id === 'wikipedia')
    .map((label) => `${label.scope === 'topic' ? `${label.topic}: ` : ''}${label.value}`)
    .sort()

describe('ratings of parts', () => {
  it('leave no outlet with two ratings of the whole, except those that are both (deprecated or unreliable, and blacklisted)', () => {
    const list = readLists().get('wikipedia-perennial-sources.json')!
    const patterns = list.entries.flatMap((entry) => entry.match)
    for (const pattern of patterns) {
      const whole = ratings(pattern).filter((rating) => !rating.includes(':'))
      if (whole.length > 1) {
        expect(whole.length === 2 && whole.includes('blacklisted'), `${pattern}: ${whole.join(', ')}`).toBe(
          true,
        )
        expect(
          whole.some((rating) => rating === 'deprecated' || rating === 'generally-unreliable'),
          pattern,
        ).toBe(true)
      }
    }
  })

  it.each([
    [
      'adl.org',
      [
        'antisemitism, except where it concerns Israel or Zionism: no-consensus',
        'the Israeli–Palestinian conflict and related antisemitism: generally-unreliable',
        'topics other than the Israeli–Palestinian conflict and Zionism: generally-reliable',
      ],
    ],
    ['allmovie.com', ['content before 2024: no-consensus', 'content since 2024: generally-unreliable']],
    ['almanar.com.lb', ['controversial topics: generally-unreliable', 'general topics: no-consensus']],
    ['bloomberg.com/news/articles/x', ['generally-reliable']],
    ['bloomberg.com/profile/company/X', ['no-consensus']],
    ['buzzfeed.com', ['articles of BuzzFeed News: generally-reliable', 'no-consensus']],
    ['buzzfeednews.com', ['generally-reliable']],
    [
      'cnet.com',
      [
        'articles before October 2020: generally-reliable',
        'articles of October 2020 to October 2022: no-consensus',
        'articles since November 2022: generally-unreliable',
      ],
    ],
    [
      'forbes.com/sites/x',
      [
        'articles on the website since 5 August 2010: no-consensus',
        'the print edition, and articles before 5 August 2010: generally-reliable',
      ],
    ],
    [
      'freebeacon.com',
      ['articles of 2012 to 2018: generally-unreliable', 'articles since 2019: generally-reliable'],
    ],
    [
      'huffpost.com',
      [
        'articles by contributors, until 2018: generally-unreliable',
        'politics: no-consensus',
        'topics other than politics: generally-reliable',
      ],
    ],
    ['huffingtonpost.co.uk', ['politics: no-consensus', 'topics other than politics: generally-reliable']],
    ['businessinsider.com', ['topics other than culture: no-consensus']],
    ['insider.com', ['culture: generally-reliable', 'topics other than culture: no-consensus']],
    ['lenta.ru', ['articles since March 2014: deprecated', 'blacklisted']],
    [
      'mashable.com',
      ['content that is not sponsored: no-consensus', 'sponsored content: generally-unreliable'],
    ],
    ['metro.co.uk', ['generally-unreliable', 'soap operas: generally-reliable']],
    ['newsweek.com', ['articles before 2013: generally-reliable', 'articles since 2013: no-consensus']],
    ['nypost.com', ['entertainment: no-consensus', 'topics other than entertainment: generally-unreliable']],
    ['polygon.com', ['articles before May 2025: generally-reliable', 'articles since May 2025: mixed']],
    [
      'rollingstone.com/music/x',
      ['culture: generally-reliable', 'politics and society, since 2011: generally-unreliable'],
    ],
    [
      'rollingstone.com/politics/x',
      [
        'culture: generally-reliable',
        'generally-unreliable',
        'politics and society, since 2011: generally-unreliable',
      ],
    ],
    ['si.com', ['articles before June 2019: generally-reliable', 'articles since June 2019: no-consensus']],
    [
      'telegraph.co.uk',
      ['topics other than transgender people: generally-reliable', 'transgender people: no-consensus'],
    ],
    [
      'zdnet.com',
      [
        'articles before October 2020: generally-reliable',
        'articles since October 2020: generally-unreliable',
      ],
    ],
    ['thepointsguy.com/news/x', ['no-consensus', 'sponsored content: generally-unreliable']],
    ['atlasobscura.com/articles/x', ['generally-reliable']],
    ['atlasobscura.com/places/x', ['generally-unreliable']],
    ['atlasobscura.com/experiences/x', []],
    ['infowars.com', ['blacklisted', 'deprecated']],
  ])('%s', (address, expected) => {
    expect(ratings(address)).toEqual(expected)
  })
})
