/**
 * The shape of the outlet rules, in the two forms they take: **lists** as people write them (one file per named
 * source in this folder, and the reader's own), and the **compiled** table that ships in rules.json.
 */
import * as v from 'valibot'

/** Bounds on every list, the reader's own included: a rules file is data of strangers. */
export const LIMITS = {
  entries: 20_000,
  matches: 2_000,
  labels: 60,
  value: 200,
  name: 160,
  note: 160,
  topic: 120,
  ref: 600,
  match: 400,
} as const

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(most, `must not be longer than ${most} characters`),
    v.check((value) => value.trim() === value, 'must not begin or end with a space'),
  )

/** "2026", "2026-04" or "2026-04-18": as exact as the source tells. */
const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
  ),
)

const webAddress = v.pipe(
  v.string(),
  v.maxLength(LIMITS.ref, `must not be longer than ${LIMITS.ref} characters`),
  // No two ways to match, so that no text takes longer than its length: bounds above do not stop the checks below them.
  v.regex(/^https?:\/\/[^\s/.]+(?:\.[^\s/.]+)+(?:\/\S*)?$/, 'must be an http or https address'),
)

/** A host, or a host and a path: lower case, no scheme, no "www.", no trailing slash. */
const match = v.pipe(
  v.string(),
  v.maxLength(LIMITS.match, `must not be longer than ${LIMITS.match} characters`),
  v.regex(
    /^(?!www\.)[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+(?:\/[^\s/?#]+)*$/,
    'must be a host such as example.org or example.org/section, in lower case, without www. or a scheme',
  ),
)

export const OUTLET_LABEL_KINDS = [
  'control',
  'owner',
  'funding',
  'country',
  'medium',
  'type',
  'reliability',
  'legal-status',
  'network',
  'alias-of',
] as const

/** Who says so. `id` names the source in hidden-source settings and must not change. */
export const SourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'must be 2 to 40 of a-z, 0-9 and -')),
  name: text(LIMITS.name),
  url: v.nullable(webAddress),
  licence: text(LIMITS.value),
  asOf: date,
  /** From where it looks: "a government act, not a judgement of accuracy". */
  vantage: v.optional(text(LIMITS.value)),
})

export const OutletLabelSchema = v.strictObject({
  kind: v.picklist(OUTLET_LABEL_KINDS, `must be one of: ${OUTLET_LABEL_KINDS.join(', ')}`),
  /** A code from values.json, an ISO country code, or (owner, funding, network, alias-of) the words themselves. */
  value: text(LIMITS.value),
  ref: v.nullable(webAddress),
  /** Who says so, where the list gathers what several say; else it is the list's source. */
  saidBy: v.optional(text(LIMITS.name)),
  /** Where it differs from the list's own date. */
  asOf: v.optional(date),
  decided: v.optional(date),
  readOn: v.optional(date),
  scope: v.optional(v.picklist(['outlet', 'section', 'topic'], 'must be outlet, section or topic')),
  topic: v.optional(text(LIMITS.topic)),
  note: v.optional(text(LIMITS.note)),
  reported: v.optional(v.literal(true)),
})

export const OutletEntrySchema = v.pipe(
  v.strictObject({
    match: v.pipe(
      v.array(match),
      v.minLength(1, 'needs at least one host'),
      v.maxLength(LIMITS.matches, `must not have more than ${LIMITS.matches} hosts`),
    ),
    name: v.optional(text(LIMITS.name)),
    labels: v.pipe(
      v.array(OutletLabelSchema),
      v.minLength(1, 'needs at least one label'),
      v.maxLength(LIMITS.labels, `must not have more than ${LIMITS.labels} labels`),
    ),
  }),
  v.check(
    (entry) => entry.labels.every((label) => (label.scope === 'topic') === (label.topic !== undefined)),
    'a label has a topic exactly when its scope is "topic"',
  ),
)

/** One named source and what it says: the form of every file in this folder and of the reader's own lists. */
export const OutletListSchema = v.strictObject({
  source: SourceSchema,
  entries: v.pipe(
    v.array(OutletEntrySchema),
    v.maxLength(LIMITS.entries, `must not have more than ${LIMITS.entries} entries`),
  ),
})

