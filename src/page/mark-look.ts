/** How marks are drawn. Shaped like the reader's settings, so that those can be passed in as they are. */
import type { LabelName, Mark } from '../labels/labelled.ts'

export type Line = 'solid' | 'dashed' | 'dotted' | 'double' | 'wavy'

/** Families of marks the reader can switch on and off. */
export type MarkFamily = 'source' | 'cue' | 'content' | Mark['id']

export interface MarkLook {
  readonly families: Readonly<Record<MarkFamily, boolean>>
  /** The line under a statement's content, by how much of it is quoted. */
  readonly lines: Readonly<Record<'direct' | 'mixed' | 'indirect', Line>>
  /** How strongly marks are drawn. */
  readonly strength: 'light' | 'medium' | 'strong'
  /** Statements under this confidence are not drawn; 0–1. */
  readonly minConfidence: number
}

/** How marks look until the reader chooses otherwise. */
export const DEFAULT_LOOK: Omit<MarkLook, 'minConfidence'> = {
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
}

/** What kind of thing a statement's labels tell; each has a line style and a colour of its own. */
export type LabelFamily = 'disputed' | 'accusing' | 'unnamed' | 'unchecked' | 'worded'

const FAMILY: Readonly<Partial<Record<LabelName, LabelFamily>>> = {
  denied: 'disputed',
  contradicted: 'disputed',
  denial: 'disputed',
  accusation: 'accusing',
  'party to the dispute': 'accusing',
  'unnamed source': 'unnamed',
  'second-hand': 'unnamed',
  'social media': 'unnamed',
  unverified: 'unchecked',
  'no evidence given': 'unchecked',
  'truth-presuming word': 'worded',
  'doubt-casting word': 'worded',
  'loaded wording': 'worded',
  'contested name': 'worded',
}

const ORDER: readonly LabelFamily[] = ['disputed', 'accusing', 'unnamed', 'unchecked', 'worded']

/** The family that a statement's cue is drawn in: the first of those its labels belong to; null where it has none. */
export function familyOf(labels: readonly { readonly id: LabelName }[]): LabelFamily | null {
  const families = new Set(labels.map(({ id }) => FAMILY[id]))
  return ORDER.find((family) => families.has(family)) ?? null
}

/** Names of the highlights, all with one prefix: the registry is shared with the page and other extensions. */
export const PREFIX = 'sourcelight-'

export const HIGHLIGHTS = [
  'content-direct',
  'content-mixed',
  'content-indirect',
  'inner-direct',
  'inner-mixed',
  'inner-indirect',
  'source',
  'cue',
  'disputed',
  'accusing',
  'unnamed',
  'unchecked',
  'worded',
  'scare-quotes',
  'loaded-wording',
  'contested-name',
  'hovered',
  'chosen',
] as const

/** One kind of highlight; a later one in the list lies over an earlier one. */
export type HighlightName = (typeof HIGHLIGHTS)[number]

/** Hues in the middle of the scale, told apart with the common kinds of colour blindness too (after Okabe and Ito). */
const HUE = {
  content: '#0072b2',
  source: '#009e73',
  cue: '#cc79a7',
  disputed: '#d55e00',
  accusing: '#e69f00',
  unnamed: '#7a5195',
  unchecked: '#56b4e9',
  worded: '#cc79a7',
  wording: '#b58900',
} as const

const WEIGHT = {
  light: { tint: 7, line: '1px' },
  medium: { tint: 14, line: '2px' },
  strong: { tint: 26, line: '3px' },
} as const

/**
 * The style sheet of the marks. Lines mix their hue with as much of the text's own colour as gives them three times the
 * background's luminance or a third of it (WCAG 1.4.11), and tints are transparent, so both stay legible on light, dark
 * and pictured backgrounds; the text's own colour is left alone. Nothing applies in print. In
 * forced colours the system's own are used, and the line styles alone tell the kinds apart (Chromium then fills every
 * highlight, whatever its background: so the lines stay inside the filling, and a source has one above as well).
 */
export function markStyles(look: MarkLook): string {
  const { tint, line } = WEIGHT[look.strength]
  const ink = (hue: string): string => `color-mix(in oklab,currentColor 30%,${hue})`
  const wash = (hue: string, times = 1): string =>
    `color-mix(in srgb,${hue} ${Math.round(tint * times)}%,transparent)`
  const rule = (name: HighlightName, body: string): string => `::highlight(${PREFIX}${name}){${body}}`
  const under = (style: Line, hue: string, more = ''): string =>
    `text-decoration:underline ${style} ${ink(hue)};text-decoration-thickness:${line};text-underline-offset:.18em;text-decoration-skip-ink:none;${more}`
  // Close under the word, thin and on a tint: a line above it would be taken for one under the words above, and one
  // as low and as thick as the content's would hide behind that.
  const word = (style: Line): string =>
    `background-color:${wash(HUE.wording, 1.4)};text-decoration:underline ${style} ${ink(HUE.wording)};text-decoration-thickness:1px;text-underline-offset:0`
  const kinds = ['direct', 'mixed', 'indirect'] as const
  const screen = [
    ...kinds.map((kind) => rule(`content-${kind}`, under(look.lines[kind], HUE.content))),
    ...kinds.map((kind) =>
      rule(`inner-${kind}`, `${under(look.lines[kind], HUE.content)};text-underline-offset:.36em`),
    ),
    rule('source', `background-color:${wash(HUE.source)};${under('solid', HUE.source)}`),
    rule('cue', `background-color:${wash(HUE.cue)}`),
    rule('disputed', `background-color:${wash(HUE.disputed)};${under('wavy', HUE.disputed)}`),
    rule('accusing', `background-color:${wash(HUE.accusing)};${under('dashed', HUE.accusing)}`),
    rule('unnamed', `background-color:${wash(HUE.unnamed)};${under('dotted', HUE.unnamed)}`),
    rule('unchecked', `background-color:${wash(HUE.unchecked)};${under('double', HUE.unchecked)}`),
    rule('worded', `background-color:${wash(HUE.worded)};${under('solid', HUE.worded)}`),
    rule('scare-quotes', word('dotted')),
    rule('loaded-wording', word('wavy')),
    rule('contested-name', word('dashed')),
    rule('hovered', `background-color:${wash(HUE.content, 1.2)}`),
    rule('chosen', `background-color:${wash(HUE.accusing, 2)}`),
  ]
  const filled = ['cue', 'disputed', 'accusing', 'unnamed', 'unchecked', 'worded'] as const
  const forced = [
    ...HIGHLIGHTS.map((name) =>
      rule(
        name,
        'background-color:Canvas;color:CanvasText;text-decoration-color:CanvasText;text-underline-offset:0',
      ),
    ),
    ...filled.map((name) =>
      rule(name, 'background-color:Mark;color:MarkText;text-decoration-color:MarkText'),
    ),
    rule('source', 'text-decoration:underline overline solid CanvasText'),
    rule('hovered', 'background-color:Highlight;color:HighlightText'),
    rule(
      'chosen',
      'background-color:Highlight;color:HighlightText;text-decoration:overline double HighlightText',
    ),
  ]
  return `@media screen{${screen.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`
}
