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
  denied: { name: 'label_denied', about: 'label_denied_about' },
  contradicted: { name: 'label_contradicted', about: 'label_contradicted_about' },
  denial: { name: 'label_denial', about: 'label_denial_about' },
  accusation: { name: 'label_accusation', about: 'label_accusation_about' },
  'party to the dispute': { name: 'label_party', about: 'label_party_about' },
  'unnamed source': { name: 'label_unnamed', about: 'label_unnamed_about' },
  'second-hand': { name: 'label_second_hand', about: 'label_second_hand_about' },
  'social media': { name: 'label_social_media', about: 'label_social_media_about' },
  unverified: { name: 'label_unverified', about: 'label_unverified_about' },
  'no evidence given': { name: 'label_no_evidence', about: 'label_no_evidence_about' },
  'evidence linked': { name: 'label_evidence', about: 'label_evidence_about' },
  'truth-presuming word': { name: 'label_truth_presuming', about: 'label_truth_presuming_about' },
  'doubt-casting word': { name: 'label_doubt_casting', about: 'label_doubt_casting_about' },
  'loaded wording': { name: 'label_loaded', about: 'label_loaded_about' },
  'contested name': { name: 'label_contested_name', about: 'label_contested_name_about' },
}

/** The order in which labels stand on a claim and in the list by label: what is in dispute first. */
export const LABEL_ORDER = Object.keys(LABELS) as readonly LabelName[]

export const MARKS: Readonly<Record<Mark['id'], Explained>> = {
  'scare quotes': { name: 'mark_scare_quotes', about: 'mark_scare_quotes_about' },
  'loaded wording': { name: 'label_loaded', about: 'label_loaded_about' },
  'contested name': { name: 'label_contested_name', about: 'label_contested_name_about' },
}

export const STANCES: Readonly<Record<Stance, Explained>> = {
  neutral: { name: 'stance_neutral', about: 'stance_neutral_about' },
  assertive: { name: 'stance_assertive', about: 'stance_assertive_about' },
  'truth-presuming': { name: 'label_truth_presuming', about: 'label_truth_presuming_about' },
  'doubt-casting': { name: 'label_doubt_casting', about: 'label_doubt_casting_about' },
  denial: { name: 'label_denial', about: 'label_denial_about' },
  accusation: { name: 'label_accusation', about: 'label_accusation_about' },
  praise: { name: 'stance_praise', about: 'stance_praise_about' },
  criticism: { name: 'stance_criticism', about: 'stance_criticism_about' },
  commitment: { name: 'stance_commitment', about: 'stance_commitment_about' },
  refusal: { name: 'stance_refusal', about: 'stance_refusal_about' },
  demand: { name: 'stance_demand', about: 'stance_demand_about' },
  question: { name: 'stance_question', about: 'stance_question_about' },
  belief: { name: 'stance_belief', about: 'stance_belief_about' },
}

/** Labels that say what a stance says already: where the label stands, the stance is not told again. */
export const LABEL_OF_STANCE: Readonly<Partial<Record<Stance, LabelName>>> = {
  denial: 'denial',
  accusation: 'accusation',
  'truth-presuming': 'truth-presuming word',
  'doubt-casting': 'doubt-casting word',
}

export const KINDS: Readonly<Record<SpeakerKind, MessageKey>> = {
  'this outlet': 'kind_this_outlet',
  'head-of-state-or-government': 'kind_head',
  military: 'kind_military',
  government: 'kind_government',
  'law-enforcement': 'kind_law_enforcement',
  judiciary: 'kind_judiciary',
  legislature: 'kind_legislature',
  party: 'kind_party',
  litigant: 'kind_litigant',
  'international-organisation': 'kind_international',
  ngo: 'kind_ngo',
  union: 'kind_union',
  company: 'kind_company',
  expert: 'kind_expert',
  media: 'kind_media',
  document: 'kind_document',
  public: 'kind_public',
  person: 'kind_person',
  unknown: 'kind_unknown',
}

export const NAMINGS: Readonly<Record<Naming, MessageKey>> = {
  named: 'naming_named',
  role: 'naming_role',
  institution: 'naming_institution',
  metonym: 'naming_metonym',
  group: 'naming_group',
  pseudonym: 'naming_pseudonym',
  anonymous: 'naming_anonymous',
}

export const QUOTATIONS: Readonly<Record<Quotation, MessageKey>> = {
  direct: 'quotation_direct',
  mixed: 'quotation_mixed',
  indirect: 'quotation_indirect',
}

/** Where on the page a statement stands, told only where that is not the body. */
export const DISPLAYS: Readonly<Partial<Record<BlockKind, MessageKey>>> = {
  headline: 'display_headline',
  standfirst: 'display_standfirst',
  subhead: 'display_subhead',
  'pull-quote': 'display_pull_quote',
  caption: 'display_caption',
}

/** A relation as the statement that has it tells it, and as the statement it points at does. */
export const RELATIONS: Readonly<
  Record<RelationType, { readonly from: MessageKey; readonly to: MessageKey; readonly about: MessageKey }>
> = {
  denies: { from: 'relation_denies', to: 'relation_denied_by', about: 'relation_denies_about' },
  disputes: { from: 'relation_disputes', to: 'relation_disputed_by', about: 'relation_disputes_about' },
  accuses: { from: 'relation_accuses', to: 'relation_accused_by', about: 'relation_accuses_about' },
  answers: { from: 'relation_answers', to: 'relation_answered_by', about: 'relation_answers_about' },
  supports: { from: 'relation_supports', to: 'relation_supported_by', about: 'relation_supports_about' },
  repeats: { from: 'relation_repeats', to: 'relation_repeated_by', about: 'relation_repeats_about' },
}

export const VOICES_OF_MARK: Readonly<Record<Mark['voice'], MessageKey>> = {
  outlet: 'mark_voice_outlet',
  reported: 'mark_voice_reported',
  quoted: 'mark_voice_quoted',
}

export const FINDINGS: Readonly<Record<FindingName, Explained>> = {
  'not heard': { name: 'finding_not_heard', about: 'finding_not_heard_about' },
  'only through the other side': { name: 'finding_only_through', about: 'finding_only_through_about' },
  'asked, no answer': { name: 'finding_no_answer', about: 'finding_no_answer_about' },
  'did not deny': { name: 'finding_did_not_deny', about: 'finding_did_not_deny_about' },
  'criticised, not heard': { name: 'finding_criticised', about: 'finding_criticised_about' },
  'verbs by side': { name: 'finding_verbs', about: 'finding_verbs_about' },
  'headline attributed': { name: 'finding_headline', about: 'finding_headline_about' },
  'denied claim in headline': { name: 'finding_headline_denied', about: 'finding_headline_denied_about' },
  'own voice': { name: 'finding_own_voice', about: 'finding_own_voice_about' },
  'unnamed sources': { name: 'finding_unnamed', about: 'finding_unnamed_about' },
}

export const OUTLET_LABELS: Readonly<Record<OutletLabelKind, MessageKey>> = {
  control: 'outlet_control',
  owner: 'outlet_owner',
  funding: 'outlet_funding',
  country: 'outlet_country',
  medium: 'outlet_medium',
  type: 'outlet_type',
  reliability: 'outlet_reliability',
  'legal-status': 'outlet_legal_status',
  network: 'outlet_network',
  'alias-of': 'outlet_alias',
}
