/**
 * The content script's life on one page: it reads the article, has the background analyse it, draws the answer, and
 * keeps both in step with the page. The DOM is `page`'s business, the analysis the background's; this is the wire.
 */

import type { Statement } from '../labels/labelled.ts'
import { type OpenCard, openCard } from '../page/card.ts'
import type { CardContent } from '../page/card-content.ts'
import { createHighlighter } from '../page/highlighter.ts'
import { followPointer } from '../page/pointer.ts'
import { type PageArticle, readArticleInSteps } from '../page/read-article.ts'
import { boxOf, neighbour, scrollToStatement } from '../page/steps.ts'
import { watchPage } from '../page/watch.ts'
import { askBackground, extensionIsThere, onceExtensionIsGone, onMessageToPage } from './background-line.ts'
import { cardStrings } from './card-strings.ts'
import type { PageToPaint } from './messages.ts'

export interface PageSession {
  /** Whether it can still speak with its extension; after an update it cannot. */
  alive(): boolean
  /** Reads the page anew: the content script was put into it again. */
  readAgain(): void
  /** Takes every trace away. */
  end(): void
}

type Painted = Extract<PageToPaint, { kind: 'paint' }>

/** Longest title and language tag that are sent, in UTF-16 code units. */
const LONGEST_TITLE = 2_000

