/** What the article itself says of a statement's ground: "could not be verified", "without evidence" (label book, section 4). */
import { addLabel, type Draft } from './draft.ts'
import { type Reading, spanOf } from './reading.ts'

const CHECKS = [
  { kind: 'unverified', label: 'unverified' },
  { kind: 'no-evidence', label: 'no evidence given' },
] as const

/** How many sentences back the words may point. */
const REACH = 2

/** "Neither side's account": the first claim of the body that is denied, and its denials. */
function mainDispute(drafts: readonly Draft[]): Draft[] {
  const claim = drafts.find(
    (draft) =>
      !draft.isDisplay && draft.found.inside === null && draft.labels.some((label) => label.id === 'denied'),
  )
  if (claim === undefined) return []
  const deniers = drafts.filter(
    (draft) =>
      !draft.isDisplay &&
      draft.relations.some((relation) => relation.to === claim.index && relation.type === 'denies'),
  )
  return [claim, ...deniers]
}

/** Adds the labels to the statements that the article's words are about: those of the same sentence, else the nearest before. */
export function readOutletChecks(drafts: readonly Draft[], reading: Reading): void {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    if (draft.found.inside !== null) continue
    const list = bySentence.get(draft.sentence)
    if (list === undefined) bySentence.set(draft.sentence, [draft])
    else list.push(draft)
  }
  for (const check of CHECKS) {
    for (const match of reading.matches(check.kind)) {
      if (reading.quoted[match.first] === 1) continue
      const sentence = reading.sentence[match.first]!
      const holds = (draft: Draft): boolean =>
        draft.content.some((run) => match.first >= run.first && match.end <= run.end)
      const here = bySentence.get(sentence) ?? []
      // Somebody else's finding that a thing is unproven is a statement of theirs, not the outlet's word on it.
      if (here.some((draft) => holds(draft) && draft.cue.every((run) => run.end <= match.first))) continue
      // "baseless claims" speaks of the claims whose cue it is, and of nothing else in the sentence.
      const adjective = match.entry.about === 'cue'
      let about: readonly Draft[] = here.filter(
        (draft) =>
          !draft.isDisplay &&
          (!adjective || draft.cue.some((run) => run.first < match.end && run.end > match.first)),
      )
      if (adjective && about.length === 0) continue
      if (about.length === 0 && match.entry.about === 'denied') about = mainDispute(drafts)
      for (let back = 1; about.length === 0 && back <= REACH; back += 1) {
        about = (bySentence.get(sentence - back) ?? []).slice(-1)
      }
      for (const draft of about)
        addLabel(draft, check.label, match.entry.id, [spanOf(reading, match.first, match.end)])
    }
  }
}
