import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Finding } from '../labels/labelled.ts'
import { Chip } from '../ui/chip.tsx'
import { useInterface } from '../ui/context.ts'
import { writeNumber } from '../ui/figures.ts'
import { Pause } from '../ui/pause.tsx'
import { sideName, styleOfVoice } from '../ui/sides.ts'
import type { Translate } from '../ui/translate.ts'
import { Why } from '../ui/why.tsx'
import { FINDINGS } from '../ui/words.ts'
import { type Overview, speakerNames, wordsOf } from './overview.ts'

/** What the article as a whole shows: who is not heard, what the headline carries, and so on, each with its words and statements. */
export function Findings(props: {
  readonly overview: Overview
  readonly onShow: (id: string) => void
}): JSX.Element | null {
  const { t } = useInterface()
  const findings = props.overview.report.findings.filter((finding) => finding.id !== 'verbs by side')
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings-heading">
      <h2 id="findings-heading">{t('findings')}</h2>
      <ul class="findings">
        {findings.map((finding, i) => (
          <FindingRow key={`${finding.id}/${i}`} id={`why-finding-${i}`} finding={finding} {...props} />
        ))}
      </ul>
    </section>
  )
}

function FindingRow(props: {
  readonly id: string
  readonly finding: Finding
  readonly overview: Overview
  readonly onShow: (id: string) => void
}): JSX.Element {
  const { t } = useInterface()
  const { finding, overview } = props
  const { report } = overview
  const [open, setOpen] = useState(false)
  const words = FINDINGS[finding.id]
  const told = finding.about === null ? t(words.name) : `${t(words.name)} ${sideName(finding.about, t)}`
  const asked = `${t('why')} ${told}`
  const statements = finding.statements.flatMap((id) => overview.byId.get(id) ?? [])
  return (
    <li>
      <p>
        <b>{t(words.name)}</b>
        {finding.about !== null && (
          <>
            {' '}
            <span
              class={`swatch ${styleOfVoice({ side: finding.about, speakers: [] }, overview.styles)}`}
              aria-hidden="true"
            />{' '}
            <span dir="auto">{sideName(finding.about, t)}</span>
          </>
        )}{' '}
        <span class="quiet">{writeCounts(finding, t)}</span>{' '}
        <Chip
          text={t('why')}
          look="quiet"
          open={open}
          controls={props.id}
          name={asked}
          onToggle={() => setOpen(!open)}
        />
      </p>
      {open && (
        <Why
          id={props.id}
          name={asked}
          about={t(words.about)}
          words={finding.words.map((span) => wordsOf([span], report.text))}
          language={report.page.language}
          rule={finding.rule}
        />
      )}
      {statements.length > 0 && (
        <details>
          <summary>
            {t('findingStatements', writeNumber(statements.length, t))}
            <span class="visually-hidden">: {told}</span>
          </summary>
          <ul class="relations">
            {statements.map((statement) => (
              <li key={statement.id}>
                <button type="button" class="plain" onClick={() => props.onShow(statement.id)}>
                  <b dir="auto">{speakerNames(statement, overview).join(', ') || t('speakerUnknown')}</b>
                  <Pause mark=":" />
                  <span lang={report.page.language} dir="auto" class="relation-words">
                    {wordsOf(statement.content, report.text)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** What the counts of a finding say, in a sentence; empty where its statements say it all. */
function writeCounts({ id, counts }: Finding, t: Translate): string {
  const n = (name: string): string => writeNumber(counts[name] ?? 0, t)
  switch (id) {
    case 'own voice':
      return t('toldOwnVoice', n('unattributed'), n('sentences'), n('loadedWording'), n('scareQuotes'))
    case 'unnamed sources':
      return t('toldUnnamed', n('unnamed'), n('statements'))
    case 'headline attributed':
      if (!counts.statements) return t('toldHeadlineNone')
      return t(
        counts.attributed === counts.statements ? 'toldHeadlineAttributed' : 'toldHeadlineUnattributed',
      )
    default:
      return ''
  }
}
