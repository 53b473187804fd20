/** The options page's entry: joins the components to the background. `#add=HOST` opens the form for an entry. */
import { type JSX, render } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { ask, grantedHosts, message, removeHost, requestHost } from '../extension/ask.ts'
import type { RuleInfo, RulesInfo } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import { InterfaceProvider } from '../ui/context.ts'
import { dressDocument } from '../ui/document.ts'
import { useRuleBook } from '../ui/rule-book.ts'
import { saveFile } from '../ui/save-file.ts'
import type { OptionsActions, OwnList } from './actions.ts'
import { Options } from './options.tsx'

const fetchRules = (ids: readonly string[]): Promise<readonly RuleInfo[]> => ask('rule-info', { ids })
const browserName = navigator.userAgent.includes('Firefox') ? 'firefox' : 'chrome'

interface Known {
  readonly settings: Settings
  readonly rules: RulesInfo | null
  readonly ownLists: readonly OwnList[]
  readonly hosts: readonly string[]
}

async function askAll(): Promise<Known> {
  const [settings, rules, ownLists, hosts] = await Promise.all([
    ask('get-settings', {}),
    ask('rules-info', {}),
    ask('list-own-rules', {}),
    grantedHosts(),
  ])
  return { settings, rules, ownLists, hosts }
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
  const [add, setAdd] = useState(addFromHash)
  const book = useRuleBook(fetchRules)
  const refresh = useCallback(() => {
    askAll().then(setKnown, () => {})
  }, [])
  useEffect(() => {
    refresh()
    const changed = (): void => setAdd(addFromHash())
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [refresh])
  useEffect(() => {
    // The part that the address names exists only now.
    if (known && location.hash !== '' && add === null)
      document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [known === null])
  const actions = useMemo(
    (): OptionsActions => ({
      setSettings: (settings) => {
        setKnown((before) => (before ? { ...before, settings } : before))
        void ask('set-settings', { settings })
      },
      // The permission has to be asked for within the click: nothing is awaited before.
      allowHost: (host) => requestHost(host).then(afterwards(refresh)),
      takeBackHost: (host) => removeHost(host).then(afterwards(refresh)),
      importRules: (name, text) => ask('import-rules', { name, text }).then(afterwards(refresh)),
      exportRules: (name) => ask('export-own-rules', { name }),
      removeRules: (name) => ask('remove-own-rules', { name }).then(afterwards(refresh)),
      save: saveFile,
    }),
    [refresh],
  )
  const around = useMemo(() => ({ t: message, now: new Date(), ...book }), [book.rules, book.needRules])
  if (!known) return null
  return (
    <InterfaceProvider value={around}>
      <Options {...known} add={add} browserName={browserName} actions={actions} />
    </InterfaceProvider>
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
