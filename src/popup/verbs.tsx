import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import { writeNumber } from '../ui/figures.ts'
import { ScrollAcross } from '../ui/scroll-across.tsx'
import { sideName } from '../ui/sides.ts'
import type { Overview } from './overview.ts'

/** Rows of the table at most; verbs beyond the commonest are in the exports. */
const MOST_VERBS = 12

/** How often each side "says", "claims", "admits": counts, never a verdict. */
export function Verbs({ overview }: { readonly overview: Overview }): JSX.Element | null {
  const { t } = useInterface()
  const sides = overview.report.findings.filter((finding) => finding.id === 'verbs by side')
  if (sides.length === 0) return null
  const totals = new Map<string, number>()
  for (const side of sides) {
    for (const [verb, n] of Object.entries(side.counts)) totals.set(verb, (totals.get(verb) ?? 0) + n)
  }
  const verbs = [...totals].sort((a, b) => b[1] - a[1]).slice(0, MOST_VERBS)
  return (
    <section aria-labelledby="verbs-heading">
      <h2 id="verbs-heading">{t('findingVerbs')}</h2>
      <p class="quiet">{t('findingVerbsAbout')}</p>
      <ScrollAcross labelledBy="verbs-heading">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('verb')}</th>
              {sides.map((side) => (
                <th scope="col" key={side.about} class="number voice-name">
                  <span
                    class={`swatch ${overview.styles.get(side.about) ?? 'side-more'}`}
                    aria-hidden="true"
                  />
                  <span dir="auto">{sideName(side.about, t)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {verbs.map(([verb]) => (
              <tr key={verb}>
                <th scope="row" lang={overview.report.page.language}>
                  {verb}
                </th>
                {sides.map((side) => (
                  <td key={side.about} class="number">
                    {writeNumber(side.counts[verb] ?? 0, t)}
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
