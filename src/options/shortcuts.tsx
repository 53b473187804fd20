import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import type { MessageKey } from '../ui/translate.ts'

const COMMANDS: readonly (readonly [command: string, name: MessageKey])[] = [
  ['_execute_action', 'commandOpen'],
  ['next-statement', 'commandNextStatement'],
  ['previous-statement', 'commandPreviousStatement'],
  ['toggle-marks', 'commandToggleMarks'],
]

/** The keys as the browser has them now, and the way to its page where they are changed. */
export function Shortcuts(props: {
  /** Keys by command; '' or nothing where none are set. */
  readonly keys: Readonly<Record<string, string>>
  readonly onChange: () => void
}): JSX.Element {
  const { t } = useInterface()
  return (
    <section id="shortcuts" aria-labelledby="shortcuts-heading">
      <h2 id="shortcuts-heading">{t('optionsShortcuts')}</h2>
      <ul class="rows">
        {COMMANDS.map(([command, name]) => (
          <li key={command}>
            <span>{t(name)}</span>
            {props.keys[command] ? (
              <kbd dir="ltr">{props.keys[command]}</kbd>
            ) : (
              <span class="quiet">{t('keysNone')}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" onClick={props.onChange}>
          {t('keysChange')}
        </button>
      </p>
    </section>
  )
}
