/** Dates as the interface writes them: as exact as the source tells, and no more. */
import type { Translate } from './translate.ts'

/** Labels older than this show their age (label book, section 7). */
export const OLD_AFTER_MONTHS = 24

const ISO = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/

/**
 * Takes an ISO date, month or year; gives "14 May 2025", "May 2025" or "2025" in the
 * reader's language, no more exact than `upTo`; the text itself where it is no date.
 */
export function writeDate(iso: string, t: Translate, upTo: 'day' | 'month' | 'year' = 'day'): string {
  const parts = ISO.exec(iso)
  if (!parts) return iso
  const [, year, month] = parts
  const day = upTo === 'day' ? parts[3] : undefined
  if (!month || upTo === 'year') return year!
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(t('languageTag'), {
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date)
}

/** Whole months from an ISO date (its start, where only a month or year is told) to `now`; null where it is no date. */
export function monthsSince(iso: string, now: Date): number | null {
  const parts = ISO.exec(iso)
  if (!parts) return null
  const [, year, month, day] = parts
  const months = (now.getUTCFullYear() - Number(year)) * 12 + now.getUTCMonth() - (Number(month ?? 1) - 1)
  return now.getUTCDate() < Number(day ?? 1) ? months - 1 : months
}

/** "3 years" or "27 months" for a label that is older than two years; null for a younger one. */
export function writeAge(iso: string, now: Date, t: Translate): string | null {
  const months = monthsSince(iso, now)
  if (months === null || months <= OLD_AFTER_MONTHS) return null
  const years = Math.floor(months / 12)
  const unit = months < 36 ? 'month' : 'year'
  return new Intl.NumberFormat(t('languageTag'), { style: 'unit', unit, unitDisplay: 'long' }).format(
    unit === 'month' ? months : years,
  )
}
