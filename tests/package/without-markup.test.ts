import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { changed, withoutMarkup } from '../../tools/package/without-markup.ts'

/** Assignments that turn text into elements, in any of the forms that the reviewers' lint looks for. */
const ASSIGNED = /\.(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write/

it('gives copies of both libraries that assign no markup', () => {
  const aliases = withoutMarkup()
  expect(
    aliases.map(({ find }) => ['preact', '@mozilla/readability'].filter((name) => find.test(name))),
  ).toEqual([['preact'], ['@mozilla/readability']])
  expect(aliases.some(({ find }) => find.test('preact/hooks'))).toBe(false)
  for (const { replacement } of aliases) {
    const text = readFileSync(replacement.replace(/index\.js$/, 'Readability.js'), 'utf8')
    expect(text.length).toBeGreaterThan(9_000)
    expect(text).not.toMatch(ASSIGNED)
  }
  const original = new URL('../../node_modules/preact/dist/preact.mjs', import.meta.url)
  expect(readFileSync(original, 'utf8')).toMatch(ASSIGNED)
})

it('fails where a library no longer reads as it did', () => {
  const change = { from: 'a.innerHTML = b', to: '' }
  expect(changed('x; a.innerHTML = b; y', [change], 'f.js')).toBe('x; ; y')
  expect(() => changed('x; y', [change], 'f.js')).toThrow('f.js has "a.innerHTML = b" 0 times')
  expect(() => changed('a.innerHTML = b; a.innerHTML = b', [change], 'f.js')).toThrow('2 times')
})
