/**
 * How right the shipped model is on annotated texts: npm run bench:accuracy -- FILE.jsonl[.gz]… [--write]
 *
 * Prints the tables; with --write puts them, and the figures beside them, into docs/accuracy.md, each file's between its own
 * markers. Rows in CofeNet's format (polnear.cofenet.valid.jsonl) give the published metric. Of the labelled pages each half
 * is a part of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { articleFromText } from '../../src/statements/article.ts'
import { findStatements } from '../../src/statements/find.ts'
import { loadModel, type StatementModel } from '../../src/statements/model.ts'
import { exactScores, roles } from './accuracy-exact.ts'
import type { GoldText, Judgement, Predicted } from './accuracy-gold.ts'
import { goldName, judgeText, readGold, required, typeOf } from './accuracy-gold.ts'
import { curveSvg, type PublisherScore, publishersSvg, reliabilitySvg } from './accuracy-svg.ts'

const words = process.argv.slice(2)
const files = words.filter((w) => !w.startsWith('--'))
const write = words.includes('--write')
const docs = new URL('../../docs/', import.meta.url)
const loaded = loadModel(readFileSync(new URL('../../src/statements/model.bin', import.meta.url)))
if (!loaded.ok) throw new Error(loaded.error)
const model = loaded.value
if (files.length === 0) throw new Error('usage: npm run bench:accuracy -- FILE.jsonl[.gz]… [--write]')

for (const file of files) {
  const all = readGold(file)
  const halves = [...new Set(all.map((t) => t.half ?? ''))].sort()
  for (const half of halves) {
    const name = half === '' ? goldName(file) : `${goldName(file)}-${half}`
    const table = partTables(
      name,
      all.filter((t) => (t.half ?? '') === half),
    )
    console.log(table)
    if (write) putTable(name, table)
    if (name.startsWith('polnear.') && all[0]?.paragraphs === undefined) {
      const first = partTables('headlines', headlines(all))
      console.log(first)
      if (write) putTable('headlines', first)
    }
  }
}

/** The first line of each text as a text of its own, with the statements that lie in it. */
function headlines(texts: readonly GoldText[]): GoldText[] {
  return texts.map((t) => {
    const line = Array.from(t.text.split('\n')[0]!)
    const inside = (t.attributions ?? []).filter((a) =>
      [...a.source, ...a.cue, ...a.content].every(([, end]) => end <= line.length),
    )
    return { id: t.id, text: line.join(''), attributions: inside }
  })
}

/** Predictions in code points. */
function predict(text: GoldText, m: StatementModel, bestF1: boolean): Predicted[] {
  const points = codePoints(text.text)
  const found = findStatements(articleFromText(text.text), m, bestF1 ? { bestF1 } : { minConfidence: 0 })
  const map = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([s, e]) => [points[s]!, points[e]!] as const)
  return found.map((f) => ({
    source: map(f.source),
    cue: map(f.cue),
    content: map(f.content),
    confidence: f.confidence,
    inside: f.inside,
  }))
}

function codePoints(text: string): Int32Array {
  const at = new Int32Array(text.length + 1)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    at[i] = n
    const c = text.charCodeAt(i)
    if (c < 0xd800 || c >= 0xdc00) n++
  }
  at[text.length] = n
  return at
}

function partTables(name: string, texts: readonly GoldText[]): string {
  const lines: string[] = []
  const exact = exactScores(texts, new Map(texts.map((t) => [t.id, predict(t, model, true)])))
  const pc = (v: number) => (100 * v).toFixed(1)
  lines.push(
    `| exact spans${texts[0]?.paragraphs ? ', by CofeNet’s metric' : ''} | precision | recall | F1 |`,
    '|---|---|---|---|',
  )
  for (const r of roles)
    lines.push(`| ${r} | ${pc(exact[r].precision)} | ${pc(exact[r].recall)} | **${pc(exact[r].f1)}** |`)
  if (texts.some((t) => t.attributions !== undefined)) lines.push('', ...readerTables(name, texts))
  return lines.join('\n')
}

