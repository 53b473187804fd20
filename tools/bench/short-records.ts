/**
 * npx tsx tools/bench/short-records.ts COUNT: that many short records as JSON lines, for trying the filter
 * `sourcelight annotate`. The same count gives the same lines.
 */
const WHO = [
  'The mayor',
  'Ruth Vale',
  'Officials in Kyiv',
  'The army',
  'A spokesman for the board',
  'She',
  'Reuters',
]
const CUES = ['said', 'denied', 'claimed', 'told reporters', 'warned', 'confirmed', 'has not said']
const WHAT = [
  'that the bridge was safe',
  'it would pay for the damage',
  'that nobody had been hurt',
  'the road would reopen',
]
const WHEN = ['on Monday', 'in a statement', 'after the vote', 'without giving evidence', '']

/** The text of record `i`. */
export function shortText(i: number): string {
  const pick = (list: readonly string[], by: number): string => list[Math.floor(i / by) % list.length]!
  const rest = pick(WHEN, 196)
  return `${pick(WHO, 1)} ${pick(CUES, 7)} ${pick(WHAT, 49)}${rest === '' ? '' : ` ${rest}`}. Case ${i} goes on.`
}

if (import.meta.filename === process.argv[1]) {
  const count = Number(process.argv[2])
  if (!(count > 0)) throw new Error('usage: npx tsx tools/bench/short-records.ts COUNT')
  process.stdout.on('error', () => process.exit(0))
  for (let i = 0; i < count; i++) {
    const line = `${JSON.stringify({ id: i, text: shortText(i) })}\n`
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}
