/** How well the articles of pages were found, and at what cost: in figures on the console. */
import type { Measured } from './pages-in-page.ts'

/** A page with its known article text. */
export interface Truth {
  readonly name: string
  readonly set: string
  readonly url: string
  readonly body: string
}

/** The four-grams of words of a text, counted; a text of fewer words is one gram. */
function grams(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const gram = words.slice(i, i + 4).join(' ')
    if (gram) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

interface Score {
  readonly name: string
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

function scorePage(name: string, truth: string, text: string): Score {
  const gold = grams(truth)
  const found = grams(text)
  let tp = 0
  let total = 0
  for (const [gram, count] of found) {
    total += count
    tp += Math.min(count, gold.get(gram) ?? 0)
  }
  const wanted = [...gold.values()].reduce((sum, count) => sum + count, 0)
  const all = total + wanted - tp || 1
  return { name, tp: tp / all, fp: (total - tp) / all, fn: (wanted - tp) / all }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Precision, recall and F1 of a set of pages, as the published benchmark takes them: means over pages where they are defined. */
function scoreSet(scores: readonly Score[]): { f1: number; p: number; r: number } {
  const p = mean(scores.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)))
  const r = mean(scores.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)))
  return { f1: (2 * p * r) / Math.max(1e-9, p + r), p, r }
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? 0

/** Tells it, set by set. */
export function report(
  truths: readonly Truth[],
  measured: readonly { truth: Truth; text: string; result: Measured }[],
): void {
  for (const set of new Set(truths.map((truth) => truth.set))) {
    const own = measured.filter(({ truth }) => truth.set === set)
    const scores = own.map(({ truth, text }) => scorePage(truth.name, truth.body, text))
    const alone = own.map(({ truth, result }) => scorePage(truth.name, truth.body, result.readability))
    const line = (label: string, { f1, p, r }: { f1: number; p: number; r: number }) =>
      console.log(
        `${set}: ${label} F1 ${f1.toFixed(4)} P ${p.toFixed(4)} R ${r.toFixed(4)}, ${own.length} of ${truths.filter((truth) => truth.set === set).length} pages`,
      )
    line('ours', scoreSet(scores))
    line('Readability alone', scoreSet(alone))
    for (const { name, tp, fp, fn } of [...scores].sort((a, b) => a.tp - b.tp).slice(0, 12))
      console.log(`   ${name} tp ${tp.toFixed(2)} fp ${fp.toFixed(2)} fn ${fn.toFixed(2)}`)
  }
  const ours = measured.map(({ result }) => result.ms)
  const theirs = measured.map(({ result }) => result.readabilityMs)
  const time = (label: string, values: readonly number[]) =>
    console.log(
      `${label}: median ${quantile(values, 0.5).toFixed(1)} ms, p90 ${quantile(values, 0.9).toFixed(1)} ms, most ${Math.max(...values).toFixed(1)} ms`,
    )
  time('ours', ours)
  time('Readability alone', theirs)
  console.log(`cost: ${(quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2)} × Readability (medians)`)
  const longest = measured.reduce((most, one) =>
    one.result.longestTaskMs > most.result.longestTaskMs ? one : most,
  )
  console.log(
    `longest task, reading in steps and drawing: ${longest.result.longestTaskMs.toFixed(1)} ms (${longest.truth.name})`,
  )
  time(
    'drawing',
    measured.map(({ result }) => result.drawMs),
  )
  console.log(
    `drawn: ${measured.reduce((sum, { result }) => sum + result.statements, 0)} statements of twelve words`,
  )
  console.log(`tasks over 50 ms: ${measured.filter(({ result }) => result.longestTaskMs > 50).length} pages`)
  console.log(
    `DOM unchanged, marks drawn, on ${measured.filter(({ result }) => result.domUnchanged).length} of ${measured.length} pages`,
  )
  const unmapped = measured.filter(({ result }) => result.unmapped.length > 0)
  console.log(`every span mapped back on ${measured.length - unmapped.length} of ${measured.length} pages`)
  for (const { truth, result } of unmapped.slice(0, 5))
    console.log(`   ${truth.name}: ${result.unmapped[0]?.slice(0, 300)}`)
}
