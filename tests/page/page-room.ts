/** The page room as one script that a test puts into an isolated world of a real page, as the browser does with a content script. */

import type { Statement } from '../../src/labels/labelled.ts'
import { type OpenCard, openCard } from '../../src/page/card.ts'
import type { CardContent, CardStrings } from '../../src/page/card-content.ts'
import { createHighlighter } from '../../src/page/highlighter.ts'
import { DEFAULT_LOOK, type MarkLook } from '../../src/page/mark-look.ts'
import { type PageArticle, readArticle, readArticleInSteps } from '../../src/page/read-article.ts'
import { boxOf, neighbour, scrollToStatement } from '../../src/page/steps.ts'
import { watchPage } from '../../src/page/watch.ts'

const LOOK: MarkLook = { ...DEFAULT_LOOK, minConfidence: 0.5 }

const STRINGS: CardStrings = {
  language: 'en',
  statementBy: (speaker) => `Statement by ${speaker}`,
  unknownSpeaker: 'Speaker not told',
  side: (names) => `Side: ${names}`,
  via: (carrier) => `Through: ${carrier}`,
  why: 'Why?',
  whyLabel: (label) => `Why “${label}”?`,
  words: 'Words:',
  source: 'Source:',
  disputedBy: 'Disputed by',
  goTo: (speaker) => `Go to ${speaker}`,
  close: 'Close',
}

/** Statements of the form "NAME said that …" found by their words: enough to draw, not to analyse. */
function statementsIn(text: string): Statement[] {
  return [...text.matchAll(/([A-Z][a-z]+) (said) (that [^.]+)\./g)].map((match, index) => {
    const start = match.index
    const cue = start + match[1]!.length + 1
    const content = cue + match[2]!.length + 1
    return {
      id: `s${index}`,
      source: [[start, start + match[1]!.length]],
      cue: [[cue, cue + 4]],
      content: [[content, content + match[3]!.length]],
      quotation: 'indirect',
      display: 'body',
      inside: null,
      confidence: 0.9,
      speakers: [],
      stance: [],
      labels: [],
      relations: [],
      via: null,
    }
  })
}

const highlighter = createHighlighter(document)
let page: PageArticle | null = null
let statements: Statement[] = []
let card: OpenCard | null = null
let jumps: string[] = []
let changes: string[] = []
let ending = new AbortController()
let watching: { look: () => void } | null = null

const room = {
  /** Reads, and tells what was read. */
  read() {
    const start = performance.now()
    page = readArticle(document)
    statements = page ? statementsIn(page.article.text) : []
    return {
      ms: performance.now() - start,
      text: page?.article.text ?? null,
      limits: page?.limits ?? [],
      statements: statements.length,
    }
  },
  /** Reads as the extension does, with a turn for the page between the steps. */
  async readInSteps() {
    page = await readArticleInSteps(document, () => new Promise((resolve) => setTimeout(resolve)))
    statements = page ? statementsIn(page.article.text) : []
  },
  /** Draws; the milliseconds it took. */
  draw() {
    const start = performance.now()
    highlighter!.draw({ statements, marks: [], map: page!.map }, LOOK)
    return performance.now() - start
  },
  undo: () => highlighter!.undo(),
  choose: (id: string | null) => highlighter!.choose(id),
  hover: (id: string | null) => highlighter!.hover(id),
  /** Makes as if the browser could not tell which highlights lie at a point. */
  withoutHitTest: () => Reflect.deleteProperty(Object.getPrototypeOf(CSS.highlights), 'highlightsFromPoint'),
  at: (x: number, y: number) => highlighter!.statementAt(x, y),
  box(id: string) {
    const box = boxOf(statements.find((one) => one.id === id)!, page!.map)
    return box && { x: box.x, y: box.y, width: box.width, height: box.height }
  },
  /** The middle of the first letters of a statement's cue. */
  spot(id: string) {
    const cue = statements.find((one) => one.id === id)!.cue[0]!
    const { x, y, width, height } = page!.map.rangesOf(cue)[0]!.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  },
  scrollTo: (id: string) => scrollToStatement(statements.find((one) => one.id === id)!, page!.map),
  next: (chosen: string | null, by: 1 | -1) => neighbour(statements, chosen, by, page!.map)?.id ?? null,
  openCard(id: string, focus: boolean) {
    const content: CardContent = {
      statement: id,
      speaker: 'Ilham Aliyev',
      description: 'president of Azerbaijan',
      side: ['Azerbaijan'],
      via: null,
      labels: [
        {
          name: 'denied',
          words: ['denied'],
          note: { message: 'Another speaker denies it.', source: 'Label book', url: 'https://example.org/' },
        },
      ],
      disputedBy: [{ speaker: 'Shushan Stepanyan', statement: 's1', words: 'the combat goes on' }],
      language: 'en',
    }
    card = openCard(
      document,
      content,
      STRINGS,
      {
        onJump: (to) => jumps.push(to),
        onClose: () => {
          card = null
        },
      },
      {
        anchor: () => boxOf(statements.find((one) => one.id === id)!, page!.map),
        focus,
        signal: ending.signal,
      },
    )
    return card !== null
  },
  cardIsOpen: () => card !== null,
  jumps: () => jumps,
  watch() {
    changes = []
    watching = watchPage(document, {
      map: () => page?.map ?? null,
      onChange: (change) => {
        changes.push(change)
        room.read()
        if (page) room.draw()
        watching!.look()
      },
      onTouch: (closely) => highlighter?.restore(closely),
      signal: ending.signal,
    })
  },
  changes: () => changes,
  end() {
    ending.abort()
    ending = new AbortController()
    highlighter?.undo()
    jumps = []
  },
}

/** What a test can call in the page. */
export type Room = typeof room

Object.assign(globalThis, { sourcelightRoom: room })
