import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Mark } from '../labels/labelled.ts'
import type { Span } from '../statements/statement.ts'
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
          <WordingRow
            key={`m${i}`}
            id={`why-mark-${i}`}
            words={mark.words}
            voice={t(VOICES_OF_MARK[mark.voice])}
            name={t(MARKS[mark.id].name)}
            about={t(MARKS[mark.id].about)}
            rule={mark.rule}
            forms={mark.forms}
            overview={overview}
          />
        ))}
        {coloured.map((reference, i) => {
          const stance = STANCES[reference.stance.find((one) => one !== 'neutral') ?? 'neutral']
          return (
            <WordingRow
              key={`r${i}`}
              id={`why-reference-${i}`}
              words={[reference.words]}
              name={t(stance.name)}
              about={t(stance.about)}
              rule={reference.rule}
              overview={overview}
            />
          )
        })}
      </ul>
    </section>
  )
}

/** Words on the page, the chip that names what they are, and its "Why?". */
function WordingRow(props: {
  readonly id: string
  readonly words: readonly Span[]
  /** Said quietly beside the words: in whose voice they stand. */
  readonly voice?: string
  readonly name: string
  readonly about: string
  readonly rule: string
  readonly forms?: Mark['forms']
  readonly overview: Overview
}): JSX.Element {
  const { t } = useInterface()
  const [open, setOpen] = useState(false)
  const { id, words, voice, name, forms } = props
  const { text, page } = props.overview.report
  const asked = t('cardWhyLabel', name)
  return (
    <li>
      <q lang={page.language} dir="auto">
        {wordsOf(words, text)}
      </q>{' '}
      {voice && <span class="quiet">{voice}</span>}{' '}
      <Chip text={name} look="label" open={open} controls={id} name={asked} onToggle={() => setOpen(!open)} />
      {open && (
        <Why
          id={id}
          name={asked}
          about={props.about}
          words={words.map((span) => wordsOf([span], text))}
          language={page.language}
          rule={props.rule}
        >
          {forms && forms.length > 0 && (
            <ul class="forms">
              {forms.map((form) => (
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
