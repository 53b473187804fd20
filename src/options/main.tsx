/** The options page's entry: joins the components to the background. `#add=HOST` opens the form for an entry. */
import { type JSX, render } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import {
  ask,
  commandKeys,
  grantedHosts,
  message,
  onChoicesChanged,
  openKeysPage,
  removeHost,
  requestHost,
} from '../extension/ask.ts'
import type { RuleInfo, RulesInfo } from '../extension/messages.ts'
import { changeBetween, type Settings } from '../extension/settings.ts'
import { InterfaceProvider } from '../ui/context.ts'
import { dressDocument } from '../ui/document.ts'
import { useRuleBook } from '../ui/rule-book.ts'
import { saveFile } from '../ui/save-file.ts'
import type { OptionsActions, OwnList } from './actions.ts'
import { Options } from './options.tsx'

const fetchRules = (ids: readonly string[]): Promise<readonly RuleInfo[]> => ask('rule-info', { ids })

interface Known {
  readonly settings: Settings
  readonly rules: RulesInfo | null
  readonly ownLists: readonly OwnList[]
  readonly hosts: readonly string[]
  readonly keys: Readonly<Record<string, string>>
}

async function askAll(): Promise<Known> {
  const [settings, rules, ownLists, hosts, keys] = await Promise.all([
    ask('get-settings', {}),
    ask('rules-info', {}),
    ask('list-own-rules', {}),
    grantedHosts(),
    commandKeys(),
  ])
  return { settings, rules, ownLists, hosts, keys }
}

function addFromHash(): string | null {
  const found = /^#add=(.+)$/.exec(location.hash)
  try {
    return found ? decodeURIComponent(found[1]!) : null
  } catch {
    return null
  }
}

function OptionsPage(): JSX.Element | null {
  const [known, setKnown] = useState<Known | null>(null)
  const [failed, setFailed] = useState(false)
  const [notKept, setNotKept] = useState(false)
  const [add, setAdd] = useState(addFromHash)
  const book = useRuleBook(fetchRules)
  const refresh = useCallback(() => {
    askAll().then(
      (all) => {
        setKnown(all)
        setFailed(false)
      },
      () => setFailed(true),
    )
  }, [])
  useEffect(() => {
    refresh()
    const changed = (): void => setAdd(addFromHash())
    addEventListener('hashchange', changed)
    // Keys change on a page of the browser's own; the reader comes back from it.
    addEventListener('focus', refresh)
    const forget = onChoicesChanged(refresh)
    return () => {
      removeEventListener('hashchange', changed)
      removeEventListener('focus', refresh)
      forget()
    }
  }, [refresh])
  useEffect(() => {
    // The part that the address names exists only now.
    if (known && location.hash !== '' && add === null)
      document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [known === null])
  const actions = useMemo(
    (): OptionsActions => ({
      setSettings: (settings) => {
        if (!known) return
        const change = changeBetween(known.settings, settings)
        setKnown({ ...known, settings })
        ask('change-settings', { change }).then(
          (kept) => setNotKept(!kept),
          () => setNotKept(true),
        )
      },
      // The permission has to be asked for within the click: nothing is awaited before.
      allowHost: (host) => requestHost(host).then(afterwards(refresh)),
      takeBackHost: (host) => removeHost(host).then(afterwards(refresh)),
      importRules: (name, text) => ask('import-rules', { name, text }).then(afterwards(refresh)),
      exportRules: (name, format) => ask('export-own-rules', { name, format }),
      removeRules: (name) => ask('remove-own-rules', { name }).then(afterwards(refresh)),
      changeKeys: () => void openKeysPage(),
      save: saveFile,
    }),
    [refresh, known],
  )
  const around = useMemo(() => ({ t: message, now: new Date(), ...book }), [book.rules, book.needRules])
  if (!known && !failed) return null
  return (
    <InterfaceProvider value={around}>
      {known ? (
        <Options {...known} notKept={notKept} add={add} actions={actions} />
      ) : (
        <Unread retry={refresh} />
      )}
    </InterfaceProvider>
  )
}

/** Where the background does not answer: it is being updated, or the browser lets it store nothing. */
function Unread({ retry }: { readonly retry: () => void }): JSX.Element {
  return (
    <main class="options">
      <h1>{message('optionsTitle')}</h1>
      <p role="alert">{message('optionsUnread')}</p>
      <p>
        <button type="button" onClick={retry}>
          {message('tryAgain')}
        </button>
      </p>
    </main>
  )
}

function afterwards<T>(refresh: () => void): (value: T) => T {
  return (value) => {
    refresh()
    return value
  }
}

dressDocument(document, `${message('extensionName')}: ${message('settings')}`, message)
render(<OptionsPage />, document.getElementById('root')!)
