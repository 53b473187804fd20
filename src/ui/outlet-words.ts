/** An outlet's labels in words: values are codes in the rules, and the weightiest come first. */
import type { OutletLabel, OutletLabelKind } from '../outlets/outlet.ts'
import { sideName } from './sides.ts'
import type { MessageKey, Translate } from './translate.ts'

/** Codes of the rules that the interface has words for, as `kind:code`. */
const VALUES: Readonly<Record<string, MessageKey>> = {
  'control:captured-private': 'valueControlCapturedPrivate',
  'control:captured-public': 'valueControlCapturedPublic',
  'control:cooperative': 'valueControlCooperative',
  'control:independent-public': 'valueControlIndependentPublic',
  'control:independent-state-funded': 'valueControlIndependentStateFunded',
  'control:independent-state-funded-and-managed': 'valueControlIndependentStateFundedAndManaged',
  'control:independent-state-managed': 'valueControlIndependentStateManaged',
  'control:non-profit': 'valueControlNonProfit',
  'control:party-affiliated': 'valueControlPartyAffiliated',
  'control:private': 'valueControlPrivate',
  'control:public-service': 'valueControlPublicService',
  'control:state-controlled': 'valueControlStateControlled',
  'control:state-funded-independent': 'valueControlStateFundedIndependent',
  'control:trust': 'valueControlTrust',
  'control:unknown': 'valueControlUnknown',
  'legal-status:eu-asset-freeze': 'valueLegalStatusEuAssetFreeze',
  'legal-status:eu-broadcast-ban': 'valueLegalStatusEuBroadcastBan',
  'legal-status:ru-access-blocked': 'valueLegalStatusRuAccessBlocked',
  'legal-status:us-foreign-mission': 'valueLegalStatusUsForeignMission',
  'medium:broadcaster': 'valueMediumBroadcaster',
  'medium:magazine': 'valueMediumMagazine',
  'medium:news-agency': 'valueMediumNewsAgency',
  'medium:newspaper': 'valueMediumNewspaper',
  'medium:official-journal': 'valueMediumOfficialJournal',
  'medium:site': 'valueMediumSite',
  'reliability:blacklisted': 'valueReliabilityBlacklisted',
  'reliability:deprecated': 'valueReliabilityDeprecated',
  'reliability:generally-reliable': 'valueReliabilityGenerallyReliable',
  'reliability:generally-unreliable': 'valueReliabilityGenerallyUnreliable',
  'reliability:mixed': 'valueReliabilityMixed',
  'reliability:no-consensus': 'valueReliabilityNoConsensus',
  'type:community': 'valueTypeCommunity',
  'type:news': 'valueTypeNews',
  'type:opinion': 'valueTypeOpinion',
  'type:press-release': 'valueTypePressRelease',
  'type:satire': 'valueTypeSatire',
  'type:sponsored': 'valueTypeSponsored',
  'type:state-media-or-government': 'valueTypeStateMediaOrGovernment',
  'type:tabloid': 'valueTypeTabloid',
  'type:tv-program': 'valueTypeTvProgram',
}

/** The value of an outlet's label in the reader's language; in the rules' own words where the interface has none for it. */
export function writeValue(label: Pick<OutletLabel, 'kind' | 'value' | 'text'>, t: Translate): string {
  if (label.kind === 'country') return sideName(label.value, t)
  const code = `${label.kind}:${label.value}`
  return Object.hasOwn(VALUES, code) ? t(VALUES[code]!) : label.text
}

const COPIES: Readonly<Record<string, MessageKey>> = {
  'amp-cache': 'copyAmpCache',
  archive: 'copyArchive',
  translation: 'copyTranslation',
}

/** What kind of copy a page is, in words. */
export function writeCopy(copy: string, t: Translate): string {
  return Object.hasOwn(COPIES, copy) ? t(COPIES[copy]!) : copy
}

