/** What the name is that ends the head zone of a segment: the one meant, or something beside them. */
import type { Named } from './named.ts'
import type { Draft, RoleUse } from './noun-phrase.ts'

/**
 * Takes the last thing named in a head zone, the draft so far, the segment's roles and number, and whether it stands in
 * brackets; gives the name as the words around it tell it, and whether it is the name of the one meant.
 */
export function nameAtEnd(
  last: Named,
  draft: Draft,
  roles: readonly RoleUse[],
  segment: number,
  bracket: boolean,
): { readonly name: Named; readonly own: boolean } {
  const later = segment > 0 && draft.name === null
  const afterRole = roles.some((use) => !use.plural && !use.served && use.end <= last.first)
  // "Her sister, Lindi": the name that a role leads to is a person's.
  const afterNoun = later && draft.head === 'role' && !draft.plural
  // "Ray’s record label, Pale Moon": the name that a word for a body leads to is a body's.
  const { headSense } = draft
  if (later && draft.head === 'body' && last.is === 'unsure' && headSense?.is === 'body' && !bracket) {
    const { speaker } = headSense.entry
    return { name: { ...last, is: 'body', speaker: speaker === 'unknown' ? null : speaker }, own: true }
  }
  const name: Named = last.is === 'unsure' && (afterRole || afterNoun) ? { ...last, is: 'person' } : last
  // "students at a school in Harbour Falls, Ohio": the place of a place.
  const lies = segment > 0 && last.is === 'place' && draft.head !== 'none'
  return { name, own: draft.name === null && !bracket && !lies }
}
