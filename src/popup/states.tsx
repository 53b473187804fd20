import type { ComponentChildren, JSX } from 'preact'
import { withoutHost } from '../extension/host-list.ts'
import type { PageState } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import type { Outlet } from '../outlets/outlet.ts'
import { useInterface } from '../ui/context.ts'
import { writeNumber } from '../ui/figures.ts'
import { type MessageKey, type Translate, writeLanguage } from '../ui/translate.ts'
import type { PopupActions } from './actions.ts'
import { Facts } from './facts.tsx'
import { Header } from './header.tsx'
import { OutletDetails } from './outlet-details.tsx'

/** Before the background has answered: the frame alone, so that nothing flashes. */
export function Waiting(): JSX.Element {
  const { t } = useInterface()
  return (
    <main class="frame waiting" aria-busy="true">
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <p class="slow">{t('stateWaiting')}</p>
    </main>
  )
}

type NotReady = Exclude<PageState, { kind: 'ready' }>

interface Told {
  readonly text: string
  /** What the reader can do next. */
  readonly next?: ComponentChildren
  readonly busy?: boolean
}

const NOT_READABLE: Readonly<Record<Extract<NotReady, { kind: 'not-readable' }>['why'], MessageKey>> = {
  'browser-page': 'stateBrowserPage',
  pdf: 'statePdf',
  store: 'stateStore',
  'no-access': 'stateNoAccess',
}

const ERRORS: Readonly<
  Record<Extract<NotReady, { kind: 'error' }>['code'], { text: MessageKey; next: MessageKey }>
> = {
  rules: { text: 'errorRules', next: 'errorReinstall' },
  model: { text: 'errorModel', next: 'errorReinstall' },
  storage: { text: 'errorStorage', next: 'errorStorageNext' },
  analysis: { text: 'errorAnalysis', next: 'errorAnalysisNext' },
  'too-long': { text: 'errorTooLong', next: 'errorTooLongNext' },
}

/** Every state but the ready report: what it is, why, what to do next, and the outlet where it is known. */
export function OtherState(props: {
  readonly state: NotReady
  readonly settings: Settings
  readonly actions: PopupActions
}): JSX.Element {
  const { t } = useInterface()
  const { state, settings, actions } = props
  const host = 'host' in state ? state.host : null
  const told = tell(props, t)
  return (
    <main class="frame" aria-busy={told.busy ?? false}>
      <Header
        name={state.outlet?.name ?? host ?? t('extensionName')}
        host={host ?? state.outlet?.match ?? null}
        optionsUrl={actions.optionsUrl()}
      />
      {knowsOutlet(state) && (
        <section aria-label={t('atAGlance')}>
          <Facts
            outlet={state.outlet}
            hiddenSources={settings.hiddenSources}
            addUrl={actions.optionsUrl(host ? `add=${host}` : 'own-rules')}
          />
        </section>
      )}
      <section class="state" aria-labelledby="state-heading">
        <h2 id="state-heading">{titleOf(state, t)}</h2>
        <p>{told.text}</p>
        {told.busy && <div class="progress" aria-hidden="true" />}
        {told.next && <div class="next">{told.next}</div>}
      </section>
      {state.outlet && (
        <section aria-labelledby="about-outlet">
          <h2 id="about-outlet">{t('tabOutlet')}</h2>
          <OutletDetails outlet={state.outlet as Outlet} hiddenSources={settings.hiddenSources} />
        </section>
      )}
    </main>
  )
}

/** What a screen reader is told when the popup comes to a state, in pieces: its heading, and what it is about. */
export function spokenState(
  props: { state: NotReady; settings: Settings; actions: PopupActions },
  t: Translate,
): readonly string[] {
  return [titleOf(props.state, t), tell(props, t).text]
}

/** The heading of a state. */
export function titleOf(state: NotReady, t: Translate): string {
  switch (state.kind) {
    case 'analysing':
      return t('stateAnalysing')
    case 'no-article':
      return t('stateNoArticle')
    case 'other-language':
      return t('stateOtherLanguage', writeLanguage(state.language, t))
    case 'not-readable':
      return t('stateNotReadable')
    case 'never-here':
      return t('stateNeverHere')
    case 'error':
      return t('stateError')
  }
}

/** Whether the page is of a site at all: a browser page has no outlet to have no entry for. */
function knowsOutlet(state: NotReady): boolean {
  if (state.outlet) return true
  return state.kind === 'no-article' || state.kind === 'other-language' || state.kind === 'never-here'
}

function tell(
  { state, settings, actions }: { state: NotReady; settings: Settings; actions: PopupActions },
  t: Translate,
): Told {
  const again = (
    <button type="button" class="primary" onClick={actions.retry}>
      {t('tryAgain')}
    </button>
  )
  switch (state.kind) {
    case 'analysing':
      return {
        text:
          state.words === null
            ? t('stateAnalysingText')
            : t('stateAnalysingWords', writeNumber(state.words, t)),
        busy: true,
      }
    case 'no-article':
      return { text: t('stateNoArticleText'), next: again }
    case 'other-language':
      return { text: t('stateOtherLanguageText') }
    case 'not-readable':
      return {
        text: t(NOT_READABLE[state.why]),
        ...(state.why === 'no-access' ? { next: again } : {}),
      }
    case 'never-here': {
      const allow = (): void => {
        actions.setSettings({ ...settings, neverOn: withoutHost(settings.neverOn, state.host) })
      }
      return {
        text: t('stateNeverHereText', state.host),
        next: (
          <button type="button" class="primary" onClick={allow}>
            {t('allowHere')}
          </button>
        ),
      }
    }
    case 'error': {
      const { text, next } = ERRORS[state.code]
      return {
        text: t(text),
        next: (
          <>
            <p>{t(next)}</p>
            {state.code !== 'too-long' && again}
          </>
        ),
      }
    }
  }
}