function readerTables(name: string, texts: readonly GoldText[]): string[] {
  const pc = (v: number) => (100 * v).toFixed(1)
  const judged = texts.map((text) => ({
    text,
    list: judgeText(text, predict(text, model, false)),
    needed: required(text),
  }))
  const at = (cut: number, part = judged) => {
    let right = 0
    let shown = 0
    let needed = 0
    for (const j of part) {
      needed += j.needed.length
      for (const x of j.list) {
        if (x.confidence < cut || x.verdict === 'neither') continue
        shown++
        if (x.verdict === 'right') right++
      }
    }
    return { precision: right / (shown || 1), recall: right / (needed || 1), shown }
  }
  const lines = ['| confidence at least | right of those shown | of all found | shown |', '|---|---|---|---|']
  const cuts = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
  for (const cut of [...new Set([...cuts, model.cuts.shown])].sort((a, b) => a - b)) {
    const s = at(cut)
    const mark = cut === model.cuts.shown ? '**' : ''
    lines.push(
      `| ${mark}${cut}${mark}${mark ? ' (default)' : ''} | ${pc(s.precision)} | ${pc(s.recall)} | ${s.shown} |`,
    )
  }
  lines.push(
    '',
    `| at the default cut | found, of | ${['direct', 'mixed', 'indirect'].join(' | ')} |`,
    '|---|---|---|---|---|',
  )
  const types: Record<string, [number, number]> = { direct: [0, 0], mixed: [0, 0], indirect: [0, 0] }
  for (const j of judged) {
    const found = new Set(
      j.list.filter((x) => x.confidence >= model.cuts.shown && x.gold >= 0).map((x) => x.gold),
    )
    for (const g of j.needed) {
      const t = types[typeOf(j.text, g)] ?? types.indirect!
      t[1]++
      if (found.has(g)) t[0]++
    }
  }
  const cell = ([a, b]: [number, number]) => `${pc(a / (b || 1))} of ${b}`
  lines.push(
    `| recall of statements | | ${cell(types.direct!)} | ${cell(types.mixed!)} | ${cell(types.indirect!)} |`,
  )
  const publishers = [...new Set(texts.map((t) => t.publisher ?? ''))].filter((p) => p !== '').sort()
  if (publishers.length > 1) {
    lines.push('', '| at the default cut | right of those shown | of all found |', '|---|---|---|')
    const scores: PublisherScore[] = []
    for (const p of publishers) {
      const s = at(
        model.cuts.shown,
        judged.filter((j) => j.text.publisher === p),
      )
      lines.push(`| ${p} | ${pc(s.precision)} | ${pc(s.recall)} |`)
      scores.push({ name: p, ...s })
    }
    if (write) {
      const figure = `accuracy-publishers-${name}.svg`
      writeFileSync(new URL(figure, docs), publishersSvg(`${name}, publisher by publisher`, scores))
      lines.push('', `![publisher by publisher](${figure})`)
    }
  }
  const list = judged
    .flatMap((j) => j.list)
    .filter((x) => x.verdict !== 'neither')
    .sort((a, b) => b.confidence - a.confidence)
  const needed = judged.reduce((n, j) => n + j.needed.length, 0)
  if (write) {
    const points: { recall: number; precision: number }[] = []
    let right = 0
    list.forEach((x, k) => {
      if (x.verdict === 'right') right++
      if (k % 5 === 4) points.push({ recall: right / needed, precision: right / (k + 1) })
    })
    const title = name.replace('labelled.dev', 'labelled pages').replaceAll('-', ', half ')
    writeFileSync(new URL(`accuracy-curve-${name}.svg`, docs), curveSvg(title, points, at(model.cuts.shown)))
    writeFileSync(new URL(`accuracy-reliability-${name}.svg`, docs), reliabilitySvg(title, reliability(list)))
    lines.push(
      '',
      `![precision against recall](accuracy-curve-${name}.svg) ![reliability of the confidence](accuracy-reliability-${name}.svg)`,
    )
  }
  return lines
}

function reliability(list: readonly Judgement[]): { confidence: number; right: number; count: number }[] {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, count: 0 }))
  for (const x of list) {
    const b = bins[Math.min(9, Math.floor(x.confidence * 10))]!
    b.sum += x.confidence
    b.count++
    if (x.verdict === 'right') b.right++
  }
  return bins
    .filter((b) => b.count >= 5)
    .map((b) => ({ confidence: b.sum / b.count, right: b.right / b.count, count: b.count }))
}

/** Puts a part's tables between its markers in docs/accuracy.md. */
function putTable(name: string, table: string): void {
  const path = new URL('accuracy.md', docs)
  const text = readFileSync(path, 'utf8')
  const begin = `<!-- begin ${name} -->`
  const end = `<!-- end ${name} -->`
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`docs/accuracy.md has no place for ${name}`)
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`)
}
