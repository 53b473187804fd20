/** The words of the card on the page, from the browser's messages. */
import type { CardStrings } from '../page/card-content.ts'
import { message } from './message.ts'

/** The card's own words in the browser's language. */
export const cardStrings = (): CardStrings => ({
  language: message('languageTag'),
  statementBy: (speaker) => message('cardStatementBy', speaker),
  unknownSpeaker: message('speakerUnknown'),
  side: (names) => message('cardSide', names),
  via: (carrier) => message('cardVia', carrier),
  why: message('why'),
  whyLabel: (label) => message('cardWhyLabel', label),
  words: message('whyWords'),
  source: message('whySource'),
  disputedBy: message('cardDisputedBy'),
  goTo: (speaker) => message('cardGoTo', speaker),
  close: message('cardClose'),
})
