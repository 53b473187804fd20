import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { RulesInfo } from '../extension/messages.ts'
import { DEFAULT_SETTINGS, type Settings } from '../extension/settings.ts'
import { announce } from '../ui/announce.ts'
import { useInterface } from '../ui/context.ts'
import { writeDate } from '../ui/dates.ts'
import { writeNumber } from '../ui/figures.ts'
import { useKeptFocus } from '../ui/kept-focus.ts'
import { OutsideLink } from '../ui/outside-link.tsx'

/** The rules' version, date, counts and credits, what leaves the browser (nothing), and the way back to the beginning. */
export function About(props: {
  readonly rules: RulesInfo | null
  readonly onReset: (settings: Settings) => void
}): JSX.Element {
  const { t } = useInterface()
  const { rules } = props
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState(false)
  const part = useRef<HTMLParagraphElement>(null)
  // On the last button, the one that cancels: a key held down must not press the one that resets.
  useKeptFocus(part, (buttons) => buttons.querySelector('button:last-of-type'))
  const reset = (): void => {
    props.onReset({ ...DEFAULT_SETTINGS, introduced: true })
    setAsked(false)
    setDone(true)
    announce(t('resetDone'))
  }
  return (
    <section id="about" aria-labelledby="about-heading">
      <h2 id="about-heading">{t('optionsAbout')}</h2>
      <p>{t('introPrivate')}</p>
      {rules && (
        <>
          <p>{t('rulesVersion', rules.version, writeDate(rules.asOf, t))}</p>
          <dl class="counts">
            {Object.entries(rules.counts).map(([name, n]) => (
              <div key={name}>
                <dt lang="en">{name}</dt>
                <dd>{writeNumber(n, t)}</dd>
              </div>
            ))}
          </dl>
          <Credits
            heading={t('credits')}
            sources={rules.sources.filter(({ about }) => about === 'outlets')}
          />
          <Credits
            heading={t('creditsLanguage')}
            sources={rules.sources.filter(({ about }) => about === 'language')}
          />
        </>
      )}
      <h3>{t('reset')}</h3>
      <p class="quiet" id="reset-about">
        {t('resetAbout')}
      </p>
      <p class="field" ref={part}>
        {asked ? (
          <>
            <button type="button" class="primary" aria-describedby="reset-about" onClick={reset}>
              {t('resetReally')}
            </button>
            <button type="button" aria-describedby="reset-about" onClick={() => setAsked(false)}>
              {t('cancel')}
            </button>
          </>
        ) : (
          <button
            type="button"
            onClick={() => {
              setAsked(true)
              setDone(false)
            }}
          >
            {t('reset')}
          </button>
        )}
      </p>
      <p>{done ? t('resetDone') : ''}</p>
    </section>
  )
}

function Credits(props: {
  readonly heading: string
  readonly sources: RulesInfo['sources']
}): JSX.Element | null {
  const { t } = useInterface()
  if (props.sources.length === 0) return null
  return (
    <>
      <h3>{props.heading}</h3>
      <ul class="credits">
        {props.sources.map((source) => (
          <li key={source.id}>
            <OutsideLink href={source.url} lang="en">
              {source.name}
            </OutsideLink>{' '}
            <span class="quiet">
              <span lang="en">{source.licence}</span>, {t('asOf', writeDate(source.asOf, t))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
