/** Small figures as SVG: precision against recall, the reliability of the confidence, publisher by publisher. */

const width = 420
const height = 320
const left = 48
const bottom = 40
const top = 28
const right = 16

const x = (v: number) => left + v * (width - left - right)
const y = (v: number) => height - bottom - v * (height - bottom - top)
const n = (v: number) => v.toFixed(1)

function frame(title: string, across: string, upwards: string, inner: string): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  const grid = ticks
    .map(
      (t) =>
        `<line x1="${n(x(t))}" y1="${n(y(0))}" x2="${n(x(t))}" y2="${n(y(1))}" class="grid"/>` +
        `<line x1="${n(x(0))}" y1="${n(y(t))}" x2="${n(x(1))}" y2="${n(y(t))}" class="grid"/>` +
        `<text x="${n(x(t))}" y="${n(y(0) + 14)}" text-anchor="middle">${t * 100}</text>` +
        `<text x="${n(x(0) - 6)}" y="${n(y(t) + 4)}" text-anchor="end">${t * 100}</text>`,
    )
    .join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${title}</title>
<style>text{font:11px sans-serif;fill:#333}.grid{stroke:#ddd}.line{fill:none;stroke:#1f5f99;stroke-width:2}.even{stroke:#999;stroke-dasharray:4 3}.dot{fill:#1f5f99}rect.ground{fill:#fff}</style>
<rect class="ground" width="${width}" height="${height}"/>
<text x="${width / 2}" y="16" text-anchor="middle" font-weight="bold">${title}</text>
${grid}
<text x="${n(x(0.5))}" y="${height - 8}" text-anchor="middle">${across}</text>
<text x="12" y="${n(y(0.5))}" text-anchor="middle" transform="rotate(-90 12 ${n(y(0.5))})">${upwards}</text>
${inner}
</svg>
`
}

/** The curve of precision against recall over all cuts; the default cut is a dot. */
export function curveSvg(
  title: string,
  points: readonly { recall: number; precision: number }[],
  shown: { recall: number; precision: number },
): string {
  const line = points.map((p) => `${n(x(p.recall))},${n(y(p.precision))}`).join(' ')
  return frame(
    title,
    'recall, %',
    'right, %',
    `<polyline class="line" points="${line}"/><circle class="dot" r="4" cx="${n(x(shown.recall))}" cy="${n(y(shown.precision))}"/>`,
  )
}

/** Share of right statements in each bin of confidence, against the bin's mean confidence; the dots' areas are the counts. */
export function reliabilitySvg(
  title: string,
  bins: readonly { confidence: number; right: number; count: number }[],
): string {
  const most = Math.max(1, ...bins.map((b) => b.count))
  const dots = bins
    .map(
      (b) =>
        `<circle class="dot" r="${n(2 + 6 * Math.sqrt(b.count / most))}" cx="${n(x(b.confidence))}" cy="${n(y(b.right))}"/>`,
    )
    .join('')
  const line = bins.map((b) => `${n(x(b.confidence))},${n(y(b.right))}`).join(' ')
  return frame(
    title,
    'confidence, %',
    'right, %',
    `<line class="even" x1="${n(x(0))}" y1="${n(y(0))}" x2="${n(x(1))}" y2="${n(y(1))}"/><polyline class="line" points="${line}"/>${dots}`,
  )
}

/** A publisher's statements at the default cut, as shares from 0 to 1. */
export interface PublisherScore {
  readonly name: string
  readonly precision: number
  readonly recall: number
}

const ROW = 34
const NAMES = 110

/** The table of publishers as bars: of what is shown how much is right, and how much of all is found. */
export function publishersSvg(title: string, scores: readonly PublisherScore[]): string {
  const high = top + 26 + scores.length * ROW + bottom
  const across = (share: number): number => NAMES + share * (width - NAMES - 48)
  const bar = (from: number, share: number, kind: string): string =>
    `<rect class="${kind}" x="${NAMES}" y="${n(from)}" width="${n(across(share) - NAMES)}" height="11"/>` +
    `<text x="${n(across(share) + 5)}" y="${n(from + 9.5)}">${(100 * share).toFixed(0)}</text>`
  const rows = scores.map(({ name, precision, recall }, i) => {
    const from = top + 26 + i * ROW
    return `<text x="${NAMES - 8}" y="${n(from + 15)}" text-anchor="end">${name}</text>${bar(from, precision, 'right')}${bar(from + 13, recall, 'found')}`
  })
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="grid" x1="${n(across(share))}" y1="${top + 20}" x2="${n(across(share))}" y2="${high - bottom}"/>` +
      `<text x="${n(across(share))}" y="${high - bottom + 14}" text-anchor="middle">${share * 100}</text>`,
  )
  const key = `<rect class="right" x="${NAMES}" y="${top}" width="11" height="11"/><text x="${NAMES + 16}" y="${top + 10}">right of those shown, %</text><rect class="found" x="${NAMES + 156}" y="${top}" width="11" height="11"/><text x="${NAMES + 172}" y="${top + 10}">found of all, %</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${high}" width="${width}" height="${high}" role="img">
<title>${title}</title>
<style>text{font:11px sans-serif;fill:#333}.grid{stroke:#ddd}.right{fill:#1f5f99}.found{fill:#c98a1b}rect.ground{fill:#fff}</style>
<rect class="ground" width="${width}" height="${high}"/>
<text x="${width / 2}" y="16" text-anchor="middle" font-weight="bold">${title}</text>
${grid.join('\n')}
${key}
${rows.join('\n')}
</svg>
`
}
