/** In whose name lawyers speak: a client's, an office's, or nobody's that is told. */
import type { Affiliation, Scene } from './article-scene.ts'
import type { Reading, RoleUse } from './noun-phrase.ts'
import type { Evidence } from './role-evidence.ts'
import { nameOf } from './side.ts'
import { isWord, textOf, type Words } from './words.ts'

/** A client's description ends before a verb of speech and the like. */
const isClient = ({ tokens, lexicon }: Words, at: number): boolean =>
  isWord(tokens[at]) &&
  (!lexicon.has('stop', tokens[at]!.norm) ||
    lexicon.has('preposition', tokens[at]!.norm) ||
    lexicon.has('definite', tokens[at]!.norm))

/** Longest description of a client, in words. */
const LONGEST_CLIENT = 12

/** A lawyer speaks for the client; one for the prosecution, or a ministry's, for that. */
export function clientEvidence(
  scene: Scene,
  reading: Reading,
  use: RoleUse,
  affiliations: readonly Affiliation[],
  order: number,
): Evidence {
  const office = affiliations.find(
    (one) =>
      one.kind === 'law-enforcement' ||
      one.kind === 'government' ||
      (one.kind === 'international-organisation' && one.named !== null),
  )
  if (office !== undefined && (office.named === null || office.named.is !== 'place'))
    return { kind: office.kind, affiliation: office, reading, weight: order }
  // "the ACLU attorney" speaks for it, whoever the client is.
  const cause = affiliations.find((one) => one.kind === 'ngo' && one.named !== null)
  if (cause !== undefined) return { kind: 'ngo', affiliation: cause, reading, weight: order }
  const owner = reading.ownerPronoun === null ? null : scene.owner(reading)
  const beside = reading.beside.find(
    ({ named, how, preposition }) =>
      named.is !== 'place' &&
      (how === 'owner' || (how === 'after' && named.first > use.first && preposition === 'for')),
  )
  const client =
    beside !== undefined
      ? [nameOf(scene, beside.named)]
      : owner !== null
        ? [owner.name]
        : unnamedClient(scene, reading, use)
  // "immigration lawyers say": experts, not anyone's counsel.
  if (client.length === 0 && use.plural && !reading.definite && reading.ownerPronoun === null)
    return { kind: 'expert', affiliation: null, reading, weight: order + 12 }
  // "Ole Dahl, a Harbour lawyer": nobody's counsel, as far as is told.
  const counsel = reading.definite || scene.words.lexicon.has('counsel', scene.words.tokens[use.first]!.norm)
  if (client.length === 0 && !counsel && (isOneOfMany(scene, use) || use.end === reading.name?.first))
    return { kind: 'expert', affiliation: null, reading, weight: order + 12 }
  return {
    kind: 'litigant',
    affiliation: { kind: 'litigant', named: null, near: 0, side: client },
    reading,
    weight: order,
  }
}

/** "a lawyer", with words between or not. */
function isOneOfMany(scene: Scene, use: RoleUse): boolean {
  const { tokens, lexicon } = scene.words
  for (let i = use.first - 1; i >= 0 && i > use.first - 5; i -= 1) {
    const { norm } = tokens[i]!
    if (lexicon.has('a-or-an', norm)) return true
    if (!isWord(tokens[i]) && norm !== '-') return false
  }
  return false
}

/** "a lawyer for the woman hurt in the crash": the client in the article's words. */
function unnamedClient(scene: Scene, reading: Reading, use: RoleUse): string[] {
  const { tokens } = scene.words
  if (tokens[use.end]?.norm !== 'for' || !reading.roles.some((other) => other.served)) return []
  const first = use.end + 1
  let end = first
  while (end < reading.end && end < first + LONGEST_CLIENT && isClient(scene.words, end)) end += 1
  return [textOf(scene.words, first, end)]
}
