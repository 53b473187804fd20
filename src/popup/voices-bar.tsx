import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import { writeShare } from '../ui/figures.ts'
import { sideName, styleOfVoice, voiceKey } from '../ui/sides.ts'
import type { Overview } from './overview.ts'

/** The share in the article's words of one side, of one sideless speaker, or of all others together. */
export interface Share {
  readonly key: string
  /** Null for speakers who stand for no side. */
  readonly side: string | null
  /** The speaker's name, for one who is drawn without a side. */
  readonly speaker: string | null
  readonly style: string
  readonly share: number
}

/** Takes an overview; gives the shares, widest first, what is not drawn as a voice of its own together and last. */
export function voiceShares(overview: Overview): readonly Share[] {
  const shares = new Map<string, Share>()
  for (const voice of overview.voices) {
    const own = voiceKey(voice)
    const key = own !== null && overview.styles.has(own) ? own : ''
    const speaker =
      (voice.side === null && key !== '' && overview.speakers.get(voice.speakers[0]!)?.name) || null
    const before = shares.get(key)?.share ?? 0
    const style = styleOfVoice(key === '' ? { side: null, speakers: [] } : voice, overview.styles)
    shares.set(key, { key, side: voice.side, speaker, style, share: before + voice.share })
  }
  return [...shares.values()]
    .filter(({ share }) => share > 0)
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.share - a.share)
}

const NAMED_IN_LEGEND = 5

/** Whose words the article consists of: a bar by side, and the same in words. */
export function VoicesBar({ overview }: { readonly overview: Overview }): JSX.Element | null {
  const { t } = useInterface()
  const shares = voiceShares(overview)
  if (shares.length === 0) return null
  const whole = Math.max(
    1,
    shares.reduce((sum, { share }) => sum + share, 0),
  )
  const rest = shares.length - NAMED_IN_LEGEND
  return (
    <div class="voices-bar">
      <h2 class="visually-hidden">{t('voicesBar')}</h2>
      <div class="stack" aria-hidden="true">
        {shares.map(({ key, style, share }) => (
          <span key={key} class={`swatch ${style}`} style={{ inlineSize: `${(100 * share) / whole}%` }} />
        ))}
      </div>
      <ul class="legend">
        <li class="quiet" aria-hidden="true">
          {t('voicesBar')}:
        </li>
        {shares.slice(0, NAMED_IN_LEGEND).map(({ key, side, speaker, style, share }) => (
          <li key={key}>
            <span class={`swatch ${style}`} aria-hidden="true" />
            <span dir="auto" class="legend-name">
              {speaker ?? sideName(side, t)}
            </span>{' '}
            <span class="quiet">{writeShare(share, t)}</span>
          </li>
        ))}
        {rest > 0 && <li class="quiet">{t('andMore', String(rest))}</li>}
      </ul>
    </div>
  )
}