/** What a reader with ten seconds should see first; the order of the Outlet tab as well. */
export const OUTLET_LABEL_ORDER: readonly OutletLabelKind[] = [
  'type',
  'control',
  'owner',
  'network',
  'legal-status',
  'reliability',
  'funding',
  'alias-of',
  'medium',
  'country',
]

/** Values that say little more than that this is an outlet like most; other facts come before them. */
const PLAIN: ReadonlySet<string> = new Set([
  'type:news',
  'type:tv-program',
  'type:state-media-or-government',
  'control:private',
  'control:unknown',
])

/** Kinds of which an outlet has one: where sources name several, they differ. Of the others it may have many at once. */
const SINGLE: ReadonlySet<OutletLabelKind> = new Set(['control', 'reliability', 'owner', 'country'])

/** Whether two labels say different things of one matter: the same kind, of which there is one, by other sources. */
export function differ(a: OutletLabel, b: OutletLabel): boolean {
  return (
    SINGLE.has(a.kind) &&
    a.kind === b.kind &&
    a.value !== b.value &&
    a.by.id !== b.by.id &&
    a.scope === b.scope &&
    a.topic === b.topic
  )
}

/** One of an outlet's facts on the first screen, with what stands beside it. */
export interface Fact {
  readonly label: OutletLabel
  /** How many other sources say something else of the same matter. */
  readonly others: number
  /** How many further labels of this kind there are that do not differ. */
  readonly more: number
}

/** The labels whose source the reader has not hidden. */
export function visibleLabels(
  labels: readonly OutletLabel[],
  hiddenSources: readonly string[],
): readonly OutletLabel[] {
  return labels.filter((label) => !hiddenSources.includes(label.by.id))
}

/**
 * The weightiest facts, at most `limit`, one of each kind: the reader's own labels first, then by kind, then the
 * newest. What is only reported stands behind what a source says for itself: of one kind, and among the chosen. Says of
 * each how many others differ and how many more there are.
 */
export function weightiestFacts(labels: readonly OutletLabel[], limit: number): readonly Fact[] {
  const ranked = [...labels].sort((a, b) => weight(a) - weight(b) || b.asOf.localeCompare(a.asOf))
  const facts: Fact[] = []
  for (const label of ranked) {
    if (facts.length === limit) break
    if (facts.some((fact) => fact.label.kind === label.kind)) continue
    const sameKind = labels.filter((other) => other.kind === label.kind && other.value !== label.value)
    const others = sameKind.filter((other) => differ(label, other)).length
    facts.push({ label, others, more: sameKind.length - others })
  }
  return facts.sort((a, b) => behind(a) - behind(b))
}

const behind = ({ label }: Fact): number => (label.reported && !label.own ? 1 : 0)

/** Longest name of a source that is written out where there is little room, in UTF-16 code units. */
const SHORT_NAME = 40

/** A source's name without what stands in brackets or behind a comma where it is long; the Outlet tab has it whole. */
export function shortName(name: string): string {
  if (name.length <= SHORT_NAME) return name
  const end = name.search(/ \(|, /)
  return end > 0 ? name.slice(0, end) : name
}

/** Labels by kind, the kind with the weightiest label first, as the facts beside the outlet's name are. */
export function labelsByKind(
  labels: readonly OutletLabel[],
): readonly { readonly kind: OutletLabelKind; readonly list: readonly OutletLabel[] }[] {
  const lightest = (list: readonly OutletLabel[]): number => Math.min(...list.map(weight))
  return OUTLET_LABEL_ORDER.map((kind) => ({ kind, list: labels.filter((label) => label.kind === kind) }))
    .filter(({ list }) => list.length > 0)
    .sort((a, b) => lightest(a.list) - lightest(b.list))
}

/** Smaller is weightier. */
function weight(label: OutletLabel): number {
  const rank = OUTLET_LABEL_ORDER.indexOf(label.kind)
  const plain = PLAIN.has(`${label.kind}:${label.value}`) ? 20 : 0
  const reported = label.reported ? 0.5 : 0
  return rank + plain + reported - (label.own ? 100 : 0)
}