/** Begins: asks whether the page may be read, reads it, and follows it until its document or the extension goes. */
export function startSession(document: Document): PageSession {
  const ending = new AbortController()
  const { signal } = ending
  const highlighter = createHighlighter(document)
  let page: PageArticle | null = null
  let painted: Painted | null = null
  let paintedAt: string | null = null
  let chosen: string | null = null
  let card: OpenCard | null = null
  let reading = 0
  let watching: { look: () => void } | null = null

  const address = (): string => document.defaultView?.location.href ?? document.URL
  const end = (): void => {
    if (signal.aborted) return
    ending.abort()
    highlighter?.undo()
  }
  const lasting = (): boolean => !signal.aborted
  const alive = (): boolean => !signal.aborted && extensionIsThere()

  const statement = (id: string | null): Statement | null =>
    painted?.report.statements.find((one) => one.id === id) ?? null

  const draw = (): void => {
    if (!page || !painted || !highlighter) return
    const { report, settings, marksShown } = painted
    const { statements, marks } = report
    // With the marks hidden a chosen statement still stands out, so it is drawn with every family off.
    const families = marksShown ? settings.families : NO_FAMILIES
    highlighter.draw({ statements, marks, map: page.map }, { ...settings, families })
    highlighter.choose(chosen)
  }

  const clear = (): void => {
    page = null
    painted = null
    chosen = null
    card?.close()
    highlighter?.undo()
  }

  /** Reads the page; has it analysed unless it still says what it said (an advertisement came, a paragraph was drawn anew). */
  const read = async (anew: boolean): Promise<void> => {
    if (!alive()) return end()
    const turn = ++reading
    const overtaken = () => signal.aborted || turn !== reading
    const url = address()
    if (document.contentType === 'application/pdf') {
      await askBackground('no-article', { url, why: 'pdf' }, () => !overtaken())
      return
    }
    const found = await readArticleInSteps(document, pause)
    if (overtaken()) return
    if (!found) {
      clear()
      await askBackground('no-article', { url, why: 'no-article' }, () => !overtaken())
      return
    }
    const { article, language, limits } = found
    if (!anew && page && painted && paintedAt === url && saysTheSame(page, found)) {
      page = found
      draw()
      watching?.look()
      return
    }
    const title = found.title.slice(0, LONGEST_TITLE)
    const request = { url, title, language, article, limits }
    const answer = await askBackground('analyse', request, () => !overtaken())
    if (overtaken()) return
    if (answer?.kind !== 'paint') return clear()
    const same = painted?.report.page.url === answer.report.page.url
    page = found
    painted = answer
    paintedAt = url
    if (!same || !statement(chosen)) chosen = null
    draw()
    watching?.look()
  }

  const begin = async (): Promise<void> => {
    const greeting = await askBackground('hello', { url: address() }, lasting)
    if (greeting !== 'read' || !lasting()) return
    watching ??= watchPage(document, {
      map: () => page?.map ?? null,
      onChange: () => void read(false),
      onTouch: (closely) => (alive() ? highlighter?.restore(closely) : end()),
      signal,
    })
    await read(true)
  }

  const show = (id: string): boolean => {
    const wanted = statement(id)
    if (!wanted || !page) return false
    chosen = id
    highlighter?.choose(id)
    return scrollToStatement(wanted, page.map)
  }

  const openCardOf = async (id: string, focus: boolean): Promise<void> => {
    if (card?.statement === id) return
    const content: CardContent | null = await askBackground('card', { statement: id }, lasting)
    const wanted = statement(id)
    if (!content || !wanted || !page || signal.aborted) return
    const { map } = page
    card?.close()
    const actions = {
      onJump: (to: string) => void (show(to) && openCardOf(to, focus)),
      onClose: () => {
        card = null
      },
    }
    card = openCard(document, content, cardStrings(), actions, {
      // The page may have been read again since: the card stays beside the words.
      anchor: () => boxOf(wanted, page?.map ?? map),
      focus,
      signal,
    })
  }

  const step = (by: 1 | -1): void => {
    if (!page || !painted) return
    const { statements } = painted.report
    const next = neighbour(statements, chosen, by, page.map)
    if (next && show(next.id)) void openCardOf(next.id, true)
  }

  followPointer(document, {
    statementAt: (x, y) => (painted?.marksShown ? (highlighter?.statementAt(x, y) ?? null) : null),
    onHover: (id) => highlighter?.hover(id),
    onRest: (id) => (alive() ? void openCardOf(id, false) : end()),
    onLeave: () => card?.close(),
    isOwn: (target) => card?.holds(target) ?? false,
    signal,
  })

  onMessageToPage(
    {
      'show-statement': ({ statement: id }) => show(id),
      'set-marks': ({ shown }) => {
        if (!painted) return false
        painted = { ...painted, marksShown: shown }
        card?.close()
        draw()
        return true
      },
      'settings-changed': ({ settings }) => {
        const cut = painted?.settings.minConfidence
        if (painted) painted = { ...painted, settings }
        if (cut === settings.minConfidence) draw()
        else void begin()
        return null
      },
      command: ({ command }) => {
        if (command === 'next-statement') step(1)
        else if (command === 'previous-statement') step(-1)
        return null
      },
      leave: () => {
        end()
        return null
      },
      ping: () => ({ url: address() }),
    },
    signal,
  )
  // Coming back to a page that the browser had kept: the button and the popup have been another page's since.
  document.defaultView?.addEventListener('pageshow', (event) => event.persisted && void begin(), { signal })
  onceExtensionIsGone(end, signal)
  void whenShown(document, signal).then(begin)

  return { alive, readAgain: () => void begin(), end }
}

/** Whether two readings of a page give the same to analyse. */
function saysTheSame(a: PageArticle, b: PageArticle): boolean {
  return (
    a.article.text === b.article.text &&
    a.title === b.title &&
    a.language === b.language &&
    JSON.stringify(a.article.blocks) === JSON.stringify(b.article.blocks) &&
    JSON.stringify(a.article.links) === JSON.stringify(b.article.links)
  )
}

const NO_FAMILIES = {
  source: false,
  cue: false,
  content: false,
  'scare quotes': false,
  'loaded wording': false,
  'contested name': false,
} as const

/** Lets the page do what it has to do before the next step. */
const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

/** A page that is only being prerendered is not read before somebody looks at it. */
async function whenShown(document: Document, signal: AbortSignal): Promise<void> {
  if (!(document as { prerendering?: boolean }).prerendering) return
  await new Promise<void>((resolve) =>
    document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal }),
  )
}
