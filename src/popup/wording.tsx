import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Mark, Reference } from '../labels/labelled.ts'
import { Chip } from '../ui/chip.tsx'
import { useInterface } from '../ui/context.ts'
import { Why } from '../ui/why.tsx'
import { MARKS, STANCES, VOICES_OF_MARK } from '../ui/words.ts'
import { type Overview, wordsOf } from './overview.ts'

/** Scare quotes, loaded wording and contested names, and nouns that cast a statement in a light, each with its "Why?". */
export function Wording({ overview }: { readonly overview: Overview }): JSX.Element | null {
  const { t } = useInterface()
  const { marks, references } = overview.report
  const coloured = references.filter((reference) => reference.stance.some((stance) => stance !== 'neutral'))
  if (marks.length + coloured.length === 0) return null
  return (
    <section aria-labelledby="wording-heading">
      <h2 id="wording-heading">{t('wording')}</h2>
      <ul class="wording">
        {marks.map((mark, i) => (
          <MarkRow key={`m${i}`} id={`why-mark-${i}`} mark={mark} overview={overview} />
        ))}
        {coloured.map((reference, i) => (
          <ReferenceRow key={`r${i}`} id={`why-reference-${i}`} reference={reference} overview={overview} />
        ))}
      </ul>
    </section>
  )
}

function MarkRow(props: {
  readonly id: string
  readonly mark: Mark
  readonly overview: Overview
}): JSX.Element {
  const { t } = useInterface()
  const [open, setOpen] = useState(false)
  const { mark, overview } = props
  const { text, page } = overview.report
  const asked = t('cardWhyLabel', t(MARKS[mark.id].name))
  return (
    <li>
      <q lang={page.language} dir="auto">
        {wordsOf(mark.words, text)}
      </q>{' '}
      <span class="quiet">{t(VOICES_OF_MARK[mark.voice])}</span>{' '}
      <Chip
        text={t(MARKS[mark.id].name)}
        look="label"
        open={open}
        controls={props.id}
        name={asked}
        onToggle={() => setOpen(!open)}
      />
      {open && (
        <Why
          id={props.id}
          name={asked}
          about={t(MARKS[mark.id].about)}
          words={mark.words.map((span) => wordsOf([span], text))}
          language={page.language}
          rule={mark.rule}
        >
          {mark.forms && mark.forms.length > 0 && (
            <ul class="forms">
              {mark.forms.map((form) => (
                <li key={form.name}>
                  <span lang={page.language}>{form.name}</span>{' '}
                  <span class="quiet">{t('usedBy', form.usedBy)}</span>
                </li>
              ))}
            </ul>
          )}
        </Why>
      )}
    </li>
  )
}

function ReferenceRow(props: {
  readonly id: string
  readonly reference: Reference
  readonly overview: Overview
}): JSX.Element {
  const { t } = useInterface()
  const [open, setOpen] = useState(false)
  const { reference, overview } = props
  const { text, page } = overview.report
  const words = wordsOf([reference.words], text)
  const stance = STANCES[reference.stance.find((one) => one !== 'neutral') ?? 'neutral']
  const asked = t('cardWhyLabel', t(stance.name))
  return (
    <li>
      <q lang={page.language} dir="auto">
        {words}
      </q>{' '}
      <Chip
        text={t(stance.name)}
        look="label"
        open={open}
        controls={props.id}
        name={asked}
        onToggle={() => setOpen(!open)}
      />
      {open && (
        <Why
          id={props.id}
          name={asked}
          about={t(stance.about)}
          words={[words]}
          language={page.language}
          rule={reference.rule}
        />
      )}
    </li>
  )
}
