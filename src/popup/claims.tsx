import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Settings } from '../extension/settings.ts'
import type { LabelName } from '../labels/labelled.ts'
import { DEFAULT_MIN_CONFIDENCE } from '../report/shown.ts'
import { announce } from '../ui/announce.ts'
import { useInterface } from '../ui/context.ts'
import { writeShare } from '../ui/figures.ts'
import { plural } from '../ui/translate.ts'
import { useChanged } from '../ui/use-changed.ts'
import { LABELS } from '../ui/words.ts'
import type { PopupActions } from './actions.ts'
import { Claim } from './claim.tsx'
import {
  type Choice,
  chosen,
  FIRST_CHOICE,
  type Group,
  grouped,
  labelCounts,
  type Order,
} from './claims-view.ts'
import { GroupHeading } from './group-heading.tsx'
import type { Overview } from './overview.ts'

/** Claims drawn at once; the others follow while the browser is idle, so that the first paint stays short. */
const FIRST_ROWS = 8
const MORE_ROWS = 80

/** Rows that are drawn unasked; a book's worth of claims is drawn in such portions. */
const ROWS_UNASKED = 600

/**
 * With more claims than this, those far from the screen are not laid out. With fewer they are: what is not laid out is
 * not there for a screen reader, either.
 */
const ALL_LAID_OUT = 150

/** The cut when the reader asks for less certain statements too: about as many wrong as right below it. */
const LOW_CONFIDENCE = 0.3

const ORDERS = [
  ['page', 'orderPage'],
  ['speaker', 'orderSpeaker'],
  ['label', 'orderLabel'],
] as const

