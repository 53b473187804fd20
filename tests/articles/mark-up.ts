/**
 * The inline mark-up in which the test articles and hard cases are annotated: offsets are worked out, never typed.
 *
 * `{1s The mayor} {1u said} {1c that “all is well.”}` marks source, cue and content of statement 1; `{2s+3s She}` is the
 * source of two; braces nest (`{1c … {2s he} {2u said} … }`) and a role may occur several times (pieces). A tag that is
 * no statement's names a span of its own (`{r1 the claim}`), and `{@https://host/path the report}` is a link.
 * Each paragraph is one line (blank lines between are optional); its first characters tell the kind of block: `# ` headline,
 * `## ` standfirst, `### ` subhead, `> ` block quote, `- ` list item, `^ ` caption, `" ` pull quote; else body.
 */
import type { Article, Block, BlockKind, Link, Span } from '../../src/statements/statement.ts'

export type Role = 'source' | 'cue' | 'content'

/** The spans of one marked statement. */
export interface MarkedStatement {
  readonly id: number
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A text with what was marked in it; all spans are UTF-16 code units of `article.text`. */
export interface MarkedText {
  readonly article: Article
  /** By number. */
  readonly statements: readonly MarkedStatement[]
  /** Spans of the other tags (`r1`, `m2` …), in order. */
  readonly named: ReadonlyMap<string, readonly Span[]>
}

const BLOCK_MARKS: readonly (readonly [string, BlockKind])[] = [
  ['### ', 'subhead'],
  ['## ', 'standfirst'],
  ['# ', 'headline'],
  ['> ', 'block-quote'],
  ['- ', 'list-item'],
  ['^ ', 'caption'],
  ['" ', 'pull-quote'],
]
const ROLES: Readonly<Record<string, Role>> = { s: 'source', u: 'cue', c: 'content' }

interface Open {
  readonly tags: readonly string[]
  readonly start: number
}

type Collected = Map<number, Record<Role, Span[]>>

function close(
  open: Open,
  end: number,
  statements: Collected,
  named: Map<string, Span[]>,
  links: Link[],
): void {
  const span: Span = [open.start, end]
  for (const tag of open.tags) {
    const number = Number.parseInt(tag, 10)
    const role = ROLES[tag.slice(-1)]
    if (tag.startsWith('@')) links.push({ span, href: tag.slice(1) })
    else if (number > 0 && tag === `${number}${tag.slice(-1)}` && role) {
      const found = statements.get(number) ?? { source: [], cue: [], content: [] }
      found[role].push(span)
      statements.set(number, found)
    } else if (/^[a-z]+\d+$/.test(tag)) named.set(tag, [...(named.get(tag) ?? []), span])
    else throw new Error(`unknown tag “${tag}”`)
  }
}

const inOrder = (spans: readonly Span[]): Span[] => spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])

/** Reads marked text (paragraphs as lines). Gives the plain article and the marked spans; throws on a slip of the mark-up. */
export function readMarkUp(source: string): MarkedText {
  const statements: Collected = new Map()
  const named = new Map<string, Span[]>()
  const links: Link[] = []
  const blocks: Block[] = []
  let text = ''
  for (const line of source.split('\n').map((l) => l.trim())) {
    if (line === '') continue
    const mark = BLOCK_MARKS.find(([m]) => line.startsWith(m))
    if (text !== '') text += '\n\n'
    const start = text.length
    const stack: Open[] = []
    for (let i = mark ? mark[0].length : 0; i < line.length; i++) {
      const c = line[i]!
      if (c === '{') {
        const gap = line.indexOf(' ', i)
        if (gap < 0) throw new Error(`tag without text in: ${line}`)
        stack.push({ tags: line.slice(i + 1, gap).split('+'), start: text.length })
        i = gap
      } else if (c === '}') {
        const open = stack.pop()
        if (!open) throw new Error(`“}” without “{” in: ${line}`)
        close(open, text.length, statements, named, links)
      } else text += c
    }
    if (stack.length > 0) throw new Error(`“{${stack.at(-1)!.tags.join('+')}” is not closed in: ${line}`)
    blocks.push({ kind: mark ? mark[1] : 'body', start, end: text.length })
  }
  return {
    article: { text, blocks, links: links.toSorted((a, b) => a.span[0] - b.span[0]) },
    statements: [...statements.entries()]
      .toSorted((a, b) => a[0] - b[0])
      .map(([id, s]) => ({
        id,
        source: inOrder(s.source),
        cue: inOrder(s.cue),
        content: inOrder(s.content),
      })),
    named: new Map([...named].map(([tag, spans]) => [tag, inOrder(spans)])),
  }
}

/** The words of spans, pieces joined by “ … ”. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map(([s, e]) => text.slice(s, e)).join(' … ')

/** The kind of block in which a span starts. */
export const blockKindOf = (article: Article, span: Span): BlockKind =>
  article.blocks.find((b) => b.start <= span[0] && span[0] < b.end)?.kind ?? 'body'

/**
 * Which marked statement holds each one inside its content: the shortest content that holds its cue (its content, where it
 * has no cue) and is not its own. Null for outer statements.
 */
export function nesting(statements: readonly MarkedStatement[]): (number | null)[] {
  const length = (spans: readonly Span[]) => spans.reduce((n, [s, e]) => n + e - s, 0)
  return statements.map((inner) => {
    const anchor = (inner.cue.length > 0 ? inner.cue : inner.content)[0]
    if (!anchor) return null
    const outer = statements
      .filter((o) => o !== inner && o.content.some(([s, e]) => s <= anchor[0] && anchor[1] <= e))
      .filter((o) => length(o.content) > length(inner.content))
      .toSorted((a, b) => length(a.content) - length(b.content))[0]
    return outer ? outer.id : null
  })
}
