/** The words of the label book in the interface: for each name, the key of its message and of its plain explanation. */
import type {
  FindingName,
  LabelName,
  Mark,
  Naming,
  RelationType,
  SpeakerKind,
  Stance,
} from '../labels/labelled.ts'
import type { OutletLabelKind } from '../outlets/outlet.ts'
import type { BlockKind, Quotation } from '../statements/statement.ts'
import type { MessageKey } from './translate.ts'

/** A word of the label book: its name and what it means, in plain words. */
interface Explained {
  readonly name: MessageKey
  readonly about: MessageKey
}

export const LABELS: Readonly<Record<LabelName, Explained>> = {
  denied: { name: 'labelDenied', about: 'labelDeniedAbout' },
  contradicted: { name: 'labelContradicted', about: 'labelContradictedAbout' },
  denial: { name: 'labelDenial', about: 'labelDenialAbout' },
  accusation: { name: 'labelAccusation', about: 'labelAccusationAbout' },
  'party to the dispute': { name: 'labelParty', about: 'labelPartyAbout' },
  'unnamed source': { name: 'labelUnnamed', about: 'labelUnnamedAbout' },
  'second-hand': { name: 'labelSecondHand', about: 'labelSecondHandAbout' },
  'social media': { name: 'labelSocialMedia', about: 'labelSocialMediaAbout' },
  unverified: { name: 'labelUnverified', about: 'labelUnverifiedAbout' },
  'no evidence given': { name: 'labelNoEvidence', about: 'labelNoEvidenceAbout' },
  'evidence linked': { name: 'labelEvidence', about: 'labelEvidenceAbout' },
  'truth-presuming word': { name: 'labelTruthPresuming', about: 'labelTruthPresumingAbout' },
  'doubt-casting word': { name: 'labelDoubtCasting', about: 'labelDoubtCastingAbout' },
  'loaded wording': { name: 'labelLoaded', about: 'labelLoadedAbout' },
  'contested name': { name: 'labelContestedName', about: 'labelContestedNameAbout' },
}

/** The order in which labels stand on a claim and in the list by label: what is in dispute first. */
export const LABEL_ORDER = Object.keys(LABELS) as readonly LabelName[]

export const MARKS: Readonly<Record<Mark['id'], Explained>> = {
  'scare quotes': { name: 'markScareQuotes', about: 'markScareQuotesAbout' },
  'loaded wording': { name: 'labelLoaded', about: 'labelLoadedAbout' },
  'contested name': { name: 'labelContestedName', about: 'labelContestedNameAbout' },
}

export const STANCES: Readonly<Record<Stance, Explained>> = {
  neutral: { name: 'stanceNeutral', about: 'stanceNeutralAbout' },
  assertive: { name: 'stanceAssertive', about: 'stanceAssertiveAbout' },
  'truth-presuming': { name: 'labelTruthPresuming', about: 'labelTruthPresumingAbout' },
  'doubt-casting': { name: 'labelDoubtCasting', about: 'labelDoubtCastingAbout' },
  denial: { name: 'labelDenial', about: 'labelDenialAbout' },
  accusation: { name: 'labelAccusation', about: 'labelAccusationAbout' },
  praise: { name: 'stancePraise', about: 'stancePraiseAbout' },
  criticism: { name: 'stanceCriticism', about: 'stanceCriticismAbout' },
  commitment: { name: 'stanceCommitment', about: 'stanceCommitmentAbout' },
  refusal: { name: 'stanceRefusal', about: 'stanceRefusalAbout' },
  demand: { name: 'stanceDemand', about: 'stanceDemandAbout' },
  question: { name: 'stanceQuestion', about: 'stanceQuestionAbout' },
  belief: { name: 'stanceBelief', about: 'stanceBeliefAbout' },
}

/** Labels that say what a stance says already: where the label stands, the stance is not told again. */
export const LABEL_OF_STANCE: Readonly<Partial<Record<Stance, LabelName>>> = {
  denial: 'denial',
  accusation: 'accusation',
  'truth-presuming': 'truth-presuming word',
  'doubt-casting': 'doubt-casting word',
}

