import type { JSX } from 'preact'
import type { RulesInfo } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import { useInterface } from '../ui/context.ts'
import { writeDate } from '../ui/dates.ts'
import { OutsideLink } from '../ui/outside-link.tsx'
import { Switch } from '../ui/switch.tsx'

/** Whose labels on outlets the reader wants to see. */
export function Raters(props: {
  readonly settings: Settings
  readonly rules: RulesInfo | null
  readonly onChange: (settings: Settings) => void
}): JSX.Element {
  const { t } = useInterface()
  const { settings, rules, onChange } = props
  const set = (id: string, shown: boolean): void => {
    const others = settings.hiddenSources.filter((one) => one !== id)
    onChange({ ...settings, hiddenSources: shown ? others : [...others, id] })
  }
  return (
    <section id="raters" aria-labelledby="raters-heading">
      <h2 id="raters-heading">{t('optionsRaters')}</h2>
      <p class="quiet">{t('ratersAbout')}</p>
      {rules ? (
        <ul class="rows">
          {rules.sources
            .filter(({ about }) => about === 'outlets')
            .map((source) => (
              <li key={source.id}>
                <Switch
                  label={source.name}
                  on={!settings.hiddenSources.includes(source.id)}
                  onChange={(shown) => set(source.id, shown)}
                />
                <span class="quiet">
                  {t('asOf', writeDate(source.asOf, t))} · {source.licence}
                  {source.url && (
                    <>
                      {' · '}
                      <OutsideLink href={source.url} about={source.name}>
                        {t('whereToRead')}
                      </OutsideLink>
                    </>
                  )}
                </span>
              </li>
            ))}
        </ul>
      ) : (
        <p>{t('errorRules')}</p>
      )}
    </section>
  )
}
