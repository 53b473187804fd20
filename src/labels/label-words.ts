/** The closed lists of words that the labels' code reads by themselves: pronouns, prepositions, words that point (data: label-words.json). */
import { entriesOf, type LanguageRules } from '../rules/language/language-rules.ts'

/** Every list by the field it is read as; its id in the data is `label-` and the name. */
const LISTS = {
  actBridge: 'label-act-bridge',
  adds: 'label-adds',
  anybody: 'label-anybody',
  article: 'label-article',
  asks: 'label-asks',
  blameEnd: 'label-blame-end',
  claimed: 'label-claimed',
  claimOpens: 'label-claim-opens',
  conduct: 'label-conduct',
  clauseAfter: 'label-clause-after',
  clauseMark: 'label-clause-mark',
  carrier: 'label-carrier',
  when: 'label-when',
  demonstrative: 'label-demonstrative',
  doerAfter: 'label-doer-after',
  firstPerson: 'label-first-person',
  hands: 'label-hands',
  innocent: 'label-innocent',
  lead: 'label-lead',
  leadIn: 'label-lead-in',
  nobody: 'label-nobody',
  objectPronoun: 'label-object-pronoun',
  onePerson: 'label-one-person',
  openAgent: 'label-open-agent',
  own: 'label-own',
  otherPerson: 'label-other-person',
  ownedBy: 'label-owned-by',
  owner: 'label-owner',
  participle: 'label-participle',
  passive: 'label-passive',
  pastAuxiliary: 'label-past-auxiliary',
  pastNegation: 'label-past-negation',
  placing: 'label-placing',
  pointer: 'label-pointer',
  pointing: 'label-pointing',
  possessive: 'label-possessive',
  programme: 'label-programme',
  quantity: 'label-quantity',
  refers: 'label-refers',
  relative: 'label-relative',
  setAgainst: 'label-set-against',
  spread: 'label-spread',
  subject: 'label-subject',
  tellingVerb: 'label-telling-verb',
  tells: 'label-tells',
  thing: 'label-thing',
  thirdPerson: 'label-third-person',
  towards: 'label-towards',
  unit: 'label-unit',
  unreal: 'label-unreal',
  user: 'label-user',
} as const

export type LabelWords = Readonly<Record<keyof typeof LISTS, ReadonlySet<string>>>

/** Takes the language rules; gives the lists, in lower case. A list that the rules lack is empty. */
export function labelWords(rules: LanguageRules): LabelWords {
  const classes = new Map(entriesOf(rules, 'class').map((entry) => [entry.id, entry.words]))
  const lists = Object.entries(LISTS).map(([field, id]) => [field, new Set(classes.get(id) ?? [])])
  // The fields are those of LISTS, by the way it was built.
  return Object.fromEntries(lists) as LabelWords
}

/** Ids of the lists, for the test that the data holds them all. */
export const LABEL_WORD_IDS: readonly string[] = Object.values(LISTS)
