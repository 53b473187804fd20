import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { PageState, SiteAccess } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import { announce } from '../ui/announce.ts'
import { useInterface } from '../ui/context.ts'
import { useKeptFocus } from '../ui/kept-focus.ts'
import { plural, type Translate } from '../ui/translate.ts'
import { useChanged } from '../ui/use-changed.ts'
import type { PopupActions } from './actions.ts'
import { Introduction } from './introduction.tsx'
import { Ready } from './ready.tsx'
import { OtherState, spokenState, titleOf, Waiting } from './states.tsx'

export interface PopupProps {
  /** Null until the background has answered. */
  readonly state: PageState | null
  readonly settings: Settings | null
  /** Why it runs here by itself or not; null where that is not known. */
  readonly access: SiteAccess | null
  readonly actions: PopupActions
}

/** The popup: one screen for every state a tab can be in, the same frame around all of them. */
export function Popup(props: PopupProps): JSX.Element {
  const { t } = useInterface()
  const frame = useRef<HTMLDivElement>(null)
  const { state, settings } = props
  const screen = !state || !settings?.introduced ? '' : state.kind === 'ready' ? 'ready' : titleOf(state, t)
  useChanged(screen, () => announce(...spoken(props, t)))
  useKeptFocus(frame, (part) => part.querySelector('h1'))
  return (
    <div ref={frame}>
      <Screen {...props} />
    </div>
  )
}

function Screen({ state, settings, access, actions }: PopupProps): JSX.Element {
  if (!state || !settings) return <Waiting />
  if (!settings.introduced) {
    const close = (): void => actions.setSettings({ ...settings, introduced: true })
    return <Introduction onClose={close} />
  }
  if (state.kind === 'ready')
    return <Ready state={state} settings={settings} access={access} actions={actions} />
  return <OtherState state={state} settings={settings} actions={actions} />
}

/** What a screen reader is told of the screen that has come: the introduction and the frame speak for themselves. */
function spoken({ state, settings, actions }: PopupProps, t: Translate): readonly string[] {
  if (!state || !settings?.introduced) return []
  if (state.kind !== 'ready') return spokenState({ state, settings, actions }, t)
  const shown = state.report.statements.filter(({ confidence }) => confidence >= settings.minConfidence)
  return [shown.length === 0 ? t('nothingFound') : plural(t, 'claims', shown.length)]
}
