/** Two small figures as SVG: precision against recall, and the reliability of the confidence. */

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
