import type { JSX } from 'preact'
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import type { PageState, SiteAccess } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import { useInterface } from '../ui/context.ts'
import { Switch } from '../ui/switch.tsx'
import { TabPanel, Tabs } from '../ui/tabs.tsx'
import type { PopupActions } from './actions.ts'
import { ArticleMap } from './article-map.tsx'
import { Claims } from './claims.tsx'
import { Facts } from './facts.tsx'
import { FiguresLine } from './figures-line.tsx'
import { Header } from './header.tsx'
import { Limits } from './limits.tsx'
import { OutletPanel } from './outlet-panel.tsx'
import { overviewOf } from './overview.ts'
import { ShareMenu } from './share-menu.tsx'
import { VoicesBar } from './voices-bar.tsx'
import { VoicesPanel } from './voices-panel.tsx'

export type TabId = 'claims' | 'voices' | 'outlet'

export interface ReadyProps {
  readonly state: Extract<PageState, { kind: 'ready' }>
  readonly settings: Settings
  readonly access: SiteAccess | null
  readonly actions: PopupActions
  /** The tab that is open at first. */
  readonly tab?: TabId
}

/** A report: outlet, figures, voices and map at once, and claims, voices and outlet in full behind tabs. */
export function Ready({
  state,
  settings,
  access,
  actions,
  tab: firstTab = 'claims',
}: ReadyProps): JSX.Element {
  const { t } = useInterface()
  const { report, host } = state
  const overview = useMemo(() => overviewOf(report, settings.minConfidence), [report, settings.minConfidence])
  const [tab, setTab] = useState<TabId>(firstTab)
  const [current, setCurrent] = useState<string | null>(null)

  const partsStart = useRef<HTMLDivElement>(null)
  /** Another tab begins at its top, also for one who has scrolled down in the last one. */
  const turnTo = (id: TabId): void => {
    setTab(id)
    const start = partsStart.current
    if (start && start.getBoundingClientRect().top < 0) start.scrollIntoView()
  }

  const show = useCallback(
    (id: string) => {
      setCurrent(id)
      actions.show(id)
    },
    [actions],
  )
  const goTo = useCallback(
    (id: string) => {
      setTab('claims')
      show(id)
    },
    [show],
  )

  return (
    <main class="frame">
      <Header name={report.outlet?.name ?? host} host={host} optionsUrl={actions.optionsUrl()}>
        <Switch label={t('marks')} on={state.marksShown} onChange={actions.setMarks} />
        <ShareMenu report={report} actions={actions} />
      </Header>
      <section aria-label={t('atAGlance')}>
        <Facts
          outlet={report.outlet}
          hiddenSources={settings.hiddenSources}
          addUrl={actions.optionsUrl(`add=${host}`)}
        />
        <Limits report={report} />
        <FiguresLine figures={overview.figures} />
        <VoicesBar overview={overview} />
      </section>
      <div ref={partsStart} />
      <div class="sticky">
        <ArticleMap overview={overview} current={current} onShow={show} />
        <Tabs
          label={t('partsOfReport')}
          current={tab}
          onChange={turnTo}
          tabs={[
            { id: 'claims', name: t('tabClaims') },
            { id: 'voices', name: t('tabVoices') },
            { id: 'outlet', name: t('tabOutlet') },
          ]}
        />
      </div>
      <TabPanel id={tab}>
        {tab === 'claims' && (
          <Claims overview={overview} current={current} onShow={show} settings={settings} actions={actions} />
        )}
        {tab === 'voices' && <VoicesPanel overview={overview} onShow={goTo} />}
        {tab === 'outlet' && (
          <OutletPanel
            outlet={report.outlet}
            host={host}
            rules={report.rules}
            settings={settings}
            access={access}
            actions={actions}
          />
        )}
      </TabPanel>
    </main>
  )
}
