import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import type { MessageKey } from '../ui/translate.ts'

const SHORTCUTS: readonly (readonly [keys: string, name: MessageKey])[] = [
  ['Alt+Shift+S', 'commandOpen'],
  ['Alt+Shift+N', 'commandNextStatement'],
  ['Alt+Shift+P', 'commandPreviousStatement'],
  ['Alt+Shift+M', 'commandToggleMarks'],
]

/** The keys as they are proposed, and how to change them. */
export function Shortcuts({ browserName }: { readonly browserName: 'chrome' | 'firefox' }): JSX.Element {
  const { t } = useInterface()
  return (
    <section id="shortcuts" aria-labelledby="shortcuts-heading">
      <h2 id="shortcuts-heading">{t('optionsShortcuts')}</h2>
      <ul class="rows">
        {SHORTCUTS.map(([keys, name]) => (
          <li key={keys}>
            <span>{t(name)}</span>
            <kbd dir="ltr">{keys}</kbd>
          </li>
        ))}
      </ul>
      <p class="quiet">{t(browserName === 'firefox' ? 'shortcutsFirefox' : 'shortcutsChrome')}</p>
    </section>
  )
}
