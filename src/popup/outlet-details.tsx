import type { JSX } from 'preact'
import type { Outlet, OutletLabel } from '../outlets/outlet.ts'
import { useInterface } from '../ui/context.ts'
import { writeAge, writeDate } from '../ui/dates.ts'
import { differ, labelsByKind, visibleLabels, writeCopy, writeValue } from '../ui/outlet-words.ts'
import { OutsideLink } from '../ui/outside-link.tsx'
import { plural } from '../ui/translate.ts'
import { OUTLET_LABELS } from '../ui/words.ts'

/** Every label of an outlet, by kind, sources that disagree side by side. */
export function OutletDetails(props: {
  readonly outlet: Outlet
  readonly hiddenSources: readonly string[]
}): JSX.Element {
  const { t } = useInterface()
  const { outlet } = props
  const labels = visibleLabels(outlet.labels, props.hiddenSources)
  const hidden = outlet.labels.length - labels.length
  return (
    <>
      <p class="quiet">
        {t('outletMatch', outlet.match)}
        {outlet.copy && ` ${t('outletCopy', writeCopy(outlet.copy, t))}`}
      </p>
      {labelsByKind(labels).map(({ kind, list }) => (
        <section key={kind} class="outlet-kind" aria-labelledby={`kind-${kind}`}>
          <h3 id={`kind-${kind}`}>{t(OUTLET_LABELS[kind])}</h3>
          {disagree(list) && <p class="quiet">{t('sourcesDiffer')}</p>}
          <ul class={disagree(list) ? 'outlet-labels side-by-side' : 'outlet-labels'}>
            {list.map((label, i) => (
              <OutletLabelRow key={`${label.by.id}/${label.value}/${i}`} label={label} />
            ))}
          </ul>
        </section>
      ))}
      {hidden > 0 && <p class="quiet">{plural(t, 'sourcesHidden', hidden)}</p>}
    </>
  )
}

const disagree = (labels: readonly OutletLabel[]): boolean =>
  labels.some((a) => labels.some((b) => differ(a, b)))

function OutletLabelRow({ label }: { readonly label: OutletLabel }): JSX.Element {
  const { t, now } = useInterface()
  const age = writeAge(label.asOf, now, t)
  return (
    <li>
      <p>
        <b dir="auto">{writeValue(label, t)}</b>
        {label.topic && <span class="quiet"> {t('onTopic', label.topic)}</span>}
        {label.scope === 'section' && <span class="quiet"> {t('ofSection')}</span>}
        {label.reported && <span class="quiet"> {t('reportedOnly')}</span>}
      </p>
      <p>
        {t('says', label.by.name)}
        {label.own && <span class="quiet"> {t('ownEntry')}</span>}
        {label.by.vantage && (
          <span class="quiet" lang="en">
            {' '}
            ({label.by.vantage})
          </span>
        )}
      </p>
      <p class="quiet">
        {label.decided && `${t('decided', writeDate(label.decided, t))} · `}
        {label.readOn && `${t('readOn', writeDate(label.readOn, t))} · `}
        {t('asOf', writeDate(label.asOf, t))}
        {age && <span class="age"> {t('age', age)}</span>}
        {label.ref && (
          <>
            {' · '}
            <OutsideLink href={label.ref} about={label.by.name}>
              {t('whereToRead')}
            </OutsideLink>
          </>
        )}
      </p>
      {label.note && (
        <p class="quiet" lang="en">
          {label.note}
        </p>
      )}
    </li>
  )
}
