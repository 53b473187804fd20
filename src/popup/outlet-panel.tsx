import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { covers, withHost, withoutHost } from '../extension/host-list.ts'
import type { SiteAccess } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import type { Outlet } from '../outlets/outlet.ts'
import type { Report } from '../report/report.ts'
import { useInterface } from '../ui/context.ts'
import { writeDate } from '../ui/dates.ts'
import { Switch } from '../ui/switch.tsx'
import type { MessageKey } from '../ui/translate.ts'
import type { PopupActions } from './actions.ts'
import { OutletDetails } from './outlet-details.tsx'

const RUNS: Readonly<Record<SiteAccess['runs'], MessageKey>> = {
  rules: 'runsByRules',
  always: 'runsAlways',
  'on-click': 'runsOnClick',
}

/** The outlet in full, the way to add an entry of one's own, and what is done on this site. */
export function OutletPanel(props: {
  readonly outlet: Outlet | null
  readonly host: string
  readonly rules: Report['rules']
  readonly settings: Settings
  readonly access: SiteAccess | null
  readonly actions: PopupActions
}): JSX.Element {
  const { t } = useInterface()
  const { outlet, host, rules, settings, access, actions } = props
  const [allowed, setAllowed] = useState(false)
  const never = covers(settings.neverOn, host)
  const setNever = (on: boolean): void => {
    const { neverOn } = settings
    actions.setSettings({ ...settings, neverOn: on ? withHost(neverOn, host) : withoutHost(neverOn, host) })
  }
  return (
    <>
      <section aria-labelledby="outlet-heading">
        <h2 id="outlet-heading" dir="auto">
          {outlet?.name ?? host}
        </h2>
        {outlet ? (
          <OutletDetails outlet={outlet} hiddenSources={settings.hiddenSources} />
        ) : (
          <p>
            {t('noEntry')} {t('noEntryMeaning')}
          </p>
        )}
        <p>
          <a href={actions.optionsUrl(`add=${host}`)} target="_blank" rel="noreferrer">
            {t('addEntry')}
          </a>
        </p>
      </section>
      <section aria-labelledby="site-heading">
        <h2 id="site-heading">{t('thisSite')}</h2>
        <p>
          <Switch label={t('neverHere', host)} on={never} onChange={setNever} />
        </p>
        {access && <p class="quiet">{t(RUNS[allowed ? 'always' : access.runs])}</p>}
        {access?.runs === 'on-click' && !allowed && (
          <button type="button" onClick={() => void actions.allowHost(access.host).then(setAllowed)}>
            {t('alwaysHere', access.host)}
          </button>
        )}
      </section>
      <p class="quiet">{t('rulesVersion', rules.version, writeDate(rules.asOf, t))}</p>
    </>
  )
}
