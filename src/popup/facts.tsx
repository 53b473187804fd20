import type { JSX } from 'preact'
import type { Outlet, OutletLabel } from '../outlets/outlet.ts'
import { useInterface } from '../ui/context.ts'
import { writeAge, writeDate } from '../ui/dates.ts'
import { shortName, visibleLabels, weightiestFacts, writeValue } from '../ui/outlet-words.ts'
import { plural } from '../ui/translate.ts'

/** Who says so and as of when, with its age where that is more than two years. */
function SaidBy({ label }: { readonly label: OutletLabel }): JSX.Element {
  const { t, now } = useInterface()
  const age = writeAge(label.asOf, now, t)
  const name = shortName(label.by.name)
  const date = writeDate(label.asOf, t, 'month')
  return (
    <span class="quiet" title={name === label.by.name ? undefined : label.by.name}>
      {label.reported && `${t('reportedOnly')} `}
      {label.decided
        ? t('saysDecided', name, writeDate(label.decided, t, 'year'), date)
        : t('saysAsOf', name, date)}
      {label.own && ` ${t('ownEntry')}`}
      {age && <span class="age"> {t('age', age)}</span>}
    </span>
  )
}

/** The two or three weightiest facts about the outlet, or that there is no entry. */
export function Facts(props: {
  readonly outlet: Outlet | null
  readonly hiddenSources: readonly string[]
  readonly addUrl: string
}): JSX.Element {
  const { t } = useInterface()
  const labels = props.outlet ? visibleLabels(props.outlet.labels, props.hiddenSources) : []
  const facts = weightiestFacts(labels, 3)
  if (facts.length === 0) {
    return (
      <p class="no-entry">
        {t('noEntry')} <span class="quiet">{t('noEntryMeaning')}</span>{' '}
        <a href={props.addUrl} target="_blank" rel="noreferrer">
          {t('addEntry')}
        </a>
      </p>
    )
  }
  return (
    <ul class="outlet-facts" aria-label={t('outletFacts')}>
      {facts.map(({ label, others, more }) => (
        <li key={`${label.kind}/${label.by.id}/${label.value}`}>
          <b>{writeValue(label, t)}</b>
          {label.topic && <span class="quiet"> {t('onTopic', label.topic)}</span>} <SaidBy label={label} />
          {others > 0 && <span class="quiet"> · {plural(t, 'othersDiffer', others)}</span>}
          {more > 0 && <span class="quiet"> · {t('andMore', String(more))}</span>}
        </li>
      ))}
    </ul>
  )
}
