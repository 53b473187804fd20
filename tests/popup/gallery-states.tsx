/** Every state of popup, options and print view, each with data that we made up. Not shipped. */
import type { JSX } from 'preact'
import type { PageState, RuleInfo, RulesInfo, SiteAccess } from '../../src/extension/messages.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/extension/settings.ts'
import { Options, type OptionsProps } from '../../src/options/options.tsx'
import type { PopupActions } from '../../src/popup/actions.ts'
import { Popup } from '../../src/popup/popup.tsx'
import { PrintView } from '../../src/popup/print-view.tsx'
import { Ready, type TabId } from '../../src/popup/ready.tsx'
import type { Report } from '../../src/report/report.ts'
import { crowdedReport, longReport, OUTLET, REPORT } from './fake-report.ts'
import { Card } from './gallery-card.tsx'

export const HOST = 'www.northcurrent.example'
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, introduced: true }
const nothing = (): void => {}

export const ACTIONS: PopupActions = {
  show: nothing,
  setMarks: nothing,
  setSettings: nothing,
  retry: nothing,
  copy: async () => true,
  save: nothing,
  allowHost: async () => true,
  optionsUrl: (part = '') => `#${part}`,
  printUrl: '#print',
}

export const RULES: readonly RuleInfo[] = [
  {
    id: 'label/denied',
    message: 'Another speaker’s “denied the claim” points at this statement.',
    source: { name: 'The label book, section 4', url: 'https://records.example/labels', date: '2026-11-22' },
  },
  {
    id: 'stance/reveal',
    message: '“Reveal” presumes that what follows is true.',
    source: { name: 'Kiparsky and Kiparsky, Fact', url: 'https://records.example/fact', date: '1970' },
  },
]

const RULES_INFO: RulesInfo = {
  version: '2026.11.24',
  asOf: '2026-11-22',
  counts: { outlets: 2103, labels: 5120, 'language rules': 843 },
  sources: [...new Map(OUTLET.labels.map(({ by }) => [by.id, by])).values()].map((source) => ({
    ...source,
    asOf: '2026-04-18',
    about: 'outlets' as const,
  })),
}

const ready = (report: Report, marksShown = true): PageState & { kind: 'ready' } => ({
  kind: 'ready',
  report,
  marksShown,
  host: HOST,
})

const popup = (state: PageState | null, settings: Settings | null = SETTINGS): JSX.Element => (
  <Popup state={state} settings={settings} access={ACCESS} actions={ACTIONS} />
)

const ACCESS: SiteAccess = { host: HOST, runs: 'on-click' }

const readyOn = (tab: TabId, report = REPORT): JSX.Element => (
  <Ready state={ready(report)} settings={SETTINGS} access={ACCESS} actions={ACTIONS} tab={tab} />
)

const OPTIONS: OptionsProps = {
  settings: { ...SETTINGS, neverOn: ['bank.example'], hiddenSources: ['alliance'] },
  rules: RULES_INFO,
  ownLists: [
    { name: 'my-entries', entries: 1, importedAt: '2026-11-20T10:00:00.000Z' },
    { name: 'local-papers.csv', entries: 214, importedAt: '2026-09-01T10:00:00.000Z' },
  ],
  hosts: ['www.harbourgazette.example'],
  add: null,
  keys: {
    _execute_action: 'Alt+Shift+S',
    'next-statement': 'Alt+Shift+J',
    'previous-statement': 'Alt+Shift+K',
  },
  notKept: false,
  actions: {
    setSettings: nothing,
    allowHost: async () => false,
    takeBackHost: async () => true,
    importRules: async () => ({
      ok: false,
      errors: ['line 2: label: must be one of: control, owner', 'line 9: asOf: must be a date'],
    }),
    exportRules: async () => 'host,label,value,by,asOf,ref\n',
    removeRules: async () => true,
    changeKeys: nothing,
    save: nothing,
  },
}

