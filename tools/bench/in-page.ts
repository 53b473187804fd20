/** The part of the benchmark that runs inside a page, in either browser. */
import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import type { Statement } from '../../src/labels/labelled.ts'
import { findBody } from '../../src/page/find-body.ts'
import { createHighlighter } from '../../src/page/highlighter.ts'
import { DEFAULT_LOOK, type MarkLook } from '../../src/page/mark-look.ts'
import { type PageArticle, readArticle, readArticleInSteps, titleOf } from '../../src/page/read-article.ts'
import type { Span } from '../../src/statements/statement.ts'

export interface ArticleTimes {
  readonly words: number
  readonly ours: number
  readonly readability: number
  readonly defuddle: number
  /** The longest stretch without a pause, reading in steps as the content script does. */
  readonly longestStep: number
}

export interface MapTimes {
  /** Finding the article, without anything after it. */
  readonly find: number
  /** The same, and its blocks, their text, and the map back to the page. */
  readonly read: number
  /** Drawing so many statements, and the layout after it. */
  readonly paint: number
}

export interface PaintTimes {
  /** Making the ranges and drawing them, and the layout after it. */
  readonly highlights: number
  /** Cutting text nodes and putting spans around the pieces, and the layout after it. */
  readonly spans: number
}

const LOOK: MarkLook = { ...DEFAULT_LOOK, minConfidence: 0 }

const ms = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Each way of finding the article once, in an order that changes from round to round. */
async function articleTimes(rounds: number): Promise<ArticleTimes[]> {
  const found: ArticleTimes[] = []
  for (let round = 0; round < rounds; round++) {
    const ways: Record<'ours' | 'readability' | 'defuddle', () => unknown> = {
      ours: () => readArticle(document),
      readability: () => new Readability(document.cloneNode(true) as Document).parse(),
      defuddle: () => new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse(),
    }
    const names = Object.keys(ways) as (keyof typeof ways)[]
    const times = { ours: 0, readability: 0, defuddle: 0 }
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length]!
      times[name] = ms(ways[name])
      await rest()
    }
    const words = readArticle(document)?.article.text.match(/\S+/g)?.length ?? 0
    found.push({ words, ...times, longestStep: await longestStep() })
  }
  return found
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

async function longestStep(): Promise<number> {
  let longest = 0
  let start = performance.now()
  const end = (): void => {
    longest = Math.max(longest, performance.now() - start)
  }
  await readArticleInSteps(document, async () => {
    end()
    await rest()
    start = performance.now()
  })
  end()
  return longest
}

/** Finding, mapping and painting an article of usual length, so many rounds of each. */
async function mapTimes(statements: number, rounds: number): Promise<MapTimes[]> {
  const found: MapTimes[] = []
  const title = titleOf(document)
  for (let round = 0; round < rounds; round++) {
    const find = ms(() => [...findBody(document, title, new Set())])
    await rest()
    let page: PageArticle | null = null
    const read = ms(() => {
      page = readArticle(document)
    })
    await rest()
    const { article, map } = page ?? readArticle(document)!
    const highlighter = createHighlighter(document)
    const drawn = statementsOver(article.text, statements)
    layout()
    const paint = ms(() => {
      atOnce(() => highlighter?.draw({ statements: drawn, marks: [], map }, LOOK))
      layout()
    })
    highlighter?.undo()
    await rest()
    found.push({ find, read, paint })
  }
  return found
}

/** So many statements over the page's article: source, cue and content within each few words. */
function statementsOver(text: string, count: number): Statement[] {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }): Span => [index, index + word.length])
  const each = Math.max(4, Math.floor(words.length / count))
  const across = (from: number, to: number): Span[] => {
    const [first, last] = [words[from], words[to]]
    return first && last ? [[first[0], last[1]]] : []
  }
  return Array.from({ length: count }, (_, i) => {
    const at = i * each
    return {
      id: `s${i}`,
      source: across(at, at),
      cue: across(at + 1, at + 1),
      content: across(at + 2, at + each - 1),
      quotation: 'direct' as const,
      display: 'body' as const,
      inside: null,
      confidence: 1,
      speakers: [],
      via: null,
      stance: [],
      labels: [],
      relations: [],
    }
  })
}

/** Runs `work` with what it puts off until later done at once, so that all of it is measured. */
function atOnce(work: () => void): void {
  const later = globalThis.setTimeout
  const now = (act: () => void): number => {
    act()
    return 0
  }
  globalThis.setTimeout = now as unknown as typeof setTimeout
  try {
    work()
  } finally {
    globalThis.setTimeout = later
  }
}

const layout = (): number => document.body.offsetHeight

/** Paints marks with the CSS Custom Highlight API, and with spans around the words, so many rounds of each. */
function paintTimes(count: number, rounds: number): PaintTimes[] {
  const found: PaintTimes[] = []
  for (let round = 0; round < rounds; round++) {
    const page = readArticle(document)
    const highlighter = createHighlighter(document)
    if (!page || !highlighter) throw new Error('this page or browser cannot be painted')
    const statements = statementsOver(page.article.text, count)
    layout()
    const highlights = ms(() => {
      atOnce(() => highlighter.draw({ statements, marks: [], map: page.map }, LOOK))
      layout()
    })
    highlighter.undo()
    layout()
    const pieces = statements
      .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
      .flatMap((span) => page.map.piecesOf(span))
    const wrappers: HTMLElement[] = []
    const spans = ms(() => {
      // From the back, so that the offsets in a node hold until it is their turn.
      for (const { node, start, end } of pieces.toReversed()) {
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, end)
        const wrapper = document.createElement('span')
        wrapper.style.textDecoration = 'underline'
        range.surroundContents(wrapper)
        wrappers.push(wrapper)
      }
      layout()
    })
    for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes)
    document.body.normalize()
    found.push({ highlights, spans })
  }
  return found
}

export interface FrameTimes {
  readonly without: number[]
  readonly with: number[]
  readonly updated: number[]
}

/** Frames between two drawings of all marks, where they are drawn anew. */
const EVERY = 15

/** Milliseconds between frames while the page scrolls: without marks, with them, and with all of them drawn anew again and again. */
async function frameTimes(count: number, frames: number): Promise<FrameTimes> {
  const page = readArticle(document)
  const highlighter = createHighlighter(document)
  if (!page || !highlighter) throw new Error('this page or browser cannot be painted')
  const scroll = async (meanwhile: (i: number) => void = () => undefined): Promise<number[]> => {
    const gaps: number[] = []
    let last = await frame()
    for (let i = 0; i < frames; i++) {
      meanwhile(i)
      scrollTo(0, (i * 60) % Math.max(1, document.documentElement.scrollHeight - innerHeight))
      const now = await frame()
      gaps.push(now - last)
      last = now
    }
    return gaps
  }
  const without = await scroll()
  const statements = statementsOver(page.article.text, count)
  atOnce(() => highlighter.draw({ statements, marks: [], map: page.map }, LOOK))
  const drawn = await scroll()
  const updated = await scroll((i) => {
    // As the session does: in turns, the page's between them.
    if (i % EVERY === 0) highlighter.draw({ statements, marks: [], map: page.map }, LOOK)
  })
  highlighter.undo()
  return { without, with: drawn, updated }
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

Object.assign(globalThis, { bench: { articleTimes, mapTimes, paintTimes, frameTimes } })
