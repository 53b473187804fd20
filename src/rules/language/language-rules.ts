/**
 * The language rules: what words on a page mean for the labels, as data. Every file in this folder has the same shape:
 * named sources, and entries that each say by their `source` who puts them there.
 */
import * as v from 'valibot'
import { gazetteerSchemas } from './gazetteer-rules.ts'
import { id, stances, text, tried } from './shapes.ts'

/** Who says so: a study, a dictionary, a style guide, or this project's own reading. */
export const languageSourceSchema = v.strictObject({
  name: text,
  url: v.pipe(v.string(), v.url()),
  licence: text,
  /** Year or ISO date of what is cited. */
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/)),
  /** ISO date on which somebody read there what its entries say; loaded terms are shown from such sources alone. */
  readOn: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
})
export type LanguageSource = v.InferOutput<typeof languageSourceSchema>

const stanceSchema = v.picklist(stances)

const patterns = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(2000))), v.minLength(1))
const common = { id, source: id, message: text, ...tried }

/** What a cue says about its content. Of the rules that fit a cue the first, then the longest, holds: exceptions are longer patterns. */
export const cueRuleSchema = v.strictObject({
  ...common,
  kind: v.literal('cue'),
  patterns,
  stance: v.array(stanceSchema),
  /** Patterns one of which has to stand where the content begins ("asked [someone] *to* …"). */
  contentStarts: v.optional(patterns),
  /** What such a statement is to the one it concerns, where the word itself says so. */
  relation: v.optional(v.picklist(['denies', 'disputes', 'answers', 'supports'])),
  /** A plea: about the charge, whatever its words. */
  plea: v.optional(v.boolean()),
  /** It blames by itself, where its content names somebody ("alleged that X lied"). */
  alleges: v.optional(v.boolean()),
  /** It blames only where its content names a party: "denounced the firm", not "denounced the deal". */
  needsParty: v.optional(v.boolean()),
})
export type CueRule = v.InferOutput<typeof cueRuleSchema>

/** A word beside the cue that adds a stance ("*reportedly* said"). */
export const cueModifierSchema = v.strictObject({
  ...common,
  kind: v.literal('cue-modifier'),
  patterns,
  stance: v.array(stanceSchema),
})
export type CueModifier = v.InferOutput<typeof cueModifierSchema>

/** A noun that points to a statement without its content ("Baku's claim"). */
export const referenceRuleSchema = v.strictObject({
  ...common,
  kind: v.literal('reference'),
  patterns,
  stance: v.array(stanceSchema),
  /** The noun says that something is claimed, and no more ("allegation", "notion"), rather than where or how it was said ("speech"). */
  claims: v.optional(v.boolean()),
})
export type ReferenceRule = v.InferOutput<typeof referenceRuleSchema>

/** Two ways of putting things that cannot both be so ("captured" and "fighting continues"); `patterns` is the one, `against` the other. */
export const oppositeSchema = v.strictObject({
  ...common,
  kind: v.literal('opposite'),
  patterns,
  against: patterns,
})
export type Opposite = v.InferOutput<typeof oppositeSchema>

/** Rules that only say: these words are here. What follows from them is the label's code. */
export const wordingKinds = [
  'anonymous-source',
  'second-hand',
  'social-media',
  'unverified',
  'no-evidence',
  'no-answer',
  'did-not-deny',
  'denial-content',
  'dispute-content',
  'breach',
  'answer',
  'venue',
  'naming',
  'agent',
  'wrongdoing',
  'unnamed-group',
  'named-tie',
  'field-group',
  'unsaid',
  'poll-share',
] as const
export const wordingRuleSchema = v.strictObject({
  ...common,
  kind: v.picklist(wordingKinds),
  patterns,
  /** Words of denial that say no to what was said before them (“This is false”), rather than tell what was not done. */
  pointsBack: v.optional(v.boolean()),
  /** Words about an outlet that may be the page's own ("told the Argus"). */
  mayBeOwn: v.optional(v.boolean()),
  /** Nouns for a body that acts ("the police"): their plural is somebody, while "drivers" are nobody in particular. */
  body: v.optional(v.boolean()),
  /** What words about a statement's ground concern, where not the sentence's statements: the one whose cue holds them ("baseless claims"), or the claim that is denied ("neither account"). */
  about: v.optional(v.picklist(['cue', 'denied'])),
})
export type WordingRule = v.InferOutput<typeof wordingRuleSchema>

