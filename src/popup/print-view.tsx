import type { JSX } from 'preact'
import type { PageState } from '../extension/messages.ts'
import type { Settings } from '../extension/settings.ts'
import { citation } from '../report/export-citation.ts'
import { useInterface } from '../ui/context.ts'
import { sideName, sideOf } from '../ui/sides.ts'
import { LABELS, QUOTATIONS, RELATIONS } from '../ui/words.ts'
import { FiguresLine } from './figures-line.tsx'
import { Limits } from './limits.tsx'
import { OutletDetails } from './outlet-details.tsx'
import { type Overview, overviewOf, speakerNames, styleOf, wordsOf } from './overview.ts'
import { Waiting } from './states.tsx'
import { VoicesBar } from './voices-bar.tsx'
import { VoicesPanel } from './voices-panel.tsx'

const NOTHING = (): void => {}

/** The whole report on paper: everything open, every claim numbered. */
export function PrintView(props: {
  readonly state: PageState | null
  readonly settings: Settings | null
}): JSX.Element {
  const { t } = useInterface()
  const { state, settings } = props
  if (!state || !settings) return <Waiting />
  if (state.kind !== 'ready') {
    return (
      <main class="print">
        <h1>{t('printView')}</h1>
        <p>{t('printNone')}</p>
      </main>
    )
  }
  const { report } = state
  const overview = overviewOf(report, settings.minConfidence)
  return (
    <main class="print">
      <button type="button" class="primary not-on-paper" onClick={() => window.print()}>
        {t('print')}
      </button>
      <h1 dir="auto" lang={report.page.language}>
        {report.page.title}
      </h1>
      <p class="quiet">{citation(report)}</p>
      <section>
        <Limits report={report} />
        <FiguresLine figures={overview.figures} />
        <VoicesBar overview={overview} />
      </section>
      <section aria-labelledby="print-outlet">
        <h2 id="print-outlet">{report.outlet?.name ?? state.host}</h2>
        {report.outlet ? (
          <OutletDetails outlet={report.outlet} hiddenSources={settings.hiddenSources} />
        ) : (
          <p>
            {t('noEntry')} {t('noEntryMeaning')}
          </p>
        )}
      </section>
      <section aria-labelledby="print-claims">
        <h2 id="print-claims">{t('tabClaims')}</h2>
        <ol class="print-claims">
          {overview.statements.map((statement, i) => (
            <PrintClaim key={statement.id} index={i} overview={overview} />
          ))}
        </ol>
      </section>
      <VoicesPanel overview={overview} onShow={NOTHING} />
    </main>
  )
}

function PrintClaim({
  index,
  overview,
}: {
  readonly index: number
  readonly overview: Overview
}): JSX.Element {
  const { t } = useInterface()
  const statement = overview.statements[index]!
  const { text, page } = overview.report
  const side = sideOf(statement, overview.speakers)
  const number = (id: string): number => overview.statements.findIndex((one) => one.id === id) + 1
  const incoming = (overview.incoming.get(statement.id) ?? []).map(
    ({ from, relation }) => `${t(RELATIONS[relation.type].to)} ${number(from.id)}`,
  )
  return (
    <li>
      <p>
        <span class={`swatch ${styleOf(statement, overview)}`} aria-hidden="true" />{' '}
        <b dir="auto">{speakerNames(statement, overview).join(', ') || t('speakerUnknown')}</b>{' '}
        <i lang={page.language}>{wordsOf(statement.cue, text)}</i>{' '}
        <span class="quiet">
          {side === null ? '' : `${sideName(side, t)} · `}
          {t(QUOTATIONS[statement.quotation])}
        </span>
      </p>
      <p dir="auto" lang={page.language}>
        {wordsOf(statement.content, text)}
      </p>
      <p class="quiet">
        {[...statement.labels.map((label) => t(LABELS[label.id].name)), ...incoming].join(' · ')}
      </p>
    </li>
  )
}
