/** Links that lead to the very words of a statement: text fragments (WICG Scroll To Text Fragment). */
import type { Statement } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
import { webAddress } from './export-address.ts'
import { wellFormed } from './export-words.ts'
import type { Report } from './report.ts'

/** A passage up to this long, in characters, is given whole; a longer one by its first and last words. */
const WHOLE_UP_TO = 100
const EDGE_WORDS = 5
const CONTEXT_WORDS = 3

/** The address of the page with a text fragment for a statement's content (its cue where it has none); null for a report with no address. */
export function permalink(report: Report, statement: Statement): string | null {
  const span = statement.content[0] ?? statement.cue[0] ?? statement.source[0]
  return span ? fragmentLink(report, span) : webAddress(report.page.url)
}

/** The address of the page with a text fragment for one span of the article. */
export function fragmentLink(report: Report, span: Span): string | null {
  const address = webAddress(report.page.url)
  if (!address) return null
  const directive = textDirective(report, span)
  if (directive === '') return address
  const url = new URL(address)
  const fragment = url.hash.replace(/:~:.*$/s, '')
  url.hash = ''
  return `${url.href.replace(/#$/, '')}${fragment === '' ? '#' : fragment}:~:text=${directive}`
}

function textDirective(report: Report, [start, end]: Span): string {
  const { text, blocks } = report
  const words = wordsOf(text.slice(start, end))
  if (words.length === 0) return ''
  const crosses = blocks.some((block) => block.start > start && block.start < end)
  const whole = words.join(' ')
  const isWhole = !crosses && whole.length <= WHOLE_UP_TO
  const block = blocks.find((one) => one.start <= start && start < one.end)
  const lastBlock = blocks.find((one) => one.start < end && end <= one.end)
  const edge = Math.min(EDGE_WORDS, Math.max(1, words.length >> 1))
  const head = wordsOf(text.slice(start, Math.min(end, block?.end ?? end))).slice(0, edge)
  const tail = wordsOf(text.slice(Math.max(start, lastBlock?.start ?? start), end)).slice(-edge)
  const parts = isWhole ? [whole] : [head.join(' '), tail.join(' ')]
  const once = occursOnce(isWhole ? whole : parts[0]!, wordsOf(text).join(' '))
  const before = wordsOf(text.slice(block?.start ?? 0, start)).slice(-CONTEXT_WORDS)
  const after = wordsOf(text.slice(end, lastBlock?.end ?? end)).slice(0, CONTEXT_WORDS)
  return [
    ...(!once && before.length > 0 ? [`${encoded(before.join(' '))}-`] : []),
    ...parts.map(encoded),
    ...(!once && after.length > 0 ? [`-${encoded(after.join(' '))}`] : []),
  ].join(',')
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

function occursOnce(part: string, whole: string): boolean {
  const first = whole.indexOf(part)
  return first >= 0 && whole.indexOf(part, first + 1) < 0
}

/** Percent-encoded, with the three characters that have a meaning in a directive (`-`, `,`, `&`); lone surrogates are replaced. */
const encoded = (text: string): string => encodeURIComponent(wellFormed(text)).replaceAll('-', '%2D')
