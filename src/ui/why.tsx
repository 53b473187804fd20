import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useInterface } from './context.ts'
import { writeDate } from './dates.ts'
import { OutsideLink } from './outside-link.tsx'

export interface WhyProps {
  readonly id: string
  /** What is asked, the chip's name: it names the answer, too. */
  readonly name: string
  /** What the label means, in plain words. */
  readonly about: string
  /** The words on the page that caused it. */
  readonly words: readonly string[]
  /** Language of those words, as a BCP 47 tag. */
  readonly language: string
  readonly rule: string
  readonly children?: ComponentChildren
}

/**
 * The answer to "Why?": what the label means, the words, the rule that reads them so, and who says so. A rule that the
 * rules file does not hold is one of the label book's own: its definition is what the label means.
 */
export function Why(props: WhyProps): JSX.Element {
  const { t, rules, needRules } = useInterface()
  useEffect(() => needRules([props.rule]), [props.rule, needRules])
  const rule = rules.get(props.rule)
  const words = props.words.filter((piece) => piece !== '')
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form's group
    <div class="why" id={props.id} role="group" aria-label={props.name}>
      <p>{props.about}</p>
      {props.children}
      <dl class="facts">
        {words.length > 0 && (
          <>
            <dt>{t('whyWords')}</dt>
            <dd class="words" lang={props.language} dir="auto">
              {words.map((piece, i) => (
                <q key={i}>{piece}</q>
              ))}
            </dd>
          </>
        )}
        <dt>{t('whyRule')}</dt>
        <dd>
          {rule === null ? t('whyRuleBook') : <span lang="en">{rule?.message ?? ' '}</span>}{' '}
          <code>{props.rule}</code>
        </dd>
        <dt>{t('whySource')}</dt>
        <dd>
          {rule?.source ? (
            <>
              <OutsideLink href={rule.source.url} lang="en">
                {rule.source.name}
              </OutsideLink>
              {rule.source.date && <span class="quiet"> {t('asOf', writeDate(rule.source.date, t))}</span>}
            </>
          ) : rule === undefined ? (
            ' '
          ) : (
            t(rule ? 'whySourceNone' : 'whySourceBook')
          )}
        </dd>
      </dl>
    </div>
  )
}
