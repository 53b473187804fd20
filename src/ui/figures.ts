/** Numbers as the interface writes them. */
import type { Translate } from './translate.ts'

/** Takes a share, 0–1; gives "12%" in the reader's language. Something that is there never reads as 0%. */
export function writeShare(share: number, t: Translate): string {
  const bounded = Math.min(1, Math.max(0, share))
  const shown = bounded > 0 && bounded < 0.01 ? 0.01 : bounded
  const figure = shown.toLocaleString(t('languageTag'), { style: 'percent', maximumFractionDigits: 0 })
  return bounded > 0 && bounded < 0.005 ? `< ${figure}` : figure
}

/** A whole number with the reader's separators. */
export const writeNumber = (n: number, t: Translate): string => n.toLocaleString(t('languageTag'))
