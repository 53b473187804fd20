import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''))
const value = (line: string) => {
  const command = read(line)
  if (!command.ok || command.value.kind !== 'annotate')
    throw new Error(`not annotate: ${JSON.stringify(command)}`)
  return command.value
}

describe('the arguments', () => {
  it('read standard input as JSON lines by default', () => {
    expect(value('annotate')).toEqual({
      kind: 'annotate',
      files: ['-'],
      format: 'jsonl',
      rules: null,
      minConfidence: null,
      bestF1: false,
    })
  })

  it('take files and options in any order, with a space or an equals sign', () => {
    const command = value(
      'annotate a.txt --format=markdown b.html --min-confidence 0 --rules r.json --best-f1 -',
    )
    expect(command.files).toEqual(['a.txt', 'b.html', '-'])
    expect(command).toMatchObject({ format: 'markdown', minConfidence: 0, rules: 'r.json', bestF1: true })
  })

  it.each([
    ['', 'no command'],
    ['annotat', 'unknown command'],
    ['annotate --fast', 'unknown option'],
    ['annotate --format yaml', '--format must be one of'],
    ['annotate --format', '--format must be one of'],
    ['annotate --min-confidence much', 'a number from 0 to 1'],
    ['annotate --min-confidence', 'a number from 0 to 1'],
    ['annotate --min-confidence 1.5', 'a number from 0 to 1'],
    ['annotate --rules', 'needs a file'],
  ])('refuse "%s" with a sentence', (line, sentence) => {
    const command = read(line)
    expect(command.ok).toBe(false)
    if (!command.ok) expect(command.error).toContain(sentence)
  })
})
