import type { JSX } from 'preact'
import type { Voice } from '../labels/labelled.ts'
import { useInterface } from '../ui/context.ts'
import { writeNumber, writeShare } from '../ui/figures.ts'
import { ScrollAcross } from '../ui/scroll-across.tsx'
import { OUTLET_SIDE, sideName, styleOfVoice } from '../ui/sides.ts'
import type { Translate } from '../ui/translate.ts'
import { Findings } from './findings.tsx'
import { type Overview, placeOf } from './overview.ts'
import { Verbs } from './verbs.tsx'
import { Wording } from './wording.tsx'

/** Who is heard and how much, who is not, which verbs each side gets, and the outlet's own wording. */
export function VoicesPanel(props: {
  readonly overview: Overview
  readonly onShow: (id: string) => void
}): JSX.Element {
  const { t } = useInterface()
  const { overview, onShow } = props
  const { voices } = overview
  const widest = Math.max(0.0001, ...voices.map((voice) => voice.share))
  return (
    <>
      <section aria-labelledby="voices-heading">
        <h2 id="voices-heading">{t('voices')}</h2>
        <p class="quiet">{t('voicesAbout')}</p>
        <ScrollAcross label={t('voices')}>
          <table class="voices">
            <thead>
              <tr>
                <th scope="col">{t('voice')}</th>
                <th scope="col" class="number">
                  {t('voiceShare')}
                </th>
                <th scope="col" class="number">
                  {t('voiceStatements')}
                </th>
                <th scope="col" class="number">
                  {t('voiceQuoted')}
                </th>
                <th scope="col" class="number">
                  {t('voiceReported')}
                </th>
              </tr>
            </thead>
            <tbody>
              {voices.map((voice) => (
                <VoiceRow
                  key={`${voice.side}/${voice.speakers.join('/')}`}
                  voice={voice}
                  widest={widest}
                  overview={overview}
                  onShow={onShow}
                />
              ))}
            </tbody>
          </table>
        </ScrollAcross>
      </section>
      <Findings overview={overview} onShow={onShow} />
      <Verbs overview={overview} />
      <Wording overview={overview} />
    </>
  )
}

function VoiceRow(props: {
  readonly voice: Voice
  readonly widest: number
  readonly overview: Overview
  readonly onShow: (id: string) => void
}): JSX.Element {
  const { t } = useInterface()
  const { voice, overview, widest } = props
  const first = firstOf(voice, overview)
  const side = sideName(voice.side, t)
  const names = voice.speakers
    .flatMap((id) => overview.speakers.get(id)?.name || [])
    .filter((name) => name !== side)
  const isNamed = voice.side === OUTLET_SIDE || names.length === 0
  return (
    <tr>
      <th scope="row" class="voice-name">
        <span class={`swatch ${styleOfVoice(voice, overview.styles)}`} aria-hidden="true" />
        <span dir="auto">{nameOf(voice, names, t)}</span>
        {!isNamed && voice.side !== null && (
          <span class="quiet voice-speakers" dir="auto">
            {names.join(', ')}
          </span>
        )}
        {first && (
          <button type="button" class="plain" title={t('showOnPage')} onClick={() => props.onShow(first.id)}>
            {t('voiceAt', writeShare(first.at, t))}
          </button>
        )}
        {voice.inHeadline && <span class="quiet voice-speakers">{t('voiceInHeadline')}</span>}
      </th>
      <td class="number">
        <span class="bar" aria-hidden="true">
          <span
            class={`swatch ${styleOfVoice(voice, overview.styles)}`}
            style={{ inlineSize: `${(100 * voice.share) / widest}%` }}
          />
        </span>
        {writeShare(voice.share, t)}
      </td>
      <td class="number">{writeNumber(voice.statements.length, t)}</td>
      <td class="number">{writeNumber(voice.quotedWords, t)}</td>
      <td class="number">{writeNumber(voice.reportedWords, t)}</td>
    </tr>
  )
}

function nameOf(voice: Voice, names: readonly string[], t: Translate): string {
  if (voice.side === null && names.length > 0) return names.join(', ')
  return sideName(voice.side, t)
}

/** Where a voice is first heard, as a share of the article, 0–1. */
function firstOf(voice: Voice, overview: Overview): { readonly id: string; readonly at: number } | null {
  const places = voice.statements.flatMap((id) => {
    const statement = overview.byId.get(id)
    const place = statement ? placeOf(statement, overview.report.text.length) : null
    return place ? [{ id, at: place[0] }] : []
  })
  return places.length === 0 ? null : places.reduce((a, b) => (b.at < a.at ? b : a))
}
