/** What a sample of faults came to, in words and with its interval. */

export interface Tally {
  tried: number
  noticed: number
  /** Of those noticed, how many by a run that did not end. */
  endless: number
}

export const emptyTally = (): Tally => ({ tried: 0, noticed: 0, endless: 0 })

/** Several tallies together. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const all = emptyTally()
  for (const tally of tallies) {
    all.tried += tally.tried
    all.noticed += tally.noticed
    all.endless += tally.endless
  }
  return all
}

/** "60 of 80 (75 %, 95 % interval 65 – 83 %)": the interval is Wilson's (1927), which holds for small samples too. */
export function shareInWords({ tried, noticed }: Pick<Tally, 'tried' | 'noticed'>): string {
  if (tried === 0) return 'none tried'
  const z = 1.96
  const share = noticed / tried
  const middle = (share + (z * z) / (2 * tried)) / (1 + (z * z) / tried)
  const half =
    (z * Math.sqrt((share * (1 - share)) / tried + (z * z) / (4 * tried * tried))) / (1 + (z * z) / tried)
  const percent = (value: number): string => (100 * value).toFixed(0)
  return `${noticed} of ${tried} (${percent(share)} %, 95 % interval ${percent(middle - half)} – ${percent(middle + half)} %)`
}

const BEGIN = '<!-- begin mutation -->\n'
const END = '<!-- end mutation -->'

/** A page of docs with a new text between the marks that hold the figures of the last sample. */
export function withFigures(page: string, figures: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`the page has no ${BEGIN.trim()} … ${END}`)
  return `${page.slice(0, begin + BEGIN.length)}${figures}\n${page.slice(end)}`
}
