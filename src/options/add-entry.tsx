import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OutletLabelKind } from '../outlets/outlet.ts'
import { announce } from '../ui/announce.ts'
import { useInterface } from '../ui/context.ts'
import { OUTLET_LABEL_ORDER } from '../ui/outlet-words.ts'
import type { MessageKey } from '../ui/translate.ts'
import { OUTLET_LABELS } from '../ui/words.ts'
import { hostOf } from './host.ts'
import type { OwnEntry } from './own-entry.ts'

type Field = 'host' | 'value' | 'by' | 'asOf' | 'ref'

const FIELDS: readonly (readonly [Field, MessageKey])[] = [
  ['value', 'entryValue'],
  ['by', 'entryBy'],
  ['ref', 'entryRef'],
]

/** A form for one entry on one outlet: what, who says so, as of when, where to read it. */
export function AddEntry(props: {
  readonly host: string | null
  readonly onAdd: (entry: OwnEntry) => Promise<boolean>
}): JSX.Element {
  const { t, now } = useInterface()
  const [kind, setKind] = useState<OutletLabelKind>('owner')
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>({
    host: props.host ?? '',
    value: '',
    by: '',
    asOf: now.toISOString().slice(0, 10),
    ref: '',
  })
  const [problem, setProblem] = useState<MessageKey | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!props.host || !details.current) return
    details.current.open = true
    first.current?.focus()
  }, [props.host])
  const set = (field: Field, value: string): void => {
    setTyped({ ...typed, [field]: value })
    setProblem(null)
  }
  const refuse = (why: MessageKey): void => {
    setProblem(why)
    announce(t(why))
  }
  const wrong = (
    why: MessageKey,
    isWrong: boolean,
  ): { 'aria-invalid'?: true; 'aria-describedby'?: string } =>
    problem === why && isWrong ? { 'aria-invalid': true, 'aria-describedby': 'entry-problem' } : {}
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const host = hostOf(typed.host)?.replace(/^www\./, '') ?? null
    if (!host) return refuse('siteNotAHost')
    if (typed.value.trim() === '' || typed.asOf === '') return refuse('entryIncomplete')
    if (await props.onAdd({ ...typed, host, kind })) setTyped({ ...typed, value: '', ref: '' })
  }
  return (
    <details class="add-entry" ref={details}>
      <summary>{t('addEntry')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <p class="field">
          <label for="entry-host">{t('site')}</label>
          <input
            id="entry-host"
            type="text"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            value={typed.host}
            {...wrong('siteNotAHost', true)}
            onInput={(event) => set('host', event.currentTarget.value)}
          />
        </p>
        <p class="field">
          <label for="entry-kind">{t('entryKind')}</label>
          <select
            id="entry-kind"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as OutletLabelKind)}
          >
            {OUTLET_LABEL_ORDER.map((one) => (
              <option key={one} value={one}>
                {t(OUTLET_LABELS[one])}
              </option>
            ))}
          </select>
        </p>
        {FIELDS.map(([field, name]) => (
          <p class="field" key={field}>
            <label for={`entry-${field}`}>{t(name)}</label>
            <input
              id={`entry-${field}`}
              type="text"
              ref={field === 'value' ? first : null}
              value={typed[field]}
              {...wrong('entryIncomplete', field === 'value' && typed.value.trim() === '')}
              onInput={(event) => set(field, event.currentTarget.value)}
            />
          </p>
        ))}
        <p class="field">
          <label for="entry-asOf">{t('entryAsOf')}</label>
          <input
            id="entry-asOf"
            type="date"
            value={typed.asOf}
            {...wrong('entryIncomplete', typed.asOf === '')}
            onInput={(event) => set('asOf', event.currentTarget.value)}
          />
        </p>
        <p class="problem" id="entry-problem">
          {problem ? t(problem) : ''}
        </p>
        <button type="submit" class="primary">
          {t('add')}
        </button>
      </form>
    </details>
  )
}
