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
          ['figureStatements', figures.statements],
          ['figureSpeakers', figures.speakers],
          ['figureContested', figures.contested],
          ['figureUnnamed', figures.unnamed],
        ] as const
      ).map(([key, n]) => (
        <div
          key={key}
          class={key === 'figureContested' && n > 0 ? 'figure-contested' : undefined}
          title={t(`${key}About`)}
        >
          <dt>{t(key)}</dt>
          <dd>{writeNumber(n, t)}</dd>
        </div>
      ))}
    </dl>
  )
}
