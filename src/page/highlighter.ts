/**
 * Draws the marks with the CSS Custom Highlight API: ranges are registered under names and a style sheet gives the
 * names their look, so that nothing in the page's DOM changes.
 */
import type { Mark, Statement } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
import { parentOf } from './dom.ts'
import { idsAt, idsByCaret, innermost } from './hit-test.ts'
import { familyOf, HIGHLIGHTS, type HighlightName, type MarkLook, markStyles, PREFIX } from './mark-look.ts'
import type { TextMap } from './text-map.ts'

/** What is drawn of a report. */
export interface Drawing {
  readonly statements: readonly Statement[]
  readonly marks: readonly Mark[]
  readonly map: TextMap
}

export interface Highlighter {
  /** Draws, in place of what was drawn before. */
  draw(drawing: Drawing, look: MarkLook): void
  /** Makes one statement stand out as chosen, or none. */
  choose(id: string | null): void
  /** Makes one statement stand out as the one under the pointer, or none. */
  hover(id: string | null): void
  /**
   * Puts back what the page or another extension has taken out of the registry; cheap where nothing is missing.
   * `closely`: also where the page has changed the colour of its text (a switch to dark).
   */
  restore(closely?: boolean): void
  /** The statement whose mark is drawn at a point of the viewport (CSS pixels), the innermost where several are. */
  statementAt(x: number, y: number): string | null
  /** Takes every trace away. */
  undo(): void
}

/** Whether this browser can draw marks. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS
}

/** Milliseconds of drawing before the page has its turn: some five hundred statements. */
const TURN = 12

/** A highlighter for a document; null where the browser has no CSS highlights (the popup still tells everything). */
export function createHighlighter(document: Document): Highlighter | null {
  if (!canHighlight()) return null
  const highlights = new Map<HighlightName, Highlight>(
    HIGHLIGHTS.map((name, priority) => {
      const highlight = new Highlight()
      highlight.priority = priority
      return [name, highlight]
    }),
  )
  const sheet = new CSSStyleSheet()
  let styles = ''
  let ink = ''
  let roots: (Document | ShadowRoot)[] = []
  /** Which statement a range belongs to; kept apart from the highlights, whose iteration Firefox forbids here. */
  let statementOf = new Map<AbstractRange, string>()
  let byId = new Map<string, Statement>()
  let drawn: Drawing | null = null
  let pending: ReturnType<typeof setTimeout> | undefined

  const add = (name: HighlightName, spans: readonly Span[], id: string | null): void => {
    const highlight = highlights.get(name)!
    for (const span of spans)
      for (const { node, start, end } of drawn!.map.piecesOf(span)) {
        if (end > node.data.length) continue
        const range = new StaticRange({
          startContainer: node,
          startOffset: start,
          endContainer: node,
          endOffset: end,
        })
        highlight.add(range)
        if (id) statementOf.set(range, id)
      }
  }

  const drawStatement = (statement: Statement, look: MarkLook): void => {
    const { id, source, cue, content, quotation, inside } = statement
    const family = familyOf(statement.labels)
    if (look.families.content) add(inside ? `inner-${quotation}` : `content-${quotation}`, content, id)
    if (look.families.source) add('source', source, id)
    if (look.families.cue) add(family ?? 'cue', cue, id)
  }

  /** Does so many things one after the other, giving the page its turn whenever one of ours is over. */
  const inTurns = (count: number, work: (i: number) => void): void => {
    let i = 0
    const turn = (): void => {
      const end = performance.now() + TURN
      while (i < count && performance.now() < end) work(i++)
      pending = i < count ? setTimeout(turn) : undefined
    }
    turn()
  }

  const clear = (): void => {
    clearTimeout(pending)
    pending = undefined
    for (const highlight of highlights.values()) highlight.clear()
    statementOf = new Map()
  }

  const restore = (): void => {
    for (const [name, highlight] of highlights)
      if (CSS.highlights.get(PREFIX + name) !== highlight) CSS.highlights.set(PREFIX + name, highlight)
    for (const root of roots)
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }

  const standOut = (name: 'hovered' | 'chosen', id: string | null): void => {
    highlights.get(name)!.clear()
    const statement = id === null ? undefined : byId.get(id)
    if (!statement || !drawn) return
    add(name, [...statement.source, ...statement.cue, ...statement.content], null)
  }

  return {
    draw(drawing, look) {
      clear()
      drawn = drawing
      byId = new Map(drawing.statements.map((statement) => [statement.id, statement]))
      const wanted = markStyles(look)
      if (wanted !== styles) sheet.replaceSync(wanted)
      styles = wanted
      roots = rootsOf(document, drawing.map)
      const shown = drawing.statements.filter(({ confidence }) => confidence >= look.minConfidence)
      const marks = drawing.marks.filter(({ id }) => look.families[id])
      ink = inkOf(drawing.map)
      inTurns(shown.length + marks.length, (i) => {
        const mark = marks[i - shown.length]
        if (mark) add(nameOfMark(mark), mark.words, null)
        else drawStatement(shown[i]!, look)
      })
      restore()
    },
    choose: (id) => standOut('chosen', id),
    hover: (id) => standOut('hovered', id),
    restore(closely = false) {
      if (!drawn) return
      restore()
      if (!closely) return
      const now = inkOf(drawn.map)
      // Chromium mixes a highlight's colour with that of the text once, and anew only with its style sheet.
      if (now !== ink) sheet.replaceSync(styles)
      ink = now
    },
    statementAt(x, y) {
      if (!drawn) return null
      const shadows = roots.filter((root) => root !== document) as ShadowRoot[]
      const { statements, map } = drawn
      const ids = idsAt(x, y, statementOf, shadows) ?? idsByCaret(document, x, y, statements, map, shadows)
      return innermost(ids, byId)
    },
    undo() {
      clear()
      drawn = null
      byId = new Map()
      for (const name of HIGHLIGHTS)
        if (CSS.highlights.get(PREFIX + name) === highlights.get(name)) CSS.highlights.delete(PREFIX + name)
      for (const root of roots)
        if (root.adoptedStyleSheets.includes(sheet))
          root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
      roots = []
    },
  }
}

/** The colour of the text that the marks lie on, as far as one place can tell. */
function inkOf(map: TextMap): string {
  for (const node of map.nodes()) {
    const element = parentOf(node) as Element | null
    const view = element?.nodeType === 1 ? element.ownerDocument.defaultView : null
    if (view) return view.getComputedStyle(element!).color
  }
  return ''
}

const nameOfMark = ({ id }: Mark): HighlightName =>
  id === 'scare quotes' ? 'scare-quotes' : id === 'loaded wording' ? 'loaded-wording' : 'contested-name'

/** The document and every shadow root that holds some of the text: outside Chromium a document's rules stop there. */
function rootsOf(document: Document, map: TextMap): (Document | ShadowRoot)[] {
  const roots = new Set<Document | ShadowRoot>([document])
  for (const node of map.nodes()) {
    const root = node.getRootNode()
    if (root instanceof ShadowRoot) roots.add(root)
  }
  return [...roots]
}