/** The list of claims: in order, by speaker or by label, filtered and searched; arrow keys walk. */
export function Claims(props: {
  readonly overview: Overview
  readonly current: string | null
  readonly onShow: (id: string) => void
  readonly settings: Settings
  readonly actions: PopupActions
}): JSX.Element {
  const { t } = useInterface()
  const { overview, current, onShow, settings, actions } = props
  const [choice, setChoice] = useState<Choice>(FIRST_CHOICE)
  const statements = useMemo(() => chosen(overview, choice), [overview, choice])
  const groups = useMemo(() => grouped(statements, choice.order), [statements, choice.order])
  const labels = useMemo(() => labelCounts(overview.statements), [overview])
  const change = (part: Partial<Choice>): void => setChoice({ ...choice, ...part })
  const all = overview.statements.length

  const count =
    statements.length === all
      ? plural(t, 'claims', all)
      : plural(t, 'claimsOf', all, statements.length.toLocaleString(t('languageTag')))
  useChanged(count, announce)

  if (all === 0) {
    return (
      <div class="nothing">
        <h2>{t('nothingFound')}</h2>
        <p>{t('nothingFoundText')}</p>
        <Certainty settings={settings} actions={actions} />
      </div>
    )
  }
  return (
    <>
      <div class="claims-tools">
        <select
          aria-label={t('order')}
          value={choice.order}
          onChange={(event) => change({ order: event.currentTarget.value as Order })}
        >
          {ORDERS.map(([id, key]) => (
            <option key={id} value={id}>
              {t(key)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('filter')}
          value={choice.label ?? ''}
          onChange={(event) => change({ label: (event.currentTarget.value || null) as LabelName | null })}
        >
          <option value="">{t('filterAll')}</option>
          {labels.map(([name, n]) => (
            <option key={name} value={name}>
              {t('filterLabel', t(LABELS[name].name), String(n))}
            </option>
          ))}
        </select>
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={choice.search}
          onInput={(event) => change({ search: event.currentTarget.value })}
        />
      </div>
      <h2 class={statements.length === all ? 'visually-hidden' : 'count quiet'}>{count}</h2>
      {statements.length === 0 && <p class="nothing">{t('noMatch')}</p>}
      <ClaimGroups groups={groups} overview={overview} current={current} onShow={onShow} actions={actions} />
      <Certainty settings={settings} actions={actions} />
    </>
  )
}

/** How certain what is shown is, and the rest on request: the page is then read again with the lower cut. */
function Certainty(props: { readonly settings: Settings; readonly actions: PopupActions }): JSX.Element {
  const { t } = useInterface()
  const { settings, actions } = props
  const low = settings.minConfidence <= LOW_CONFIDENCE
  const set = (minConfidence: number): void => actions.setSettings({ ...settings, minConfidence })
  return (
    <p class="certainty quiet">
      {t('certainty', writeShare(settings.minConfidence, t))}{' '}
      <button type="button" class="plain" onClick={() => set(low ? DEFAULT_MIN_CONFIDENCE : LOW_CONFIDENCE)}>
        {low ? t('hideUnsure') : t('showUnsure')}
      </button>
    </p>
  )
}

function ClaimGroups(props: {
  readonly groups: readonly Group[]
  readonly overview: Overview
  readonly current: string | null
  readonly onShow: (id: string) => void
  readonly actions: PopupActions
}): JSX.Element {
  const { t } = useInterface()
  const { groups, overview, current, onShow, actions } = props
  const list = useRef<HTMLDivElement>(null)
  const total = groups.reduce((sum, group) => sum + group.statements.length, 0)
  const [rows, setRows] = useState(FIRST_ROWS)
  const [stop, setStop] = useState<string | null>(null)
  useEffect(() => {
    if (rows >= total || rows % ROWS_UNASKED === 0) return
    const next = Math.min(rows + MORE_ROWS, Math.ceil(rows / ROWS_UNASKED) * ROWS_UNASKED)
    const timer = setTimeout(() => setRows(next), 16)
    return () => clearTimeout(timer)
  }, [rows, total])
  useEffect(() => {
    if (current === null) return
    const row = [...(list.current?.querySelectorAll<HTMLElement>('.claim') ?? [])].find(
      (claim) => claim.dataset.statement === current,
    )
    if (row) row.scrollIntoView({ block: 'nearest' })
    else if (rows < total) setRows(total)
  }, [current, rows, total])

  const walk = useCallback(
    (event: KeyboardEvent) => {
      const from = (event.target as HTMLElement).closest('.claim')
      if (!from || !(event.target as HTMLElement).classList.contains('claim-main')) return
      const all = [...list.current!.querySelectorAll<HTMLElement>('.claim')]
      const at = all.indexOf(from as HTMLElement)
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
      const next = to === undefined ? undefined : all[to]
      if (!next) return
      event.preventDefault()
      next.querySelector<HTMLElement>('.claim-main')?.focus()
      onShow(next.dataset.statement!)
    },
    [onShow],
  )

  let left = rows
  let first: string | null = null
  const shown = groups.map((group) => {
    const statements = group.statements.slice(0, Math.max(0, left))
    left -= statements.length
    if (first === null && statements[0]) first = `${group.key}/${statements[0].id}`
    return { ...group, statements }
  })
  const known = stop !== null && shown.some((g) => g.statements.some((s) => `${g.key}/${s.id}` === stop))
  const tabStop = known ? stop : first
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the claims' own buttons
    <div class={total > ALL_LAID_OUT ? 'claims claims-many' : 'claims'} ref={list} onKeyDown={walk}>
      {shown.map(
        (group) =>
          group.statements.length > 0 && (
            <section key={group.key}>
              <GroupHeading group={group} overview={overview} />
              <ol>
                {group.statements.map((statement) => {
                  const key = `${group.key}/${statement.id}`
                  return (
                    <Claim
                      key={key}
                      rowKey={key}
                      statement={statement}
                      overview={overview}
                      isCurrent={statement.id === current}
                      isTabStop={key === tabStop}
                      onFocus={setStop}
                      onShow={onShow}
                      actions={actions}
                    />
                  )
                })}
              </ol>
            </section>
          ),
      )}
      {rows < total && rows % ROWS_UNASKED === 0 && (
        <button type="button" class="plain" onClick={() => setRows(rows + MORE_ROWS)}>
          {t('andMore', (total - rows).toLocaleString(t('languageTag')))}
        </button>
      )}
    </div>
  )
}
