import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import { writeShare } from '../ui/figures.ts'
import { sideName } from '../ui/sides.ts'
import type { Overview } from './overview.ts'

/** The share of one side in the article's words, all its speakers together. */
export interface SideShare {
  readonly side: string | null
  readonly share: number
}

/** Takes an overview; gives the share of each side, widest first, the sideless last. */
export function sideShares(overview: Overview): readonly SideShare[] {
  const shares = new Map<string | null, number>()
  for (const voice of overview.voices) {
    shares.set(voice.side, (shares.get(voice.side) ?? 0) + voice.share)
  }
  return [...shares]
    .map(([side, share]) => ({ side, share }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => Number(a.side === null) - Number(b.side === null) || b.share - a.share)
}

const NAMED_IN_LEGEND = 6

/** Whose words the article consists of: a bar by side, and the same in words. */
export function VoicesBar({ overview }: { readonly overview: Overview }): JSX.Element | null {
  const { t } = useInterface()
  const shares = sideShares(overview)
  if (shares.length === 0) return null
  const whole = Math.max(
    1,
    shares.reduce((sum, { share }) => sum + share, 0),
  )
  const rest = shares.length - NAMED_IN_LEGEND
  return (
    <div class="voices-bar">
      <h2 class="small-heading">{t('voicesBar')}</h2>
      <div class="stack" aria-hidden="true">
        {shares.map(({ side, share }) => (
          <span
            key={side}
            class={`swatch ${overview.styles.get(side) ?? 'side-more'}`}
            style={{ inlineSize: `${(100 * share) / whole}%` }}
          />
        ))}
      </div>
      <ul class="legend" aria-label={t('voicesBar')}>
        {shares.slice(0, NAMED_IN_LEGEND).map(({ side, share }) => (
          <li key={side}>
            <span class={`swatch ${overview.styles.get(side) ?? 'side-more'}`} aria-hidden="true" />
            <span dir="auto">{sideName(side, t)}</span> <span class="quiet">{writeShare(share, t)}</span>
          </li>
        ))}
        {rest > 0 && <li class="quiet">{t('andMore', String(rest))}</li>}
      </ul>
    </div>
  )
}