const empty: Report = {
  ...REPORT,
  statements: [],
  speakers: [],
  references: [],
  marks: [],
  findings: [],
  voices: [REPORT.voices.at(-1)!],
}

export interface GalleryState {
  readonly page: 'popup' | 'options' | 'print'
  readonly element: () => JSX.Element
}

const inPopup = (element: () => JSX.Element): GalleryState => ({ page: 'popup', element })

export const STATES: Readonly<Record<string, GalleryState>> = {
  waiting: inPopup(() => popup(null)),
  introduction: inPopup(() => popup(ready(REPORT), DEFAULT_SETTINGS)),
  'ready-claims': inPopup(() => readyOn('claims')),
  'ready-voices': inPopup(() => readyOn('voices')),
  'ready-outlet': inPopup(() => readyOn('outlet')),
  'ready-unknown-outlet': inPopup(() => popup(ready({ ...REPORT, outlet: null }))),
  'ready-unknown-outlet-tab': inPopup(() => readyOn('outlet', { ...REPORT, outlet: null })),
  'ready-crowded': inPopup(() => readyOn('claims', crowdedReport())),
  'ready-crowded-voices': inPopup(() => readyOn('voices', crowdedReport())),
  'ready-500': inPopup(() => readyOn('claims', longReport(500))),
  'ready-nothing-found': inPopup(() => popup(ready(empty))),
  'ready-nothing-found-voices': inPopup(() => readyOn('voices', empty)),
  'ready-other-language': inPopup(() =>
    popup(ready({ ...empty, page: { ...REPORT.page, language: 'is' }, voices: [], limits: ['language'] })),
  ),
  analysing: inPopup(() => popup({ kind: 'analysing', outlet: OUTLET, words: null })),
  'analysing-long': inPopup(() => popup({ kind: 'analysing', outlet: null, words: 84_120 })),
  'no-article': inPopup(() => popup({ kind: 'no-article', outlet: OUTLET, host: HOST })),
  'no-article-unknown': inPopup(() => popup({ kind: 'no-article', outlet: null, host: 'harbour.example' })),
  'other-language': inPopup(() =>
    popup({ kind: 'other-language', language: 'is', outlet: OUTLET, host: HOST }),
  ),
  'browser-page': inPopup(() => popup({ kind: 'not-readable', why: 'browser-page', outlet: null })),
  pdf: inPopup(() => popup({ kind: 'not-readable', why: 'pdf', outlet: OUTLET })),
  store: inPopup(() => popup({ kind: 'not-readable', why: 'store', outlet: null })),
  'no-access': inPopup(() => popup({ kind: 'not-readable', why: 'no-access', outlet: null })),
  'never-here': inPopup(() => popup({ kind: 'never-here', host: HOST, outlet: null })),
  'error-rules': inPopup(() => popup({ kind: 'error', code: 'rules', outlet: null })),
  'error-model': inPopup(() => popup({ kind: 'error', code: 'model', outlet: OUTLET })),
  'error-storage': inPopup(() => popup({ kind: 'error', code: 'storage', outlet: null })),
  'error-analysis': inPopup(() => popup({ kind: 'error', code: 'analysis', outlet: OUTLET })),
  'error-too-long': inPopup(() => popup({ kind: 'error', code: 'too-long', outlet: null })),
  options: { page: 'options', element: () => <Options {...OPTIONS} /> },
  'options-add': {
    page: 'options',
    element: () => <Options {...OPTIONS} ownLists={[]} rules={null} add="harbour.example" notKept={true} />,
  },
  card: inPopup(() => <Card report={REPORT} statement="s2" open={false} />),
  'card-open': inPopup(() => <Card report={REPORT} statement="s2" open={true} />),
  print: { page: 'print', element: () => <PrintView state={ready(REPORT)} settings={SETTINGS} /> },
  'print-none': { page: 'print', element: () => <PrintView state={popupNone} settings={SETTINGS} /> },
}

const popupNone: PageState = { kind: 'no-article', outlet: null, host: HOST }
