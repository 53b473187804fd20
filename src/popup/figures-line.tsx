import type { JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import { writeNumber } from '../ui/figures.ts'
import type { Figures } from './overview.ts'

/** The article in one line: statements, speakers, contested, unnamed. */
export function FiguresLine({ figures }: { readonly figures: Figures }): JSX.Element {
  const { t } = useInterface()
  return (
    <dl class="figures">
      {(
        [
          ['figure_statements', figures.statements],
          ['figure_speakers', figures.speakers],
          ['figure_contested', figures.contested],
          ['figure_unnamed', figures.unnamed],
        ] as const
      ).map(([key, n]) => (
        <div key={key} title={t(`${key}_about`)}>
          <dt>{t(key)}</dt>
          <dd>{writeNumber(n, t)}</dd>
        </div>
      ))}
    </dl>
  )
}
