/** The part of the page benchmark that runs inside each page, in a world of its own. */
import { Readability } from '@mozilla/readability'
import type { Statement } from '../../src/labels/labelled.ts'
import { createHighlighter } from '../../src/page/highlighter.ts'
import { DEFAULT_LOOK, type MarkLook } from '../../src/page/mark-look.ts'
import { readArticle, readArticleInSteps } from '../../src/page/read-article.ts'
import type { BlockKind, Span } from '../../src/statements/statement.ts'

/** What one page gave. */
export interface Measured {
  readonly blocks: readonly { readonly kind: BlockKind; readonly text: string }[]
  readonly readability: string
  /** Reading in one go. */
  readonly ms: number
  /** The longest stretch without a pause, reading in steps and drawing, as the content script does. */
  readonly longestTaskMs: number
  /** Drawing a mark on every few words of the article, and how many statements those are. */
  readonly drawMs: number
  readonly statements: number
  readonly readabilityMs: number
  readonly domUnchanged: boolean
  readonly elements: number
  readonly limits: readonly string[]
  readonly language: string
  /** Spans whose ranges do not say what the text says. */
  readonly unmapped: readonly string[]
}

const LOOK: MarkLook = { ...DEFAULT_LOOK, minConfidence: 0 }

/** Statements without sense, one for every twelve words of a block: each word of the page is mapped and drawn. */
function everyFewWords(text: string, start: number, end: number): Statement[] {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].map(
    (word): Span => [start + word.index, start + word.index + word[0].length],
  )
  const statements: Statement[] = []
  for (let i = 0; i < words.length; i += 12) {
    const [source, cue, ...content] = words.slice(i, i + 12)
    const last = content.at(-1)
    statements.push({
      id: `s${start}-${i}`,
      source: source ? [source] : [],
      cue: cue ? [cue] : [],
      content: content[0] && last ? [[content[0][0], last[1]]] : [],
      quotation: 'indirect',
      display: 'body',
      inside: null,
      confidence: 1,
      speakers: [],
      stance: [],
      labels: [],
      relations: [],
      via: null,
    })
  }
  return statements
}

/** Milliseconds: what browsers call a long task. */
const LONG = 50

const squeeze = (words: string): string => words.replace(/\s+/g, '')

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

/** Reads the article with ours and with Readability alone, each once and cold as a page visit would find it. */
async function measure(oursFirst: boolean): Promise<Measured> {
  const before = document.documentElement.outerHTML
  const alone = () => new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? ''
  let readability: [string, number] | null = oursFirst ? null : timed(alone)
  const [article, ms] = timed(() => readArticle(document))
  readability ??= timed(alone)
  const blocks = article?.article.blocks ?? []
  const text = article?.article.text ?? ''
  const statements = blocks.flatMap((block) => everyFewWords(text, block.start, block.end))
  const highlighter = createHighlighter(document)
  const draw = () => article && highlighter?.draw({ statements, marks: [], map: article.map }, LOOK)
  const [, drawMs] = timed(draw)
  const domUnchanged = document.documentElement.outerHTML === before
  highlighter?.undo()
  let longestTaskMs = Math.max(await longestStep(), drawMs)
  // A busy machine lengthens a step by whatever else it does meanwhile: a long one is measured again.
  for (let again = 0; again < 2 && longestTaskMs > LONG; again++)
    longestTaskMs = Math.min(longestTaskMs, Math.max(await longestStep(), timed(draw)[1]))
  highlighter?.undo()
  const unmapped: string[] = []
  for (const { source, cue, content } of statements)
    for (const span of [...source, ...cue, ...content]) {
      const shown = squeeze(article!.map.rangesOf(span).map(String).join(''))
      if (shown !== squeeze(text.slice(...span))) unmapped.push(`${text.slice(...span)} ≠ ${shown}`)
    }
  return {
    blocks: blocks.map((block) => ({ kind: block.kind, text: text.slice(block.start, block.end) })),
    readability: readability[0],
    ms,
    longestTaskMs,
    drawMs,
    statements: statements.length,
    readabilityMs: readability[1],
    domUnchanged,
    elements: document.getElementsByTagName('*').length,
    limits: article?.limits ?? [],
    language: article?.language ?? '',
    unmapped,
  }
}

async function longestStep(): Promise<number> {
  let longest = 0
  let start = performance.now()
  const end = () => {
    longest = Math.max(longest, performance.now() - start)
  }
  await readArticleInSteps(document, async () => {
    end()
    await new Promise((resolve) => setTimeout(resolve))
    start = performance.now()
  })
  end()
  return longest
}

Object.assign(globalThis, { sourcelightMeasure: measure })