/** Which hosts are one outlet, and which listed sub-hosts are outlets of their own. Written by hand. */
export const IdentitiesSchema = v.strictObject({
  /** Ids of sources: whose name for an outlet is taken, first to last; sources not listed come after. */
  names: v.array(v.string()),
  outlets: v.array(v.strictObject({ id: match, name: text(LIMITS.name), hosts: v.array(match) })),
  /** Sub-hosts that do not take over what is said of the host above them. */
  apart: v.array(match),
})

/** Hosts of many hands, and hosts that are no news outlets. */
export const HostsSchema = v.strictObject({
  /** Their sub-hosts belong to others: a blog there is not the host. (Public suffixes need no entry.) */
  shared: v.array(match),
  /** Rated by somebody, but no outlet of news: the extension does not run there by itself. */
  noNews: v.array(match),
})

/** One way in which an address shows another address's page. */
export const CopySchema = v.variant('form', [
  v.strictObject({
    form: v.literal('path'),
    kind: text(40),
    hosts: v.array(match),
    /** `*` is one segment, `{address}` the rest of the path. */
    paths: v.array(v.pipe(v.string(), v.regex(/^(\/[^/{}]+)*\/\{address\}$/))),
  }),
  v.strictObject({ form: v.literal('query'), kind: text(40), hosts: v.array(match), parameter: text(40) }),
  /** The shown host stands in the sub-host, its dots written as dashes and its dashes doubled. */
  v.strictObject({ form: v.literal('sub-host'), kind: text(40), hosts: v.array(match) }),
])
export const CopiesSchema = v.strictObject({
  copies: v.array(CopySchema),
})

/** Wording of values: kind → code → English message (and what the source means by it). */
export const ValuesSchema = v.record(
  v.picklist(OUTLET_LABEL_KINDS),
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
    v.strictObject({ message: text(LIMITS.value), meaning: v.optional(text(LIMITS.value)) }),
  ),
)

export type ListSource = v.InferOutput<typeof SourceSchema>
export type ListLabel = v.InferOutput<typeof OutletLabelSchema>
export type ListEntry = v.InferOutput<typeof OutletEntrySchema>
export type OutletList = v.InferOutput<typeof OutletListSchema>
export type Identities = v.InferOutput<typeof IdentitiesSchema>
export type Hosts = v.InferOutput<typeof HostsSchema>
export type Copy = v.InferOutput<typeof CopySchema>
export type Copies = v.InferOutput<typeof CopiesSchema>
export type Values = v.InferOutput<typeof ValuesSchema>

const index = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A label in the compiled table: `by` points into `sources`; left out are a date that is the source's, and the scope "outlet". */
export const CompiledLabelSchema = v.strictObject({ by: index, ...OutletLabelSchema.entries })

/**
 * The compiled outlets. What an outlet has is worked out when the file is made (labels of all sources, of hosts that are
 * one outlet, of the host above), so that looking one up is one step. `rows` are read by rows.ts.
 */
export const OutletRulesSchema = v.strictObject({
  sources: v.array(SourceSchema),
  values: ValuesSchema,
  labels: v.array(CompiledLabelSchema),
  /**
   * A name; `[name, id]` where the id is not the pattern of the first row; null where the pattern is the name; and where
   * the first label of its host, split into words, is the name, the lengths of the words but for the last.
   */
  outlets: v.array(
    v.nullable(
      v.union([
        text(LIMITS.name),
        v.strictTuple([text(LIMITS.name), match]),
        v.pipe(v.array(index), v.maxLength(9)),
      ]),
    ),
  ),
  /** Every pattern that something is said of, sorted. */
  patterns: v.array(match),
  /**
   * `[outlet, label, label, …]` for each pattern. Outlets and labels are positions counted from 1; 0 is the next one that
   * no row before has used, which makes the file a third smaller.
   */
  rows: v.array(v.tupleWithRest([index], index)),
  shared: v.array(match),
  noNews: v.array(match),
  copies: CopiesSchema.entries.copies,
})
export type CompiledLabel = v.InferOutput<typeof CompiledLabelSchema>
export type OutletRules = v.InferOutput<typeof OutletRulesSchema>
