import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../../src/cli/input-record.ts'

describe('a record', () => {
  it('is text, or HTML with or without its address', () => {
    expect(readRecord('{"id":"a","text":"Hello","more":1}')).toEqual({
      ok: true,
      value: { id: 'a', text: 'Hello' },
    })
    expect(readRecord('{"id":7,"html":"<p>","url":"https://a.example/"}')).toEqual({
      ok: true,
      value: { id: 7, html: '<p>', url: 'https://a.example/' },
    })
    expect(readRecord('{"html":"<p>","url":null}')).toEqual({
      ok: true,
      value: { id: null, html: '<p>', url: '' },
    })
  })

  it.each([
    ['nonsense', null, 'not JSON'],
    ['[1]', null, 'not an object'],
    ['"text"', null, 'not an object'],
    ['null', null, 'not an object'],
    ['{"id":"a"}', 'a', 'neither "text" nor "html"'],
    ['{"id":"a","text":"x","html":"y"}', 'a', 'both "text" and "html"'],
    ['{"id":"a","text":5}', 'a', '"text"'],
    ['{"id":{},"text":"x"}', null, '"id"'],
  ])('that is %s is an error under its own id', (line, id, error) => {
    const read = readRecord(line)
    expect(read.ok).toBe(false)
    if (!read.ok) {
      expect(read.error.id).toBe(id)
      expect(read.error.error).toContain(error)
    }
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => void readRecord(line)))
  })
})
