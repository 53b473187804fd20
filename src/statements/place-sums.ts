/** Sums of places, kept while an article is searched: a place is met by several heads and after several choices. */
import type { Edge } from './edge.ts'
import type { Features } from './features.ts'
import { stageCount } from './frame.ts'
import { addPlaceFeatures } from './place-features.ts'
import { Group, type Scorer } from './search.ts'

/** Places are kept by their last bits, so that what is kept stays small; sentences are seldom longer. */
const kept = 64

export class PlaceSums {
  private readonly places = new Int32Array(stageCount * 6 * kept).fill(-1)
  private readonly sums = new Float64Array(stageCount * 6 * kept)

  /** The weight of what stands at the place p. */
  of(e: Edge, p: number, scorer: Scorer, f: Features): number {
    const { block } = e.reading.words
    // Out of the head's block the window shows other words.
    if (block[p] !== block[e.head]) return this.summed(e, p, scorer, f)
    const kind = (e.stage * 2 + (p < e.head ? 0 : 1)) * 3 + e.sourceSide
    const slot = kind * kept + (p & (kept - 1))
    if (this.places[slot] !== p) {
      this.places[slot] = p
      this.sums[slot] = this.summed(e, p, scorer, f)
    }
    return this.sums[slot]!
  }

  private summed(e: Edge, p: number, scorer: Scorer, f: Features): number {
    f.clear()
    addPlaceFeatures(e, p, f)
    return scorer.score(f, Group.stage + e.stage)
  }
}
