/** The card of a statement as pages show it, in a shadow root that is open so that tests can look inside. Not shipped. */
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { cardBody } from '../../src/page/card-body.ts'
import type { CardStrings } from '../../src/page/card-content.ts'
import { cardContent } from '../../src/page/card-content.ts'
import { CARD_STYLES } from '../../src/page/card-styles.ts'
import type { Report } from '../../src/report/report.ts'
import { useInterface } from '../../src/ui/context.ts'
import { sideName } from '../../src/ui/sides.ts'
import type { Translate } from '../../src/ui/translate.ts'
import { LABELS, STANCES } from '../../src/ui/words.ts'

const nothing = (): void => {}

const strings = (t: Translate): CardStrings => ({
  language: t('languageTag'),
  statementBy: (speaker) => t('cardStatementBy', speaker),
  unknownSpeaker: t('speakerUnknown'),
  side: (names) => t('cardSide', names),
  via: (carrier) => t('cardVia', carrier),
  why: t('why'),
  whyLabel: (label) => t('cardWhyLabel', label),
  words: t('whyWords'),
  source: t('whySource'),
  disputedBy: t('cardDisputedBy'),
  goTo: (speaker) => t('cardGoTo', speaker),
  close: t('cardClose'),
})

/** The card of a report's statement; with `open` every "Why?" is unfolded. */
export function Card(props: {
  readonly report: Report
  readonly statement: string
  readonly open: boolean
}): JSX.Element {
  const { t, rules } = useInterface()
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const content = cardContent(props.report, props.statement, {
      label: (label) => t(LABELS[label].name),
      stance: (stance) => t(STANCES[stance].name),
      side: (side) => sideName(side, t),
      rule: (id) => {
        const rule = rules.get(id)
        return rule?.source ? { message: rule.message, source: rule.source.name, url: rule.source.url } : null
      },
    })
    if (!host.current || !content) return
    const shadow = host.current.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(CARD_STYLES)
    shadow.adoptedStyleSheets = [sheet]
    const body = cardBody(document, content, strings(t), { jump: nothing, close: nothing, resized: nothing })
    shadow.append(body)
    if (props.open) for (const why of body.querySelectorAll<HTMLElement>('.why')) why.click()
  }, [])
  return (
    <main>
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <div ref={host} />
    </main>
  )
}
