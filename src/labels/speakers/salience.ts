/**
 * Whom a pronoun or "the company" means: candidates before it, scored by how far back, in what place of their clause, and
 * whether they have just spoken. After Lappin and Leass (1994), with a speaker's turn as a further factor: in news, "he
 * said" goes on with the one who spoke.
 */

/** A mention that may be meant again. Positions are token indexes. */
export interface Antecedent {
  readonly key: string
  readonly at: number
  readonly sentence: number
  readonly block: number
  readonly subject: boolean
  /** After a preposition ("to the council"): spoken to or of, rarely who goes on. */
  readonly oblique?: boolean
  readonly quoted: boolean
  readonly display: boolean
  /** Source of a statement. */
  readonly spoke: boolean
}

export interface Place {
  readonly at: number
  readonly sentence: number
  readonly block: number
  readonly quoted: boolean
}

export interface Choice {
  readonly key: string
  readonly confidence: number
}

/** How many mentions before the pronoun are looked at. */
export const LOOK_BACK = 48

/** What a mention after a preposition loses. */
const OBLIQUE = 0.8

/** Points of one mention as antecedent of what stands at `place`. */
function pointsOf(mention: Antecedent, place: Place): number {
  const sentences = place.sentence - mention.sentence
  const blocks = place.block - mention.block
  let points = 6 - Math.min(sentences, 6) * 1.1 - Math.min(blocks, 4) * 0.5
  if (mention.subject) points += 1.6
  if (mention.oblique) points -= OBLIQUE
  if (mention.spoke) points += 2
  if (mention.quoted && !(place.quoted && sentences === 0)) points -= 3.5
  if (mention.display) points -= 1.5
  return points
}

/**
 * Takes mentions that come before (nearest first) and fit the pronoun; gives the best with its confidence, which falls
 * where a second is close. Null where none is near.
 */
export function choose(
  mentions: readonly Antecedent[],
  place: Place,
  bonus: (key: string) => number,
): Choice | null {
  const points = new Map<string, number>()
  const times = new Map<string, number>()
  for (const mention of mentions) {
    const own = pointsOf(mention, place) + bonus(mention.key)
    const best = points.get(mention.key)
    if (best === undefined || own > best) points.set(mention.key, own)
    times.set(mention.key, (times.get(mention.key) ?? 0) + 1)
  }
  let first: string | null = null
  let top = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const [key, base] of points) {
    const own = base + Math.min(times.get(key)!, 5) * 0.2
    if (own > top) {
      second = top
      top = own
      first = key
    } else if (own > second) second = own
  }
  if (first === null || top < 0.5) return null
  const margin = Math.min(4, top - second)
  return {
    key: first,
    confidence: Math.max(0.3, Math.min(0.97, 0.5 + margin * 0.1 + Math.min(top, 8) * 0.012)),
  }
}
