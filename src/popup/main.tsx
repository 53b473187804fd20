/** The popup's entry: joins the components to the background. With `?print=TAB` it lays a tab's report out for paper. */
import { type JSX, render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { activeTabId, ask, message, requestHost } from '../extension/ask.ts'
import type { RuleInfo, SiteAccess } from '../extension/messages.ts'
import { changeBetween, type Settings } from '../extension/settings.ts'
import { InterfaceProvider } from '../ui/context.ts'
import { dressDocument } from '../ui/document.ts'
import { useRuleBook } from '../ui/rule-book.ts'
import { saveFile } from '../ui/save-file.ts'
import type { PopupActions } from './actions.ts'
import { Popup } from './popup.tsx'
import { PrintView } from './print-view.tsx'
import { useTabState } from './use-tab-state.ts'

const fetchRules = (ids: readonly string[]): Promise<readonly RuleInfo[]> => ask('rule-info', { ids })

const optionsUrl = (part = ''): string => {
  const url = new URL('../options/index.html', location.href)
  url.hash = part
  return url.href
}

function PopupPage({ tabId, print }: { readonly tabId: number; readonly print: boolean }): JSX.Element {
  const { state, refresh, assume } = useTabState(tabId)
  const [settings, setSettings] = useState<Settings | null>(null)
  const [access, setAccess] = useState<SiteAccess | null>(null)
  const book = useRuleBook(fetchRules)
  useEffect(() => {
    ask('get-settings', {}).then(setSettings, () => {})
    ask('site-access', { tabId }).then(setAccess, () => {})
  }, [tabId])
  const actions = useMemo(
    (): PopupActions => ({
      show: (statement) => void ask('show-statement', { tabId, statement }),
      setMarks: (shown) => {
        assume((known) => (known.kind === 'ready' ? { ...known, marksShown: shown } : known))
        void ask('set-marks', { tabId, shown })
      },
      setSettings: (changed) => {
        const change = settings ? changeBetween(settings, changed) : changed
        setSettings(changed)
        ask('change-settings', { change }).then(refresh, refresh)
      },
      retry: refresh,
      copy: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
      // The permission has to be asked for within the click: nothing is awaited before.
      allowHost: requestHost,
      save: saveFile,
      optionsUrl,
      printUrl: `${location.pathname}?print=${tabId}`,
    }),
    [tabId, settings, refresh, assume],
  )
  const around = useMemo(() => ({ t: message, now: new Date(), ...book }), [book.rules, book.needRules])
  return (
    <InterfaceProvider value={around}>
      {print ? (
        <PrintView state={state} settings={settings} />
      ) : (
        <Popup state={state} settings={settings} access={access} actions={actions} />
      )}
    </InterfaceProvider>
  )
}

async function start(): Promise<void> {
  dressDocument(document, message('extensionName'), message)
  const root = document.getElementById('root')!
  const asked = new URLSearchParams(location.search)
  const print = asked.has('print')
  const named = Number(asked.get('print') ?? asked.get('tab') ?? Number.NaN)
  const tabId = Number.isInteger(named) ? named : await activeTabId()
  if (print) document.documentElement.classList.add('printing')
  render(<PopupPage tabId={tabId ?? -1} print={print} />, root)
}

void start()
