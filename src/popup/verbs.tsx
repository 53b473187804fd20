import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import { writeNumber } from '../ui/figures.ts'
import { ScrollAcross } from '../ui/scroll-across.tsx'
import { sideName, styleOfVoice } from '../ui/sides.ts'
import type { MessageKey } from '../ui/translate.ts'
import type { Overview } from './overview.ts'

/** The rows: what is counted, and how it is put into words. */
const ROWS: readonly (readonly [count: string, name: MessageKey])[] = [
  ['statements', 'figureStatements'],
  ['said', 'verbsSaid'],
  ['claimed', 'verbsClaimed'],
  ['admitted', 'verbsAdmitted'],
]

/** How often each side "says", "claims", "admits": counts, never a verdict. */
export function Verbs({ overview }: { readonly overview: Overview }): JSX.Element | null {
  const { t } = useInterface()
  const sides = overview.report.findings.filter((finding) => finding.id === 'verbs by side')
  if (sides.length === 0) return null
  return (
    <section aria-labelledby="verbs-heading">
      <h2 id="verbs-heading">{t('findingVerbs')}</h2>
      <p class="quiet">{t('findingVerbsAbout')}</p>
      <ScrollAcross label={t('findingVerbs')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('verb')}</th>
              {sides.map((side) => (
                <th scope="col" key={side.about} class="number voice-name">
                  <span
                    class={`swatch ${styleOfVoice({ side: side.about, speakers: [] }, overview.styles)}`}
                    aria-hidden="true"
                  />
                  <span dir="auto">{sideName(side.about, t)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([count, name]) => (
              <tr key={count}>
                <th scope="row">{t(name)}</th>
                {sides.map((side) => (
                  <td key={side.about} class="number">
                    {writeNumber(side.counts[count] ?? 0, t)}
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
