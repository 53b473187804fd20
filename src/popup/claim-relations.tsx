import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Relation, RelationType, Statement } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
import { Chip } from '../ui/chip.tsx'
import { useInterface } from '../ui/context.ts'
import { Pause } from '../ui/pause.tsx'
import { sideName } from '../ui/sides.ts'
import { Why } from '../ui/why.tsx'
import { RELATIONS } from '../ui/words.ts'
import { type Overview, speakerNames, wordsOf } from './overview.ts'

interface Line {
  readonly key: string
  /** Null for a statement that this one is at odds with, which no words tie together: the label tells why. */
  readonly relation: Relation | null
  /** Whether the claim is what the relation points at. */
  readonly incoming: boolean
  readonly other: Statement | null
}

/** Lines shown at once; a claim that many deny or repeat shows the others when asked. */
const SHOWN_LINES = 2

/** Who denies, disputes, answers, supports or repeats this claim, and what it denies or answers itself. */
export function Relations(props: {
  /** Begins the ids of its answers: a claim can stand under several headings. */
  readonly id: string
  readonly statement: Statement
  readonly overview: Overview
  readonly tabIndex: number
  readonly onShow: (id: string) => void
}): JSX.Element | null {
  const { t } = useInterface()
  const { statement, overview, tabIndex, onShow } = props
  const [open, setOpen] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const lines = linesOf(statement, overview)
  if (lines.length === 0) return null
  return (
    <ul class="relations">
      {lines.slice(0, all ? lines.length : SHOWN_LINES).map((line) => (
        <RelationLine
          key={line.key}
          line={line}
          id={`${props.id}-${line.key}`}
          overview={overview}
          tabIndex={tabIndex}
          open={open === line.key}
          onToggle={() => setOpen(open === line.key ? null : line.key)}
          onShow={onShow}
        />
      ))}
      {!all && lines.length > SHOWN_LINES && (
        <li>
          <button type="button" class="plain" tabIndex={tabIndex} onClick={() => setAll(true)}>
            {t('andMore', String(lines.length - SHOWN_LINES))}
          </button>
        </li>
      )}
    </ul>
  )
}

function RelationLine(props: {
  readonly line: Line
  readonly id: string
  readonly overview: Overview
  readonly tabIndex: number
  readonly open: boolean
  readonly onToggle: () => void
  readonly onShow: (id: string) => void
}): JSX.Element {
  const { t } = useInterface()
  const { overview, tabIndex, open } = props
  const { relation, other, incoming } = props.line
  const { text, page } = overview.report
  const words = relation && RELATIONS[relation.type]
  const head = t(words ? (incoming ? words.to : words.from) : 'relationAtOdds')
  const whom = other
    ? speakerNames(other, overview).join(', ') || t('speakerUnknown')
    : relation?.side
      ? sideName(relation.side, t)
      : t('quoted', wordsOf(relation?.words ?? [], text))
  const asked = `${t('why')} ${head} ${whom}`
  return (
    <li>
      <div class="relation">
        {other ? (
          <button type="button" class="plain" tabIndex={tabIndex} onClick={() => props.onShow(other.id)}>
            <span class="quiet">{head}</span> <b dir="auto">{whom}</b>
            <Pause mark=":" />
            <span lang={page.language} dir="auto" class="relation-words">
              {wordsOf(other.content, text)}
            </span>
          </button>
        ) : (
          <p>
            <span class="quiet">{head}</span>{' '}
            <span dir="auto" {...(relation?.side ? {} : { lang: page.language })}>
              {whom}
            </span>
          </p>
        )}
        {relation && (
          <Chip
            text={t('why')}
            look="quiet"
            open={open}
            controls={props.id}
            name={asked}
            tabIndex={tabIndex}
            onToggle={props.onToggle}
          />
        )}
      </div>
      {open && relation && words && (
        <Why
          id={props.id}
          name={asked}
          about={t(words.about)}
          words={relation.words.map((span) => wordsOf([span], text))}
          language={page.language}
          rule={relation.rule}
        />
      )}
    </li>
  )
}

/** What is in dispute first. */
const WEIGHT: readonly RelationType[] = ['denies', 'disputes', 'accuses', 'answers', 'supports', 'repeats']

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
  const atOdds = opposites(statement, overview).map(
    (other): Line => ({ key: `odds-${other.id}`, relation: null, incoming: true, other }),
  )
  return [...atOdds, ...incoming, ...outgoing].sort((a, b) => weightOf(a) - weightOf(b))
}

const weightOf = ({ relation }: Line): number => (relation ? WEIGHT.indexOf(relation.type) : -1)

/** The statements that a claim is at odds with: those in which the words of its label stand, beside its own. */
function opposites(statement: Statement, { statements }: Overview): readonly Statement[] {
  const words = statement.labels.filter(({ id }) => id === 'contradicted').flatMap((label) => label.words)
  if (words.length === 0) return []
  const holds = ({ content }: Statement, [start, end]: Span): boolean =>
    content.some((span) => span[0] <= start && end <= span[1])
  const others = words.filter((span) => !holds(statement, span))
  return statements.filter((other) => other.id !== statement.id && others.some((span) => holds(other, span)))
}
