/**
 * The report's schema, from which docs/report.schema.json is made (tools/report-schema.ts). Offsets in an exported
 * report are Unicode code points of its `text`. Kept out of what ships in the extension.
 */
import * as v from 'valibot'
import { LABEL_NAMES } from '../labels/labelled.ts'
import { speakerKinds, stances } from '../rules/language/shapes.ts'
import { OUTLET_LABEL_KINDS } from '../rules/outlets/outlet-rules.ts'
import { BLOCK_KINDS } from '../statements/statement.ts'
import type { Report } from './report.ts'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.string()
const ids = v.array(text)

const span = v.pipe(
  v.strictTuple([offset, offset]),
  v.description('[start, end): Unicode code points of the text'),
)
const spans = v.array(span)

const quotation = v.picklist(['direct', 'mixed', 'indirect'])
const blockKind = v.picklist(BLOCK_KINDS)

const stance = v.picklist(stances)

const labelName = v.picklist(LABEL_NAMES)

const speaker = v.strictObject({
  id: text,
  name: text,
  description: text,
  kind: v.picklist(speakerKinds),
  naming: v.picklist(['named', 'role', 'institution', 'metonym', 'group', 'pseudonym', 'anonymous']),
  side: v.pipe(v.array(text), v.description('ISO 3166 country codes, bodies, or names from the article')),
  mentions: spans,
  confidence: share,
})

const relation = v.strictObject({
  type: v.picklist(['denies', 'disputes', 'accuses', 'answers', 'supports', 'repeats']),
  to: v.nullable(text),
  side: v.exactOptional(text),
  words: spans,
  rule: text,
})

const statement = v.strictObject({
  id: text,
  source: spans,
  cue: spans,
  content: spans,
  quotation,
  display: blockKind,
  inside: v.nullable(text),
  confidence: share,
  speakers: ids,
  stance: v.array(v.strictObject({ id: stance, rule: text })),
  labels: v.array(v.strictObject({ id: labelName, rule: text, words: spans })),
  relations: v.array(relation),
  via: v.nullable(text),
})

const mark = v.strictObject({
  id: v.picklist(['scare quotes', 'loaded wording', 'contested name']),
  rule: text,
  words: spans,
  voice: v.picklist(['outlet', 'reported', 'quoted']),
  forms: v.exactOptional(v.array(v.strictObject({ name: text, usedBy: text }))),
})

const voice = v.strictObject({
  side: v.pipe(v.nullable(text), v.description('"this outlet" for the outlet’s own voice')),
  speakers: ids,
  statements: ids,
  quotedWords: count,
  reportedWords: count,
  share,
  inHeadline: v.boolean(),
})

const finding = v.strictObject({
  id: v.picklist([
    'not heard',
    'only through the other side',
    'asked, no answer',
    'did not deny',
    'criticised, not heard',
    'verbs by side',
    'headline attributed',
    'denied claim in headline',
    'own voice',
    'unnamed sources',
  ]),
  rule: text,
  about: v.nullable(text),
  words: spans,
  statements: ids,
  counts: v.record(text, v.number()),
})

const source = v.strictObject({
  id: text,
  name: text,
  url: v.nullable(text),
  licence: text,
  vantage: v.exactOptional(text),
})

const outletLabel = v.strictObject({
  kind: v.picklist(OUTLET_LABEL_KINDS),
  value: text,
  text,
  by: source,
  asOf: text,
  decided: v.exactOptional(text),
  readOn: v.exactOptional(text),
  ref: v.nullable(text),
  scope: v.picklist(['outlet', 'section', 'topic']),
  topic: v.exactOptional(text),
  note: v.exactOptional(text),
  reported: v.exactOptional(v.boolean()),
  own: v.exactOptional(v.boolean()),
})

const outlet = v.strictObject({
  id: text,
  name: text,
  match: text,
  copy: v.exactOptional(text),
  labels: v.array(outletLabel),
})

export const ReportSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    page: v.strictObject({
      url: text,
      title: text,
      language: v.pipe(text, v.description('BCP 47 tag; "und" where unknown')),
      analysedAt: v.pipe(v.string(), v.isoTimestamp()),
      words: count,
    }),
    text: v.pipe(text, v.description('The article’s text that all offsets point into')),
    blocks: v.array(v.strictObject({ kind: blockKind, start: offset, end: offset })),
    outlet: v.nullable(outlet),
    statements: v.array(statement),
    speakers: v.array(speaker),
    references: v.array(
      v.strictObject({ words: span, to: v.nullable(text), stance: v.array(stance), rule: text }),
    ),
    marks: v.array(mark),
    voices: v.array(voice),
    findings: v.array(finding),
    rules: v.strictObject({ version: text, asOf: text }),
    limits: v.pipe(ids, v.description('What could not be done, as codes')),
  }),
  v.title('Sourcelight report'),
)

/** Fails to compile where schema and type part. */
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const same: Same<Mutable<Report>, Mutable<v.InferOutput<typeof ReportSchema>>> = true
void same
