import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Settings } from '../extension/settings.ts'
import { announce } from '../ui/announce.ts'
import { useInterface } from '../ui/context.ts'
import { useKeptFocus } from '../ui/kept-focus.ts'
import type { MessageKey } from '../ui/translate.ts'
import type { OptionsActions } from './actions.ts'
import { hostOf } from './host.ts'

/** Sites that are always read, never read, or read without marks. */
export function Sites(props: {
  readonly settings: Settings
  readonly hosts: readonly string[]
  readonly actions: OptionsActions
}): JSX.Element {
  const { t } = useInterface()
  const { settings, hosts, actions } = props
  const without = (list: readonly string[], host: string): readonly string[] =>
    list.filter((one) => one !== host)
  return (
    <section id="sites" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{t('optionsSites')}</h2>
      <p class="quiet">{t('sitesAbout')}</p>
      <SiteList
        id="always"
        name="sitesAlways"
        about="sitesAlwaysAbout"
        hosts={hosts}
        onAdd={actions.allowHost}
        onRemove={(host) => void actions.takeBackHost(host)}
      />
      <SiteList
        id="never"
        name="sitesNever"
        about="sitesNeverAbout"
        hosts={settings.neverOn}
        onAdd={async (host) => {
          actions.setSettings({ ...settings, neverOn: [...without(settings.neverOn, host), host] })
          return true
        }}
        onRemove={(host) => actions.setSettings({ ...settings, neverOn: without(settings.neverOn, host) })}
      />
      <SiteList
        id="marks-off"
        name="sitesMarksOff"
        about="sitesMarksOffAbout"
        hosts={settings.marksOffOn}
        onAdd={async (host) => {
          actions.setSettings({ ...settings, marksOffOn: [...without(settings.marksOffOn, host), host] })
          return true
        }}
        onRemove={(host) =>
          actions.setSettings({ ...settings, marksOffOn: without(settings.marksOffOn, host) })
        }
      />
    </section>
  )
}

function SiteList(props: {
  readonly id: string
  readonly name: MessageKey
  readonly about: MessageKey
  readonly hosts: readonly string[]
  /** Called straight from the click, so that the browser may ask the reader. */
  readonly onAdd: (host: string) => Promise<boolean>
  readonly onRemove: (host: string) => void
}): JSX.Element {
  const { t } = useInterface()
  const { id, hosts } = props
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<MessageKey | null>(null)
  const part = useRef<HTMLElement>(null)
  useKeptFocus(part)
  const refuse = (why: MessageKey): void => {
    setProblem(why)
    announce(t(why))
  }
  const add = (event: Event): void => {
    event.preventDefault()
    const host = hostOf(typed)
    if (!host) {
      refuse('siteNotAHost')
      return
    }
    props.onAdd(host).then((added) => {
      if (!added) return refuse('siteNotAllowed')
      setProblem(null)
      setTyped('')
    })
  }
  return (
    <section class="site-list" ref={part} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{t(props.name)}</h3>
      <p class="quiet" id={`${id}-about`}>
        {t(props.about)}
      </p>
      {hosts.length > 0 && (
        <ul class="rows">
          {hosts.map((host) => (
            <li key={host}>
              <span dir="ltr">{host}</span>
              <button type="button" onClick={() => props.onRemove(host)}>
                {t('remove')} <span class="visually-hidden">{host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="field" onSubmit={add}>
        <label for={`${id}-host`}>
          {t('site')}
          <span class="visually-hidden">: {t(props.name)}</span>
        </label>
        <input
          id={`${id}-host`}
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.org"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : `${id}-about`}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <button type="submit">
          {t('add')}
          <span class="visually-hidden">: {t(props.name)}</span>
        </button>
      </form>
      <p id={`${id}-problem`} class="problem">
        {problem ? t(problem) : ''}
      </p>
    </section>
  )
}
