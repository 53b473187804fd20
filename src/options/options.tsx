import type { JSX } from 'preact'
import type { RulesInfo } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import { useInterface } from '../ui/context.ts'
import type { MessageKey } from '../ui/translate.ts'
import { About } from './about.tsx'
import type { OptionsActions, OwnList } from './actions.ts'
import { Marks } from './marks.tsx'
import { OwnRules } from './own-rules.tsx'
import { Raters } from './raters.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { Sites } from './sites.tsx'

export interface OptionsProps {
  readonly settings: Settings
  /** Null where the rules could not be read. */
  readonly rules: RulesInfo | null
  readonly ownLists: readonly OwnList[]
  /** Hosts the reader allowed. */
  readonly hosts: readonly string[]
  /** A host to add an entry for, as the popup's link names it. */
  readonly add: string | null
  /** Keys by command, as the browser has them. */
  readonly keys: Readonly<Record<string, string>>
  /** True where the last choice could not be kept. */
  readonly notKept: boolean
  readonly actions: OptionsActions
}

const PARTS: readonly (readonly [id: string, name: MessageKey])[] = [
  ['marks', 'optionsMarks'],
  ['raters', 'optionsRaters'],
  ['sites', 'optionsSites'],
  ['own-rules', 'optionsOwnRules'],
  ['shortcuts', 'optionsShortcuts'],
  ['about', 'optionsAbout'],
]

/** Every setting on one page; each is kept at once and shows at once in open pages. */
export function Options(props: OptionsProps): JSX.Element {
  const { t } = useInterface()
  const { settings, rules, actions } = props
  return (
    <main class="options">
      <h1>{t('optionsTitle')}</h1>
      <nav aria-label={t('partsOfPage')}>
        <ul>
          {PARTS.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(name)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="problem" role="alert">
        {props.notKept ? `${t('errorStorage')} ${t('errorStorageNext')}` : ''}
      </p>
      <Marks settings={settings} onChange={actions.setSettings} />
      <Raters settings={settings} rules={rules} onChange={actions.setSettings} />
      <Sites settings={settings} hosts={props.hosts} actions={actions} />
      <OwnRules lists={props.ownLists} add={props.add} actions={actions} />
      <Shortcuts keys={props.keys} onChange={actions.changeKeys} />
      <About rules={rules} onReset={actions.setSettings} />
    </main>
  )
}
