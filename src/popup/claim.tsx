import { Component, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Statement } from '../labels/labelled.ts'
import { permalink } from '../report/export-permalink.ts'
import { DEFAULT_MIN_CONFIDENCE } from '../report/shown.ts'
import { announce } from '../ui/announce.ts'
import { Chip } from '../ui/chip.tsx'
import { useInterface } from '../ui/context.ts'
import { Glyph } from '../ui/glyph.tsx'
import { Pause } from '../ui/pause.tsx'
import { sideName, sideOf } from '../ui/sides.ts'
import { Why } from '../ui/why.tsx'
import { DISPLAYS, KINDS, NAMINGS, QUOTATIONS } from '../ui/words.ts'
import type { PopupActions } from './actions.ts'
import { type ClaimChip, chipsOf } from './claim-chips.ts'
import { Relations } from './claim-relations.tsx'
import { type Overview, speakerNames, styleOf, wordsOf } from './overview.ts'

export interface ClaimProps {
  readonly rowKey: string
  readonly statement: Statement
  readonly overview: Overview
  readonly isCurrent: boolean
  /** Whether the Tab key stops at this claim: it does at one of them, and arrow keys lead to the others. */
  readonly isTabStop: boolean
  readonly onFocus: (rowKey: string) => void
  readonly onShow: (id: string) => void
  readonly actions: PopupActions
}

/** One claim; drawn again only where something about it has changed. */
export class Claim extends Component<ClaimProps> {
  override shouldComponentUpdate(next: ClaimProps): boolean {
    return (Object.keys(next) as (keyof ClaimProps)[]).some((key) => next[key] !== this.props[key])
  }

  override render(): JSX.Element {
    return <ClaimRow {...this.props} />
  }
}

function ClaimRow(props: ClaimProps): JSX.Element {
  const { t } = useInterface()
  const { statement, overview, isCurrent, onShow } = props
  const { report } = overview
  const [open, setOpen] = useState<string | null>(null)
  const tabIndex = props.isTabStop ? 0 : -1
  const chips = chipsOf(statement, overview)
  const answer = chips.find((chip) => chip.key === open)
  // An id holds no space, and labels' names do.
  const answerId = `why-${props.rowKey.replaceAll(' ', '-')}`
  const { language } = report.page
  const speaker = overview.speakers.get(statement.speakers[0] ?? '')
  const side = sideOf(statement, overview.speakers)
  const display = DISPLAYS[statement.display]
  const told = side === null || speaker?.name === sideName(side, t) ? null : sideName(side, t)
  const quiet = [
    statement.speakers.length === 1 ? (speaker?.description ?? '') : '',
    t(QUOTATIONS[statement.quotation]),
    display ? t(display) : '',
    statement.via ? t('via', statement.via) : '',
    statement.confidence < DEFAULT_MIN_CONFIDENCE ? t('lessCertain') : '',
  ].filter((part) => part !== '')
  return (
    <li
      class={`claim${isCurrent ? ' claim-current' : ''}${statement.inside ? ' claim-inside' : ''}`}
      data-statement={statement.id}
      onFocusCapture={() => props.onFocus(props.rowKey)}
    >
      <button
        type="button"
        class="claim-main"
        tabIndex={tabIndex}
        aria-current={isCurrent ? 'true' : undefined}
        title={t('showOnPage')}
        onClick={() => onShow(statement.id)}
      >
        <span class="claim-head">
          <span class={`swatch ${styleOf(statement, overview)}`} aria-hidden="true" />
          <b dir="auto">{speakerNames(statement, overview).join(', ') || t('speakerUnknown')}</b>{' '}
          <i class="cue" lang={language} dir="auto">
            {wordsOf(statement.cue, report.text)}
          </i>
          <Pause mark="," />
        </span>
        <span class="quiet claim-about">
          {told !== null && (
            <>
              <span aria-hidden="true">{told}</span>
              <span class="visually-hidden">{t('sideOf', told)}</span>
              {quiet.length > 0 && ' · '}
            </>
          )}
          {quiet.join(' · ')}
          {isCurrent && speaker && ` · ${t(KINDS[speaker.kind])} · ${t(NAMINGS[speaker.naming])}`}
          <Pause mark=":" />
        </span>
        <span class="claim-words" lang={language} dir="auto">
          {wordsOf(statement.content, report.text)}
        </span>
      </button>
      <CopyLink {...props} tabIndex={tabIndex} />
      {chips.length > 0 && (
        <div class="chips">
          {chips.map((chip) => (
            <Chip
              key={chip.key}
              text={t(chip.words.name)}
              look={chip.look}
              open={open === chip.key}
              controls={answerId}
              name={t('cardWhyLabel', t(chip.words.name))}
              tabIndex={tabIndex}
              onToggle={() => setOpen(open === chip.key ? null : chip.key)}
            />
          ))}
        </div>
      )}
      {answer && (
        <Why
          id={answerId}
          name={t('cardWhyLabel', t(answer.words.name))}
          about={t(answer.words.about)}
          words={answer.spans.map((span) => wordsOf([span], report.text))}
          language={language}
          rule={answer.rule}
        >
          <OtherForms chip={answer} language={language} />
        </Why>
      )}
      <Relations
        id={answerId}
        statement={statement}
        overview={overview}
        tabIndex={tabIndex}
        onShow={onShow}
      />
    </li>
  )
}

/** For a contested name: the other forms and who uses them. */
function OtherForms({
  chip,
  language,
}: {
  readonly chip: ClaimChip
  readonly language: string
}): JSX.Element | null {
  const { t } = useInterface()
  if (chip.forms.length === 0) return null
  return (
    <ul class="forms">
      {chip.forms.map((form) => (
        <li key={form.name}>
          <span lang={language}>{form.name}</span> <span class="quiet">{t('usedBy', form.usedBy)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Copies the address that leads to these very words; nothing for a page with no address. */
function CopyLink(props: ClaimProps & { readonly tabIndex: number }): JSX.Element | null {
  const { t } = useInterface()
  const [copied, setCopied] = useState<boolean | null>(null)
  const link = permalink(props.overview.report, props.statement)
  if (link === null) return null
  const copy = async (): Promise<void> => {
    const done = await props.actions.copy(link)
    setCopied(done)
    announce(t(done ? 'copied' : 'notCopied'))
    setTimeout(() => setCopied(null), 2000)
  }
  const words = copied === null ? t('copyLink') : copied ? t('copied') : t('notCopied')
  return (
    <button type="button" class="tool tool-small" tabIndex={props.tabIndex} title={words} onClick={copy}>
      <Glyph name={copied ? 'check' : 'link'} />
      <span class="visually-hidden">{t('copyLink')}</span>
    </button>
  )
}
