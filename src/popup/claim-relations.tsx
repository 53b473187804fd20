import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Relation, Statement } from '../labels/labelled.ts'
import { Chip } from '../ui/chip.tsx'
import { useInterface } from '../ui/context.ts'
import { sideName } from '../ui/sides.ts'
import { Why } from '../ui/why.tsx'
import { RELATIONS } from '../ui/words.ts'
import { type Overview, speakerNames, wordsOf } from './overview.ts'

interface Line {
  readonly key: string
  readonly relation: Relation
  /** Whether the claim is what the relation points at. */
  readonly incoming: boolean
  readonly other: Statement | null
}

/** Who denies, disputes, answers, supports or repeats this claim, and what it denies or answers itself. */
export function Relations(props: {
  readonly statement: Statement
  readonly overview: Overview
  readonly tabIndex: number
  readonly onShow: (id: string) => void
}): JSX.Element | null {
  const { t } = useInterface()
  const { statement, overview, tabIndex, onShow } = props
  const [open, setOpen] = useState<string | null>(null)
  const lines = linesOf(statement, overview)
  if (lines.length === 0) return null
  return (
    <ul class="relations">
      {lines.map((line) => {
        const { relation, other } = line
        const words = RELATIONS[relation.type]
        const id = `why-${statement.id}-${line.key}`
        return (
          <li key={line.key}>
            <span class="quiet">{t(line.incoming ? words.to : words.from)}</span>{' '}
            {other ? (
              <button type="button" class="plain" tabIndex={tabIndex} onClick={() => onShow(other.id)}>
                <b dir="auto">{speakerNames(other, overview).join(', ') || t('speakerUnknown')}</b>
                <span lang={overview.report.page.language} dir="auto" class="relation-words">
                  {wordsOf(other.content, overview.report.text)}
                </span>
              </button>
            ) : (
              <span dir="auto">
                {relation.side
                  ? sideName(relation.side, t)
                  : t('quoted', wordsOf(relation.words, overview.report.text))}
              </span>
            )}{' '}
            <Chip
              text={t('why')}
              look="quiet"
              open={open === line.key}
              controls={id}
              hint={t('whyRelation')}
              tabIndex={tabIndex}
              onToggle={() => setOpen(open === line.key ? null : line.key)}
            />
            {open === line.key && (
              <Why
                id={id}
                about={t(words.about)}
                words={relation.words.map((span) => wordsOf([span], overview.report.text))}
                language={overview.report.page.language}
                rule={relation.rule}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function linesOf(statement: Statement, overview: Overview): readonly Line[] {
  const incoming = (overview.incoming.get(statement.id) ?? []).map(
    ({ from, relation }, i): Line => ({ key: `to-${i}`, relation, incoming: true, other: from }),
  )
  const outgoing = statement.relations.map(
    (relation, i): Line => ({
      key: `from-${i}`,
      relation,
      incoming: false,
      other: (relation.to !== null && overview.byId.get(relation.to)) || null,
    }),
  )
  return [...incoming, ...outgoing]
}
