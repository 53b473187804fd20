import type { JSX } from 'preact'
import type { Settings } from '../extension/settings.ts'
import { useInterface } from '../ui/context.ts'
import { writeShare } from '../ui/figures.ts'
import { Switch } from '../ui/switch.tsx'
import type { MessageKey } from '../ui/translate.ts'
import { QUOTATIONS } from '../ui/words.ts'

type Line = Settings['lines'][keyof Settings['lines']]

const FAMILIES: Readonly<
  Record<keyof Settings['families'], { readonly name: MessageKey; readonly about: MessageKey }>
> = {
  source: { name: 'familySource', about: 'introSource' },
  cue: { name: 'familyCue', about: 'introCue' },
  content: { name: 'familyContent', about: 'introContent' },
  'scare quotes': { name: 'markScareQuotes', about: 'markScareQuotesAbout' },
  'loaded wording': { name: 'labelLoaded', about: 'labelLoadedAbout' },
  'contested name': { name: 'labelContestedName', about: 'labelContestedNameAbout' },
}

const LINES: Readonly<Record<Line, MessageKey>> = {
  solid: 'lineSolid',
  dashed: 'lineDashed',
  dotted: 'lineDotted',
  double: 'lineDouble',
  wavy: 'lineWavy',
}

const STRENGTHS: Readonly<Record<Settings['strength'], MessageKey>> = {
  light: 'strengthLight',
  medium: 'strengthMedium',
  strong: 'strengthStrong',
}

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[]

/** Which marks are drawn on pages, how, and how sure they have to be. */
export function Marks(props: {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
}): JSX.Element {
  const { t } = useInterface()
  const { settings, onChange } = props
  return (
    <section id="marks" aria-labelledby="marks-heading">
      <h2 id="marks-heading">{t('optionsMarks')}</h2>
      <fieldset>
        <legend>{t('families')}</legend>
        {keysOf(FAMILIES).map((family) => (
          <p key={family} class="family">
            <Switch
              label={t(FAMILIES[family].name)}
              about={`about-${family.replace(' ', '-')}`}
              on={settings.families[family]}
              onChange={(on) => onChange({ ...settings, families: { ...settings.families, [family]: on } })}
            />{' '}
            <span class="quiet" id={`about-${family.replace(' ', '-')}`}>
              {t(FAMILIES[family].about)}
            </span>
          </p>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('lines')}</legend>
        <p class="quiet">{t('linesAbout')}</p>
        {keysOf(settings.lines).map((quotation) => (
          <p key={quotation} class="field">
            <label for={`line-${quotation}`}>{t(QUOTATIONS[quotation])}</label>
            <select
              id={`line-${quotation}`}
              value={settings.lines[quotation]}
              onChange={(event) => {
                const line = event.currentTarget.value as Line
                onChange({ ...settings, lines: { ...settings.lines, [quotation]: line } })
              }}
            >
              {keysOf(LINES).map((line) => (
                <option key={line} value={line}>
                  {t(LINES[line])}
                </option>
              ))}
            </select>
            <span
              class="line-sample"
              style={{ textDecorationStyle: settings.lines[quotation] }}
              aria-hidden="true"
            >
              {t('lineSample')}
            </span>
          </p>
        ))}
      </fieldset>
      <fieldset class="segments-field">
        <legend>{t('strength')}</legend>
        <div class="segments">
          {keysOf(STRENGTHS).map((strength) => (
            <label key={strength}>
              <input
                type="radio"
                name="strength"
                checked={settings.strength === strength}
                onChange={() => onChange({ ...settings, strength })}
              />
              <span>{t(STRENGTHS[strength])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p class="field">
        <label for="confidence">{t('confidence')}</label>
        <input
          id="confidence"
          type="range"
          min={0.3}
          max={0.95}
          step={0.05}
          value={settings.minConfidence}
          aria-valuetext={writeShare(settings.minConfidence, t)}
          aria-describedby="confidence-about"
          onChange={(event) => onChange({ ...settings, minConfidence: Number(event.currentTarget.value) })}
        />
        <output for="confidence" aria-hidden="true">
          {writeShare(settings.minConfidence, t)}
        </output>
      </p>
      <p class="quiet" id="confidence-about">
        {t('confidenceAbout')}
      </p>
    </section>
  )
}