/** A term that a style guide or a study calls loaded; `source` is who does. */
export const loadedRuleSchema = v.strictObject({
  ...common,
  kind: v.literal('loaded'),
  patterns,
})
export type LoadedRule = v.InferOutput<typeof loadedRuleSchema>

/** A place or body whose name takes a side. Shown only where `verified`. */
export const contestedNameSchema = v.strictObject({
  id,
  kind: v.literal('contested-name'),
  source: id,
  message: text,
  /** Where the naming is discussed. */
  reference: v.pipe(v.string(), v.url()),
  verified: v.boolean(),
  forms: v.pipe(
    v.array(v.strictObject({ name: text, usedBy: text, patterns, marked: v.optional(v.boolean()) })),
    v.minLength(2),
  ),
  neutral: v.optional(text),
  ...tried,
})
export type ContestedName = v.InferOutput<typeof contestedNameSchema>

/** A word class that patterns name in angle brackets; its id is the class's name. */
export const classSchema = v.strictObject({
  id,
  kind: v.literal('class'),
  source: id,
  /** What the words do, where the class is read by the labels' code. */
  message: v.optional(text),
  words: v.pipe(v.array(text), v.minLength(1)),
})

/** Irregular forms of a lemma, which is the id after "inflection-". */
export const inflectionSchema = v.strictObject({
  id,
  kind: v.literal('inflection'),
  source: id,
  lemma: text,
  forms: v.pipe(v.array(text), v.minLength(1)),
})

/** Addresses of documents and primary sources: a host (with its subdomains), a suffix of hosts, or the end of a path. */
export const documentAddressSchema = v.strictObject({
  id,
  kind: v.literal('document-address'),
  source: id,
  message: text,
  hosts: v.optional(v.array(text)),
  suffixes: v.optional(v.array(text)),
  endings: v.optional(v.array(text)),
  paths: v.optional(v.array(text)),
  ...tried,
})
export type DocumentAddress = v.InferOutput<typeof documentAddressSchema>

/** What the code reads without words from a rule: only its message, so that every label can say why. */
export const readingSchema = v.strictObject({
  id,
  kind: v.literal('reading'),
  source: id,
  message: text,
})
export type ReadingRule = v.InferOutput<typeof readingSchema>

export const languageEntrySchema = v.variant('kind', [
  cueRuleSchema,
  cueModifierSchema,
  oppositeSchema,
  referenceRuleSchema,
  wordingRuleSchema,
  loadedRuleSchema,
  contestedNameSchema,
  classSchema,
  inflectionSchema,
  documentAddressSchema,
  readingSchema,
  ...gazetteerSchemas,
])
export type LanguageEntry = v.InferOutput<typeof languageEntrySchema>

/** One file of this folder. */
export const languageFileSchema = v.strictObject({
  sources: v.record(id, languageSourceSchema),
  entries: v.array(languageEntrySchema),
})
export type LanguageFile = v.InferOutput<typeof languageFileSchema>

/** All files together, as the compiled rules file holds them. */
export const languageRulesSchema = languageFileSchema
export type LanguageRules = LanguageFile

/** The entries of one kind, in order. */
export function entriesOf<K extends LanguageEntry['kind']>(
  rules: LanguageRules,
  kind: K,
): Extract<LanguageEntry, { kind: K }>[] {
  return rules.entries.filter((entry): entry is Extract<LanguageEntry, { kind: K }> => entry.kind === kind)
}

/** Takes the files of this folder; gives them as one. A source key used twice must mean the same. */
export function mergeLanguageFiles(files: readonly LanguageFile[]): LanguageRules {
  const sources: Record<string, LanguageSource> = {}
  const entries: LanguageEntry[] = []
  for (const file of files) {
    for (const [key, source] of Object.entries(file.sources)) sources[key] = source
    entries.push(...file.entries)
  }
  return { sources, entries }
}
