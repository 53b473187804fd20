/** The part of the page benchmark that runs inside each page, in a world of its own. */
import { Readability } from '@mozilla/readability'
import { readArticle, readArticleInSteps } from '../../src/page/read-article.ts'
import type { BlockKind } from '../../src/statements/statement.ts'

/** What one page gave. */
export interface Measured {
  readonly blocks: readonly { readonly kind: BlockKind; readonly text: string }[]
  readonly readability: string
  /** Reading in one go. */
  readonly ms: number
  /** The longest stretch without a pause, reading in steps as the content script does. */
  readonly longestTaskMs: number
  readonly readabilityMs: number
  readonly domUnchanged: boolean
  readonly elements: number
  readonly limits: readonly string[]
  readonly language: string
  /** Spans whose ranges do not say what the text says. */
  readonly unmapped: readonly string[]
}

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
  const domUnchanged = document.documentElement.outerHTML === before
  readability ??= timed(alone)
  const longestTaskMs = await longestStep()
  const blocks = article?.article.blocks ?? []
  const text = article?.article.text ?? ''
  const unmapped: string[] = []
  for (const block of blocks) {
    const span = [block.start, block.end] as const
    const ranges = article!.map.rangesOf(span)
    const squeeze = (words: string): string => words.replace(/\s+/g, '')
    const shown = squeeze(ranges.map(String).join(''))
    if (shown !== squeeze(text.slice(...span))) unmapped.push(`${text.slice(...span)} ≠ ${shown}`)
  }
  return {
    blocks: blocks.map((block) => ({ kind: block.kind, text: text.slice(block.start, block.end) })),
    readability: readability[0],
    ms,
    longestTaskMs,
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
