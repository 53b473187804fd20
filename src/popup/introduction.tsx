import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useInterface } from '../ui/context.ts'

/** First use: what it does, what it does not, and what leaves the browser (nothing), on one screen. */
export function Introduction({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useInterface()
  const start = useRef<HTMLButtonElement>(null)
  useEffect(() => start.current?.focus(), [])
  return (
    <main class="frame introduction">
      <h1>{t('intro_title')}</h1>
      <p class="lead">{t('intro_lead')}</p>
      <p class="sample">
        <span class="visually-hidden">{t('intro_sample_label')}</span>
        <span class="sample-source">{t('intro_sample_source')}</span>{' '}
        <span class="sample-cue">{t('intro_sample_cue')}</span>{' '}
        <span class="sample-content">{t('intro_sample_content')}</span>
      </p>
      <ul class="sample-key">
        <li>
          <span class="sample-source">{t('family_source')}</span> {t('intro_source')}
        </li>
        <li>
          <span class="sample-cue">{t('family_cue')}</span> {t('intro_cue')}
        </li>
        <li>
          <span class="sample-content">{t('family_content')}</span> {t('intro_content')}
        </li>
      </ul>
      <ul class="promises">
        <li>{t('intro_why')}</li>
        <li>{t('intro_no_score')}</li>
        <li>{t('intro_private')}</li>
        <li>{t('intro_errors')}</li>
      </ul>
      <button type="button" class="primary" ref={start} onClick={onClose}>
        {t('intro_start')}
      </button>
    </main>
  )
}
