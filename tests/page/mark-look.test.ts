import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { familyOf, HIGHLIGHTS, type MarkLook, markStyles, PREFIX } from '../../src/page/mark-look.ts'

const LOOK: MarkLook = {
  families: {
    source: true,
    cue: true,
    content: true,
    'scare quotes': true,
    'loaded wording': true,
    'contested name': true,
  },
  lines: { direct: 'solid', mixed: 'dashed', indirect: 'dotted' },
  strength: 'medium',
  minConfidence: 0.75,
}

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
