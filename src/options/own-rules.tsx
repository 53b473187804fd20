import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../ui/announce.ts'
import { useInterface } from '../ui/context.ts'
import { writeDate } from '../ui/dates.ts'
import { useKeptFocus } from '../ui/kept-focus.ts'
import { plural, type Translate } from '../ui/translate.ts'
import type { ImportAnswer, OptionsActions, OwnList } from './actions.ts'
import { AddEntry } from './add-entry.tsx'
import { listWith, type OwnEntry, PERSONAL_LIST } from './own-entry.ts'

/** Errors shown at once; the rest are counted. */
const SHOWN_ERRORS = 50

interface Draft {
  readonly name: string
  readonly text: string
  /** A list that is edited keeps its name. */
  readonly isNew: boolean
}

/** Lists of the reader's own: imported, edited, exported, removed; every error is told. */
export function OwnRules(props: {
  readonly lists: readonly OwnList[]
  readonly add: string | null
  readonly actions: OptionsActions
}): JSX.Element {
  const { t } = useInterface()
  const { lists, actions } = props
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const part = useRef<HTMLElement>(null)
  const paste = useRef<HTMLButtonElement>(null)
  useKeptFocus(part, (_, gone) => (gone.closest('.draft') ? paste.current : null))

  const form = useRef<HTMLFormElement>(null)
  const isOpen = draft !== null
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('input:not([readonly]), textarea')?.focus()
  }, [isOpen])

  const keep = async (name: string, text: string): Promise<boolean> => {
    const told = await actions.importRules(name, text)
    setAnswer(told)
    announce(...spokenAnswer(told, t))
    if (told.ok) setDraft(null)
    else setDraft({ name, text, isNew: !lists.some((list) => list.name === name) })
    return told.ok
  }
  const read = async (): Promise<void> => {
    const chosen = file.current?.files?.[0]
    if (!chosen) return
    await keep(chosen.name, await chosen.text())
    if (file.current) file.current.value = ''
  }
  const edit = async (name: string): Promise<void> => {
    const text = await actions.exportRules(name, 'json')
    setAnswer(null)
    if (text !== null) setDraft({ name, text, isNew: false })
  }
  const save = async (name: string, format: 'json' | 'csv'): Promise<void> => {
    const text = await actions.exportRules(name, format)
    if (text === null) return
    const type = format === 'csv' ? 'text/csv' : 'application/json'
    actions.save(`${name.replace(/\.(json|csv)$/i, '')}.${format}`, type, text)
  }
  const addEntry = async (entry: OwnEntry): Promise<boolean> => {
    const known = lists.some((list) => list.name === PERSONAL_LIST)
      ? await actions.exportRules(PERSONAL_LIST, 'json')
      : null
    return keep(PERSONAL_LIST, listWith(entry, known, t('me')))
  }
  return (
    <section id="own-rules" ref={part} aria-labelledby="own-rules-heading">
      <h2 id="own-rules-heading">{t('optionsOwnRules')}</h2>
      <p class="quiet">{t('ownRulesAbout')}</p>
      {lists.length === 0 ? (
        <p>{t('ownRulesNone')}</p>
      ) : (
        <ul class="rows">
          {lists.map((list) => (
            <li key={list.name}>
              <span>
                <b dir="auto">{list.name}</b>{' '}
                <span class="quiet">
                  {plural(t, 'entries', list.entries)} · {t('importedOn', writeDate(list.importedAt, t))}
                </span>
              </span>
              <span class="row-tools">
                <button type="button" onClick={() => void edit(list.name)}>
                  {t('edit')} <span class="visually-hidden">{list.name}</span>
                </button>
                <button type="button" onClick={() => void save(list.name, 'json')}>
                  {t('exportJson')} <span class="visually-hidden">{list.name}</span>
                </button>
                <button type="button" onClick={() => void save(list.name, 'csv')}>
                  {t('exportCsv')} <span class="visually-hidden">{list.name}</span>
                </button>
                <button type="button" onClick={() => void actions.removeRules(list.name)}>
                  {t('remove')} <span class="visually-hidden">{list.name}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="field">
        <label for="rules-file">{t('importFile')}</label>
        <input
          id="rules-file"
          type="file"
          ref={file}
          accept=".json,.csv,application/json,text/csv"
          onChange={() => void read()}
        />
        <button type="button" ref={paste} onClick={() => setDraft({ name: '', text: '', isNew: true })}>
          {t('pasteList')}
        </button>
      </p>
      <Answer answer={answer} />
      {draft && (
        <form
          class="draft"
          ref={form}
          onSubmit={(event) => {
            event.preventDefault()
            void keep(draft.name.trim() || PERSONAL_LIST, draft.text)
          }}
        >
          <p class="field">
            <label for="draft-name">{t('listName')}</label>
            <input
              id="draft-name"
              type="text"
              value={draft.name}
              readOnly={!draft.isNew}
              onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            />
          </p>
          <label for="draft-text">{t('listText')}</label>
          <textarea
            id="draft-text"
            dir="ltr"
            spellcheck={false}
            rows={10}
            value={draft.text}
            onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
          <p class="field">
            <button type="submit" class="primary">
              {t('keepList')}
            </button>
            <button type="button" onClick={() => setDraft(null)}>
              {t('cancel')}
            </button>
          </p>
        </form>
      )}
      <AddEntry host={props.add} onAdd={addEntry} />
    </section>
  )
}

/** The answer for a screen reader: the errors themselves are a list to walk through. */
function spokenAnswer(answer: ImportAnswer, t: Translate): readonly string[] {
  if (answer.ok) return [plural(t, 'imported', answer.entries)]
  return [plural(t, 'importErrors', answer.errors.length), answer.errors[0] ?? '']
}

/** What became of a list: how many entries, or every error. */
function Answer({ answer }: { readonly answer: ImportAnswer | null }): JSX.Element {
  const { t } = useInterface()
  return (
    <div class="answer">
      {answer?.ok && <p>{plural(t, 'imported', answer.entries)}</p>}
      {answer && !answer.ok && (
        <>
          <p class="problem">{plural(t, 'importErrors', answer.errors.length)}</p>
          <ul class="errors" lang="en">
            {answer.errors.slice(0, SHOWN_ERRORS).map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
          {answer.errors.length > SHOWN_ERRORS && (
            <p>{t('andMore', String(answer.errors.length - SHOWN_ERRORS))}</p>
          )}
        </>
      )}
    </div>
  )
}
