/** An outlet's labels in words: values are codes in the rules, and the weightiest come first. */
import type { OutletLabel, OutletLabelKind } from '../outlets/outlet.ts'
import { sideName } from './sides.ts'
import type { MessageKey, Translate } from './translate.ts'

const VALUES: Readonly<Record<string, MessageKey>> = {
  'state-controlled': 'value_state_controlled',
  'captured-public': 'value_captured_public',
  'captured-private': 'value_captured_private',
  'independent-public': 'value_independent_public',
  'independent-state-funded': 'value_independent_state_funded',
  'independent-state-managed': 'value_independent_state_managed',
  'independent-state-funded-and-managed': 'value_independent_state_funded_managed',
  private: 'value_private',
  'non-profit': 'value_non_profit',
  cooperative: 'value_cooperative',
  trust: 'value_trust',
  'party-affiliated': 'value_party_affiliated',
  unknown: 'value_unknown',
  'generally-reliable': 'value_generally_reliable',
  'no-consensus': 'value_no_consensus',
  'generally-unreliable': 'value_generally_unreliable',
  deprecated: 'value_deprecated',
  blacklisted: 'value_blacklisted',
  mixed: 'value_mixed',
  news: 'value_news',
  'state-media-or-government': 'value_state_media_or_government',
  'press-release': 'value_press_release',
  tabloid: 'value_tabloid',
  sponsored: 'value_sponsored',
  satire: 'value_satire',
  'community-news': 'value_community_news',
  'tv-program': 'value_tv_program',
  opinion: 'value_opinion',
  'access-blocked': 'value_access_blocked',
  'broadcast-ban': 'value_broadcast_ban',
  'asset-freeze': 'value_asset_freeze',
  'foreign-mission': 'value_foreign_mission',
}

/** The value of an outlet's label in the reader's language: "RU:access-blocked" → "Russia: access blocked". Unknown values stand as they are. */
export function writeValue(label: Pick<OutletLabel, 'kind' | 'value'>, t: Translate): string {
  if (label.kind === 'country') return sideName(label.value, t)
  const colon = label.value.indexOf(':')
  if (label.kind === 'legal-status' && colon > 0) {
    const jurisdiction = sideName(label.value.slice(0, colon), t)
    return t('value_in_jurisdiction', jurisdiction, writeCode(label.value.slice(colon + 1), t))
  }
  return label.kind === 'owner' || label.kind === 'alias-of' || label.kind === 'funding'
    ? label.value
    : writeCode(label.value, t)
}

function writeCode(code: string, t: Translate): string {
  const key = Object.hasOwn(VALUES, code) ? VALUES[code] : undefined
  return key ? t(key) : code.replaceAll('-', ' ')
}

/** What a reader with ten seconds should see first; the order of the Outlet tab as well. */
export const OUTLET_LABEL_ORDER: readonly OutletLabelKind[] = [
  'type',
  'control',
  'network',
  'legal-status',
  'reliability',
  'owner',
  'funding',
  'alias-of',
  'medium',
  'country',
]

/** Types that say no more than that this is a newsroom; they never make the first screen. */
const PLAIN_TYPES: ReadonlySet<string> = new Set(['news', 'tv-program', 'state-media-or-government'])

/** One of an outlet's facts on the first screen, with what stands beside it. */
export interface Fact {
  readonly label: OutletLabel
  /** How many other labels of this kind say something else. */
  readonly others: number
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
 * newest. Says of each how many labels of the same kind say something else.
 */
export function weightiestFacts(labels: readonly OutletLabel[], limit: number): readonly Fact[] {
  const ranked = [...labels].sort((a, b) => weight(a) - weight(b) || b.asOf.localeCompare(a.asOf))
  const facts: Fact[] = []
  for (const label of ranked) {
    if (facts.length === limit) break
    if (facts.some((fact) => fact.label.kind === label.kind)) continue
    const others = labels.filter(
      (other) =>
        other.kind === label.kind &&
        other.value !== label.value &&
        (other.by.id !== label.by.id || other.topic !== label.topic),
    )
    facts.push({ label, others: others.length })
  }
  return facts
}

function weight(label: OutletLabel): number {
  const rank = OUTLET_LABEL_ORDER.indexOf(label.kind)
  const plain = label.kind === 'type' && PLAIN_TYPES.has(label.value) ? 20 : 0
  return rank + plain - (label.own ? 100 : 0)
}
