/** Which chips a claim carries, what they rest on, in which order. Pure. */
import type { Mark, Statement } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
import { LABEL_OF_STANCE, LABEL_ORDER, LABELS, STANCES } from '../ui/words.ts'
import type { Overview } from './overview.ts'

export interface ClaimChip {
  readonly key: string
  readonly words: (typeof LABELS)[keyof typeof LABELS]
  readonly look: 'contested' | 'label' | 'quiet'
  readonly spans: readonly Span[]
  readonly rule: string
  /** For a contested name: the other forms. */
  readonly forms: NonNullable<Mark['forms']>
}

/** A claim's labels, what is in dispute first, then what its cue says beyond them. Every chip knows its words and rule. */
export function chipsOf(statement: Statement, overview: Overview): readonly ClaimChip[] {
  const labels = [...statement.labels].sort((a, b) => LABEL_ORDER.indexOf(a.id) - LABEL_ORDER.indexOf(b.id))
  const names = new Set(labels.map((label) => label.id))
  const chips = labels.map((label, i): ClaimChip => {
    const contested = label.id === 'denied' || label.id === 'contradicted'
    return {
      key: `${label.id}/${i}`,
      words: LABELS[label.id],
      look: contested ? 'contested' : 'label',
      spans: label.words,
      rule: label.rule,
      forms: label.id === 'contested name' ? formsOf(label.words, overview) : [],
    }
  })
  const stances = statement.stance.filter((stance) => {
    const label = LABEL_OF_STANCE[stance.id]
    return stance.id !== 'neutral' && !(label && names.has(label))
  })
  return [
    ...chips,
    ...stances.map(
      (stance): ClaimChip => ({
        key: `stance/${stance.id}`,
        words: STANCES[stance.id],
        look: 'quiet',
        spans: statement.cue,
        rule: stance.rule,
        forms: [],
      }),
    ),
  ]
}

function formsOf(words: readonly Span[], overview: Overview): NonNullable<Mark['forms']> {
  const mark = overview.report.marks.find(
    (candidate) =>
      candidate.id === 'contested name' &&
      candidate.words.some((a) => words.some((b) => a[0] === b[0] && a[1] === b[1])),
  )
  return mark?.forms ?? []
}
