import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import { writeNumber } from '../ui/figures.ts'
import { ScrollAcross } from '../ui/scroll-across.tsx'
import { sideName } from '../ui/sides.ts'
import type { Overview } from './overview.ts'

/** Columns of the table at most; verbs beyond the commonest are in the exports. */
const MOST_VERBS = 8

/** How often each side "says", "claims", "admits": counts, never a verdict. */
export function Verbs({ overview }: { readonly overview: Overview }): JSX.Element | null {
  const { t } = useInterface()
  const rows = overview.report.findings.filter((finding) => finding.id === 'verbs by side')
  if (rows.length === 0) return null
  const totals = new Map<string, number>()
  for (const row of rows) {
    for (const [verb, n] of Object.entries(row.counts)) totals.set(verb, (totals.get(verb) ?? 0) + n)
  }
  const verbs = [...totals].sort((a, b) => b[1] - a[1]).slice(0, MOST_VERBS)
  const language = overview.report.page.language
  return (
    <section aria-labelledby="verbs-heading">
      <h2 id="verbs-heading">{t('findingVerbs')}</h2>
      <p class="quiet">{t('findingVerbsAbout')}</p>
      <ScrollAcross labelledBy="verbs-heading">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('voice')}</th>
              {verbs.map(([verb]) => (
                <th scope="col" key={verb} class="number" lang={language}>
                  {verb}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.about}>
                <th scope="row" class="voice-name">
                  <span
                    class={`swatch ${overview.styles.get(row.about) ?? 'side-more'}`}
                    aria-hidden="true"
                  />
                  <span dir="auto">{sideName(row.about, t)}</span>
                </th>
                {verbs.map(([verb]) => (
                  <td key={verb} class="number">
                    {writeNumber(row.counts[verb] ?? 0, t)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </section>
  )
}
