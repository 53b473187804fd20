/** The words that the rules around the model look for: data of the language rules, as sets of hashes. */
import data from '../rules/language/statement-words.json'
import { hashText } from './hashing.ts'
import { regularStem } from './reading.ts'

const listed = new Map(data.entries.map(({ id, words }) => [id, words]))

const wordsOf = (id: string): readonly string[] => listed.get(id) ?? []
const forms = (id: string): ReadonlySet<number> => new Set(wordsOf(id).map((word) => hashText(word)))
const stems = (id: string): ReadonlySet<number> =>
  new Set(wordsOf(id).map((word) => hashText(regularStem(word))))

/** Stems of verbs, and words as they stand, by what the rules use them for. Each list is described in its data file's name. */
export const ruleWords = {
  /** Verbs (stems) that report where the sentence is built as a report: "“…,” he muttered". */
  reporting: stems('words-reporting-verb'),
  /** Their commonest forms, which the tagger may take for names where a sentence opens with them. */
  reportingForms: forms('words-reporting-form'),
  /** Verbs (stems) that report wherever they are a sentence's verb, with who speaks before them. */
  coreReports: stems('words-core-report'),
  /** Verbs of speech (stems): negated, the speech was not made. */
  speech: stems('words-speech-verb'),
  /** Verbs (stems) that report in a headline: "Minister denies …". */
  headlineVerbs: stems('words-headline-verb'),
  /** Participles of a passive whose subject is spoken about: "was accused of". */
  accusing: forms('words-accusing-participle'),
  /** The same verbs (stems), with who is blamed behind them. */
  blaming: stems('words-accusing-participle'),
  /** Nouns of what somebody claims: "his claims about". */
  claims: forms('words-claim-noun'),
  /** Participles of a passive whose subject is spoken to: "was told to". */
  addressing: forms('words-addressing-participle'),
  /** Participles of a passive whose subject speaks: "was quoted as saying". */
  quoting: forms('words-quoting-participle'),
  /** Participles that give a name, with nobody who gives it: "known as". */
  naming: forms('words-naming-participle'),
  /** Verbs (stems) of arranging and of running its course, before "according to". */
  manner: stems('words-manner-verb'),
  /** What things are done according to: "size", "plan". */
  measures: forms('words-manner-noun'),
  /** Past forms of verbs of perception: "saw", "noticed". */
  perceived: forms('words-perceived'),
  /** Their base forms, after a modal. */
  perceiving: forms('words-perceiving'),
  /** Words that open what is thought rather than seen: "saw that", "sees why". */
  clauseOpeners: forms('words-clause-opener'),
  /** Words for nobody who could have spoken. */
  nobody: forms('words-nobody'),
  /** Things that show and do not speak: a clock, a sign. */
  instruments: forms('words-instrument'),
  /** What is claimed by winning it. */
  winnings: forms('words-winning'),
  /** What is called by an act: a corner, an election. */
  calledActs: forms('words-called-act'),
  /** What speech goes through: "in a statement", "on social media". */
  channels: forms('words-channel'),
  /** Verbs that may stand right before another, in all forms. */
  chained: forms('words-chained-verb'),
  /** Adverbs of place that go with the noun before them: "officials there". */
  places: forms('words-place-adverb'),
  /** Words before a colon that label a text and name nobody. */
  labels: forms('words-no-speaker-label'),
  /** Words that name who speaks, beside the colon of a headline. */
  headlineSpeakers: forms('words-headline-speaker'),
  /** Words that open a subordinate clause. */
  subordinators: forms('words-subordinator'),
} as const