export const KINDS: Readonly<Record<SpeakerKind, MessageKey>> = {
  'this outlet': 'kindThisOutlet',
  'head-of-state-or-government': 'kindHead',
  military: 'kindMilitary',
  government: 'kindGovernment',
  'law-enforcement': 'kindLawEnforcement',
  judiciary: 'kindJudiciary',
  legislature: 'kindLegislature',
  party: 'kindParty',
  litigant: 'kindLitigant',
  'international-organisation': 'kindInternational',
  ngo: 'kindNgo',
  union: 'kindUnion',
  company: 'kindCompany',
  expert: 'kindExpert',
  media: 'kindMedia',
  document: 'kindDocument',
  public: 'kindPublic',
  person: 'kindPerson',
  unknown: 'kindUnknown',
}

export const NAMINGS: Readonly<Record<Naming, MessageKey>> = {
  named: 'namingNamed',
  role: 'namingRole',
  institution: 'namingInstitution',
  metonym: 'namingMetonym',
  group: 'namingGroup',
  pseudonym: 'namingPseudonym',
  anonymous: 'namingAnonymous',
}

export const QUOTATIONS: Readonly<Record<Quotation, MessageKey>> = {
  direct: 'quotationDirect',
  mixed: 'quotationMixed',
  indirect: 'quotationIndirect',
}

/** Where on the page a statement stands, told only where that is not the body. */
export const DISPLAYS: Readonly<Partial<Record<BlockKind, MessageKey>>> = {
  headline: 'displayHeadline',
  standfirst: 'displayStandfirst',
  subhead: 'displaySubhead',
  'pull-quote': 'displayPullQuote',
  caption: 'displayCaption',
}

/** A relation as the statement that has it tells it, and as the statement it points at does. */
export const RELATIONS: Readonly<
  Record<RelationType, { readonly from: MessageKey; readonly to: MessageKey; readonly about: MessageKey }>
> = {
  denies: { from: 'relationDenies', to: 'relationDeniedBy', about: 'relationDeniesAbout' },
  disputes: { from: 'relationDisputes', to: 'relationDisputedBy', about: 'relationDisputesAbout' },
  accuses: { from: 'relationAccuses', to: 'relationAccusedBy', about: 'relationAccusesAbout' },
  answers: { from: 'relationAnswers', to: 'relationAnsweredBy', about: 'relationAnswersAbout' },
  supports: { from: 'relationSupports', to: 'relationSupportedBy', about: 'relationSupportsAbout' },
  repeats: { from: 'relationRepeats', to: 'relationRepeatedBy', about: 'relationRepeatsAbout' },
}

export const VOICES_OF_MARK: Readonly<Record<Mark['voice'], MessageKey>> = {
  outlet: 'markVoiceOutlet',
  reported: 'markVoiceReported',
  quoted: 'markVoiceQuoted',
}

export const FINDINGS: Readonly<Record<FindingName, Explained>> = {
  'not heard': { name: 'findingNotHeard', about: 'findingNotHeardAbout' },
  'only through the other side': { name: 'findingOnlyThrough', about: 'findingOnlyThroughAbout' },
  'asked, no answer': { name: 'findingNoAnswer', about: 'findingNoAnswerAbout' },
  'did not deny': { name: 'findingDidNotDeny', about: 'findingDidNotDenyAbout' },
  'criticised, not heard': { name: 'findingCriticised', about: 'findingCriticisedAbout' },
  'verbs by side': { name: 'findingVerbs', about: 'findingVerbsAbout' },
  'headline attributed': { name: 'findingHeadline', about: 'findingHeadlineAbout' },
  'denied claim in headline': { name: 'findingHeadlineDenied', about: 'findingHeadlineDeniedAbout' },
  'own voice': { name: 'findingOwnVoice', about: 'findingOwnVoiceAbout' },
  'unnamed sources': { name: 'findingUnnamed', about: 'findingUnnamedAbout' },
}

export const OUTLET_LABELS: Readonly<Record<OutletLabelKind, MessageKey>> = {
  control: 'outletControl',
  owner: 'outletOwner',
  funding: 'outletFunding',
  country: 'outletCountry',
  medium: 'outletMedium',
  type: 'outletType',
  reliability: 'outletReliability',
  'legal-status': 'outletLegalStatus',
  network: 'outletNetwork',
  'alias-of': 'outletAlias',
}
