import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_LOOK,
  familyOf,
  HIGHLIGHTS,
  type MarkLook,
  markStyles,
  PREFIX,
} from '../../src/page/mark-look.ts'

const LOOK: MarkLook = { ...DEFAULT_LOOK, minConfidence: 0.75 }

describe('the look of marks', () => {
  it('has a rule for every highlight, on screens alone', () => {
    const styles = markStyles(LOOK)
    for (const name of HIGHLIGHTS) expect(styles).toContain(`::highlight(${PREFIX}${name}){`)
    expect(styles.startsWith('@media screen{')).toBe(true)
    expect(styles).toContain('@media screen and (forced-colors:active){')
  })

  it('draws each kind of quotation in the line that the reader chose', () => {
    const styles = markStyles({ ...LOOK, lines: { direct: 'double', mixed: 'wavy', indirect: 'dashed' } })
    expect(styles).toMatch(/content-direct\)\{text-decoration:underline double /)
    expect(styles).toMatch(/content-mixed\)\{text-decoration:underline wavy /)
    expect(styles).toMatch(/inner-indirect\)\{text-decoration:underline dashed /)
  })

  it('tells the families apart by line as well as by colour', () => {
    const styles = markStyles(LOOK)
    const lines = ['disputed', 'accusing', 'unnamed', 'unchecked', 'worded'].map(
      (family) => new RegExp(`${family}\\)\\{[^}]*underline (\\w+) `).exec(styles)?.[1],
    )
    expect(new Set(lines).size).toBe(5)
  })

  it('draws nothing above words on the screen, where it would be taken for a line under the line above', () => {
    const [screen] = markStyles(LOOK).split('@media screen and')
    expect(screen).not.toContain('overline')
    const words = ['scare-quotes', 'loaded-wording', 'contested-name'].map(
      (name) =>
        new RegExp(`${name}\\)\\{background-color:[^;]+;text-decoration:underline (\\w+) `).exec(
          screen!,
        )?.[1],
    )
    expect(new Set(words)).toEqual(new Set(['dotted', 'wavy', 'dashed']))
  })

  it('leaves the colour of the text alone outside forced colours', () => {
    const [screen] = markStyles(LOOK).split('@media screen and')
    expect(screen).not.toMatch(/[{;]color:/)
  })

  it.each([
    ['black on white', '#000000', '#ffffff'],
    ['grey on salmon', '#333333', '#fff1e5'],
    ['white on black', '#ffffff', '#000000'],
    ['light on blue', '#eeeeee', '#14213d'],
    ['grey on grey', '#dddddd', '#2b2b2b'],
  ])('draws lines that stand out three to one from the background: %s', (_, text, background) => {
    const [screen] = markStyles(LOOK).split('@media screen and')
    const inks = [...screen!.matchAll(/color-mix\(in oklab,currentColor (\d+)%,(#[0-9a-f]{6})\)/g)]
    expect(inks.length).toBeGreaterThan(10)
    for (const [ink, share, hue] of inks) {
      const line = mixed(oklab(text), oklab(hue!), Number(share) / 100)
      expect(contrast(luminance(line), luminance(oklab(background))), ink).toBeGreaterThanOrEqual(3)
    }
  })

  it('has the hues that the introduction shows', () => {
    const tokens = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')
    const styles = markStyles(LOOK)
    const marked = { source: 'source', cue: 'cue', content: 'content-indirect' }
    for (const [part, name] of Object.entries(marked)) {
      const hue = new RegExp(`--mark-${part}: (#[0-9a-f]{6})`).exec(tokens)![1]!
      expect(styles).toMatch(new RegExp(`sourcelight-${name}\\)\\{[^}]*${hue}`))
    }
  })

  it('is stronger or lighter as the reader wants', () => {
    const tint = (strength: MarkLook['strength']): number =>
      Number(
        /sourcelight-cue\)\{background-color:color-mix\(in srgb,#\w+ (\d+)%/.exec(
          markStyles({ ...LOOK, strength }),
        )![1],
      )
    expect(tint('light')).toBeLessThan(tint('medium'))
    expect(tint('medium')).toBeLessThan(tint('strong'))
  })

  it('draws a cue in the gravest family of its labels', () => {
    expect(familyOf([])).toBeNull()
    expect(familyOf([{ id: 'evidence linked' }])).toBeNull()
    expect(familyOf([{ id: 'truth-presuming word' }, { id: 'second-hand' }])).toBe('unnamed')
    expect(familyOf([{ id: 'accusation' }, { id: 'denied' }])).toBe('disputed')
  })
})

type Colour = readonly [number, number, number]

/** A colour in Oklab (Björn Ottosson's, as CSS has it). */
function oklab(hex: string): Colour {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const mixed = (a: Colour, b: Colour, share: number): Colour => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
]

/** Relative luminance as WCAG has it. */
function luminance([L, a, b]: Colour): number {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const within = (part: number): number => Math.min(1, Math.max(0, part))
  return (
    0.2126 * within(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * within(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * within(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  )
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
