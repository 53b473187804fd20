/** Whether the marks on a page lie on the very words of the statements that they stand for. */
import type { Statement } from '../../src/labels/labelled.ts'
import { familyOf, PREFIX } from '../../src/page/mark-look.ts'
import { isDropped, isSpace } from '../../src/page/text-map.ts'
import type { Report } from '../../src/report/report.ts'
import type { Span } from '../../src/statements/statement.ts'

/**
 * Compares, statement by statement, the text under the marks (`marked`: by highlight, in the order they were drawn) with
 * the report's, white space and characters without width left out. Gives the number compared and every statement that
 * differs. Quotation marks that a style sheet draws (`<q>`) stand in the report and in no text node: `drawnQuotes`.
 */
export function misplaced(
  report: Report,
  marked: Readonly<Record<string, readonly string[]>>,
  drawnQuotes: boolean,
): { readonly compared: number; readonly wrong: readonly string[] } {
  const bare = (text: string): string => {
    let kept = ''
    for (const letter of text) {
      const code = letter.charCodeAt(0)
      if (!isSpace(code) && !isDropped(code) && !(drawnQuotes && /[“”]/.test(letter))) kept += letter
    }
    return kept
  }
  const under = new Map(Object.entries(marked).map(([name, words]) => [name, bare(words.join(''))]))
  const wrong: string[] = []
  const take = (statement: Statement, name: string, spans: readonly Span[]): void => {
    const wanted = bare(spans.map(([start, end]) => report.text.slice(start, end)).join(''))
    const all = under.get(PREFIX + name) ?? ''
    const shown = all.slice(0, wanted.length)
    under.set(PREFIX + name, all.slice(wanted.length))
    if (shown !== wanted) wrong.push(`${statement.id} ${name}: “${wanted}” is marked as “${shown}”`)
  }
  for (const statement of report.statements) {
    const { source, cue, content, quotation, inside, labels } = statement
    take(statement, `${inside ? 'inner' : 'content'}-${quotation}`, content)
    take(statement, 'source', source)
    take(statement, familyOf(labels) ?? 'cue', cue)
  }
  return { compared: report.statements.length, wrong }
}
