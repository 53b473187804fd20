import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePage } from '../../src/cli/parse-page.ts'

it.each([
  '<!doctype html><html lang="en"><head><title>T</title></head><body><p>Words</p></body></html>',
  '<!doctype html><title>T</title><p>Words</p>',
  '<html lang="en"><head><title>T</title></head><p>Words</p></html>',
  '<head><title>T</title></head><body class="x"><p>Words</p>',
  '<title>T</title><p>Words',
  '<p>Words</p><title>T</title>',
])('puts in what %s leaves out', (html) => {
  const document = parsePage(html)
  expect(document.documentElement.tagName).toBe('HTML')
  expect(document.body?.querySelector('p')?.textContent).toBe('Words')
  expect(document.querySelector('title')?.textContent).toBe('T')
  if (html.includes('lang=')) expect(document.documentElement.getAttribute('lang')).toBe('en')
})

it('stands whatever it is given', () => {
  const tags = fc.constantFrom(
    '<html>',
    '<body',
    '<head>',
    '</head>',
    '</html>',
    '<!doctype',
    '>',
    '<p>',
    'x',
    '<',
    '"',
    '--',
  )
  fc.assert(fc.property(fc.array(tags, { maxLength: 30 }), (parts) => void parsePage(parts.join(''))))
})
