import type { JSX } from 'preact'
import type { Report } from '../report/report.ts'
import { useInterface } from '../ui/context.ts'
import { type MessageKey, writeLanguage } from '../ui/translate.ts'

const LIMITS: Readonly<Record<string, MessageKey>> = {
  'too-long': 'limitTooLong',
  'too-deep': 'limitTooDeep',
  'large-page': 'limitLargePage',
  language: 'limitLanguage',
  'no-article': 'limitNoArticle',
}

/** What could not be done, in words; nothing where all was done. */
export function Limits({ report }: { readonly report: Report }): JSX.Element | null {
  const { t } = useInterface()
  if (report.limits.length === 0) return null
  return (
    <ul class="limits">
      {report.limits.map((limit) => {
        const key = Object.hasOwn(LIMITS, limit) ? LIMITS[limit] : undefined
        return <li key={limit}>{key ? t(key, writeLanguage(report.page.language, t)) : limit}</li>
      })}
    </ul>
  )
}
