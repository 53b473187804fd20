/** Reads Universal Dependencies files: sentences with their text, words, tags and lemmas. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface TreebankWord {
  readonly start: number
  readonly end: number
  readonly tag: string
  readonly lemma: string
  readonly form: string
}

export interface TreebankSentence {
  readonly text: string
  readonly words: readonly TreebankWord[]
}

/** Reads a file (gzipped where its name ends in .gz). Offsets are into the sentence's own text, rebuilt from the words. */
export function readConllu(path: string): TreebankSentence[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const sentences: TreebankSentence[] = []
  let words: TreebankWord[] = []
  let built = ''
  let insideUntil = 0
  let pending = ' '
  const finish = () => {
    if (words.length > 0) sentences.push({ text: built.trimEnd(), words })
    words = []
    built = ''
    insideUntil = 0
  }
  for (const line of text.split('\n')) {
    if (line === '') finish()
    if (line === '' || line.startsWith('#')) continue
    const [id, form, lemma, , tag, , , , , misc] = line.split('\t') as string[]
    if (id!.includes('.')) continue
    const space = misc?.includes('SpaceAfter=No') ? '' : ' '
    if (id!.includes('-')) {
      insideUntil = Number(id!.split('-')[1])
      // The parts of a contraction are written without space; the whole says what follows the last one.
      pending = space
      continue
    }
    const start = built.length
    built += form
    words.push({ start, end: built.length, tag: tag!, lemma: lemma!, form: form! })
    if (Number(id) < insideUntil) continue
    built += insideUntil === Number(id) ? pending : space
  }
  finish()
  return sentences
}
