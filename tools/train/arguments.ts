/** The trainer's command line. */

export interface TrainOptions {
  readonly corpora: readonly string[]
  readonly treebank: string
  readonly out: string
  /** Weights kept in all. */
  readonly weights: number
  /** Decided on dev texts: the default cut on confidence, and the cut on worth with the best exact F1. */
  readonly shown: number
  readonly bestF1: number
}

const defaultOut = new URL('../../src/statements/model.bin', import.meta.url).pathname

/** Reads `--corpus FILE…`, `--treebank FILE`, `--out FILE`, `--weights N`, `--shown X`, `--best-f1 X`; throws with a usage line on anything else. */
export function readArguments(words: readonly string[]): TrainOptions {
  const corpora: string[] = []
  let treebank = ''
  let out = defaultOut
  let weights = 190_000
  let shown = 0.65
  let bestF1 = 0.28
  let into: string[] | null = null
  for (let k = 0; k < words.length; k++) {
    const w = words[k]!
    if (w === '--corpus') into = corpora
    else if (w.startsWith('--')) {
      into = null
      const value = words[++k]
      if (value === undefined) throw new Error(usage)
      if (w === '--treebank') treebank = value
      else if (w === '--out') out = value
      else if (w === '--weights') weights = Number(value)
      else if (w === '--shown') shown = Number(value)
      else if (w === '--best-f1') bestF1 = Number(value)
      else throw new Error(usage)
    } else if (into !== null) into.push(w)
    else throw new Error(usage)
  }
  // A treebank may be named among the corpora.
  const trees = corpora.filter((c) => c.includes('.conllu'))
  if (treebank === '') treebank = trees[0] ?? ''
  const texts = corpora.filter((c) => !c.includes('.conllu'))
  if (texts.length === 0 || treebank === '' || !(weights > 0)) throw new Error(usage)
  return { corpora: texts, treebank, out, weights, shown, bestF1 }
}

const usage =
  'usage: npm run train -- --corpus FILE.jsonl[.gz]… FILE.conllu[.gz] [--out FILE] [--weights N] [--shown X] [--best-f1 X]'
