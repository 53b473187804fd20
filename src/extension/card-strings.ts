/** The words of the card on the page, from the browser's messages. */
import type { CardStrings } from '../page/card-content.ts'
import { message } from './message.ts'

/** The card's own words in the browser's language. */
export const cardStrings = (): CardStrings => ({
  statementBy: (speaker) => message('card_statement_by', speaker),
  unknownSpeaker: message('speaker_unknown'),
  side: message('card_side'),
  via: message('card_via'),
  why: message('why'),
  whyLabel: (label) => message('card_why_label', label),
  words: message('why_words'),
  source: message('why_source'),
  disputedBy: message('card_disputed_by'),
  goTo: (speaker) => message('card_go_to', speaker),
  close: message('card_close'),
})
