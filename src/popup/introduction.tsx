import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useInterface } from '../ui/context.ts'

/**
 * First use: what it does, what it does not, and what leaves the browser (nothing), on one screen. Its sample is drawn as the
 * page would be: a source, a cue and what is told in the outlet's own words.
 */
export function Introduction({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useInterface()
  const start = useRef<HTMLButtonElement>(null)
  useEffect(() => start.current?.focus({ preventScroll: true }), [])
  return (
    <main class="frame introduction">
      <h1>{t('introTitle')}</h1>
      <p class="lead" id="introduction-lead">
        {t('introLead')}
      </p>
      <p class="sample">
        <span class="visually-hidden">{t('introSampleLabel')}</span>
        <span class="sample-source">{t('introSampleSource')}</span>{' '}
        <span class="sample-cue">{t('introSampleCue')}</span>{' '}
        <span class="sample-content">{t('introSampleContent')}</span>
      </p>
      <ul class="sample-key">
        <li>
          <span class="sample-source">{t('familySource')}</span> {t('introSource')}
        </li>
        <li>
          <span class="sample-cue">{t('familyCue')}</span> {t('introCue')}
        </li>
        <li>
          <span class="sample-content">{t('familyContent')}</span> {t('introContent')}
        </li>
      </ul>
      <ul class="promises">
        <li>{t('introWhy')}</li>
        <li>{t('introNoScore')}</li>
        <li>{t('introPrivate')}</li>
        <li>{t('introErrors')}</li>
      </ul>
      <button
        type="button"
        class="primary"
        ref={start}
        aria-describedby="introduction-lead"
        onClick={onClose}
      >
        {t('introStart')}
      </button>
    </main>
  )
}
