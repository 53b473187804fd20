/**
 * What is told as not said: refusals to answer, "did not say", "stopped short of", "did not deny". By the label book these
 * are findings or nothing, never statements.
 */
import type { FoundStatement } from '../statements/statement.ts'
import type { Resolved } from './draft.ts'
import { type Reading, tokensIn } from './reading.ts'

const UNSAID = ['no-answer', 'did-not-deny', 'unsaid'] as const

/** Whether a statement's cue says that its content was not said. Within quotation marks it is somebody's own word. */
export function isUnsaid(statement: FoundStatement, reading: Reading): boolean {
  return statement.cue.some((span) => {
    const cue = tokensIn(reading, span)
    // "asked to comment, he said": the words of the cue itself, from its auxiliary on, into what would be its content.
    return UNSAID.some((kind) =>
      reading.within(kind, Math.max(0, cue.first - 2), cue.end + REACH).some((match) => {
        if (reading.quoted[match.first] === 1) return false
        return (
          match.first <= cue.first + LEAD &&
          match.end >= cue.end - LEAD &&
          match.first < cue.end &&
          match.end > cue.first
        )
      }),
    )
  })
}

/** Words after a cue that may still belong to the phrase: "declined | to comment on the record". */
const REACH = 10
/** Adverbs before and after the verb of a cue. */
const LEAD = 2

/** Takes what was found and who speaks; gives both without what was not said. The order stays. */
export function withoutUnsaid(
  found: readonly FoundStatement[],
  resolved: Resolved,
  reading: Reading,
): { readonly found: readonly FoundStatement[]; readonly resolved: Resolved } {
  const drop = found.map((statement) => isUnsaid(statement, reading))
  if (!drop.includes(true)) return { found, resolved }
  const place = new Map<number, number>()
  for (let at = 0; at < found.length; at += 1) if (!drop[at]) place.set(at, place.size)
  const outerOf = (index: number | null): number | null => {
    let outer = index
    // A statement that stood inside one that is left out stands in what that one stood in. Outer ones are never circular.
    for (let step = 0; outer !== null && drop[outer] && step < found.length; step += 1)
      outer = found[outer]?.inside ?? null
    return outer === null ? null : (place.get(outer) ?? null)
  }
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, at) => !drop[at])
  return {
    found: kept(found).map((statement) => ({ ...statement, inside: outerOf(statement.inside) })),
    resolved: { ...resolved, of: kept(resolved.of), via: kept(resolved.via) },
  }
}
