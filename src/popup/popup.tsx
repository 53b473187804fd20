import type { JSX } from 'preact'
import type { PageState, SiteAccess } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import type { PopupActions } from './actions.ts'
import { Introduction } from './introduction.tsx'
import { Ready } from './ready.tsx'
import { OtherState, Waiting } from './states.tsx'

export interface PopupProps {
  /** Null until the background has answered. */
  readonly state: PageState | null
  readonly settings: Settings | null
  /** Why it runs here by itself or not; null where that is not known. */
  readonly access: SiteAccess | null
  readonly actions: PopupActions
}

/** The popup: one screen for every state a tab can be in, the same frame around all of them. */
export function Popup({ state, settings, access, actions }: PopupProps): JSX.Element {
  if (!state || !settings) return <Waiting />
  if (!settings.introduced) {
    const close = (): void => actions.setSettings({ ...settings, introduced: true })
    return <Introduction onClose={close} />
  }
  if (state.kind === 'ready')
    return <Ready state={state} settings={settings} access={access} actions={actions} />
  return <OtherState state={state} settings={settings} actions={actions} />
}
