/** Schemas of gazetteer entries (countries, seats, offices, organisations …), joined into the language rules' schema. */
import * as v from 'valibot'
import { id, someTexts as some, speakerKinds, text, tried } from './shapes.ts'

const names = v.pipe(v.array(text), v.minLength(1))
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))
const gender = v.picklist(['f', 'm'])

const speaker = v.picklist(speakerKinds)

/** A country with everything that names it. `when`: names that must stand in the text for a name that is also something else. */
export const countrySchema = v.strictObject({
  id,
  kind: v.literal('country'),
  source: id,
  code: countryCode,
  names,
  adjectives: v.array(text),
  people: v.array(text),
  /** Its seats: as speakers they are its government. */
  capitals: v.array(text),
  when: some,
})
export type CountryEntry = v.InferOutput<typeof countrySchema>

/** A part of a country (state, province, city), which places its offices. */
export const regionSchema = v.strictObject({
  id,
  kind: v.literal('region'),
  source: id,
  country: countryCode,
  names,
  adjectives: some,
  people: some,
  short: some,
  /** Stands as a side of its own: a state of a federation, or a town of one for its own offices. Others stand for their country. */
  ownSide: v.optional(v.picklist(['state', 'town'])),
})
export type RegionEntry = v.InferOutput<typeof regionSchema>

/** A place or building that speaks for those who sit in it. */
export const metonymSchema = v.strictObject({
  id,
  kind: v.literal('metonym'),
  source: id,
  message: text,
  names,
  speaker,
  side: v.array(text),
  ...tried,
})
export type MetonymEntry = v.InferOutput<typeof metonymSchema>

/** A body known by name. The first name is the one shown. */
export const organisationSchema = v.strictObject({
  id,
  kind: v.literal('organisation'),
  source: id,
  names,
  speaker,
  side: some,
  /** Where a party stands for election, or a body has its seat, when that is not its side. */
  country: v.optional(countryCode),
  /** Words that place others on its side: "Democratic", "(D)". */
  adjectives: some,
  /** Letters that stand for it in brackets after a name: "(D-Mont.)". */
  letters: some,
})
export type OrganisationEntry = v.InferOutput<typeof organisationSchema>

export const armedGroupSchema = v.strictObject({
  id,
  kind: v.literal('armed-group'),
  source: id,
  names,
  side: v.array(text),
})
export type ArmedGroupEntry = v.InferOutput<typeof armedGroupSchema>

/**
 * What people are called by what they do. `capacity`: who decides the kind where it is not the word alone: the
 * organisation named beside it, the client, or whether the article is about a document (a study's authors). `marks`: words that are no role but say something of the one that follows.
 */
export const roleSchema = v.strictObject({
  id,
  kind: v.literal('role'),
  source: id,
  message: text,
  words: names,
  speaker,
  capacity: v.optional(v.picklist(['organisation', 'client', 'document'])),
  /** Offices below the state's: their side is told by the region, or not at all. */
  level: v.optional(v.picklist(['region', 'local'])),
  gender: v.optional(gender),
  /** A country beside it says where someone is from, not for whom they speak ("a French director"). */
  unplaced: v.optional(v.boolean()),
  /** Read in small letters alone, since many are also names (“Baker”). */
  small: v.optional(v.boolean()),
  /** The country whose office is called so. */
  country: v.optional(countryCode),
  marks: v.optional(v.picklist(['former', 'quantity', 'title', 'anonymous'])),
  /**
   * What the words beside it are asked for, where the kind alone does not decide: `spokesperson` of any body; `trade` though
   * not of the public; `chief` of a firm even if none is named; `rank` of a team or an army; `officer` of the police unless
   * another body is named; `premier` of a country or a province; `envoy` sent "to" a country; `campaigner`, also in "activist group".
   */
  reads: v.optional(
    v.picklist(['spokesperson', 'trade', 'chief', 'rank', 'officer', 'premier', 'envoy', 'campaigner']),
  ),
  ...tried,
})
export type RoleEntry = v.InferOutput<typeof roleSchema>

/** Words for bodies, which tell the kind of a body that is not known by name ("ministry", "University", "Ltd"). */
export const bodySchema = v.strictObject({
  id,
  kind: v.literal('body'),
  source: id,
  message: text,
  words: names,
  speaker,
  /** `state-media` speak for their country; `media` are many; `any` is a group of those who are told after it. */
  reads: v.optional(v.picklist(['state-media', 'media', 'any'])),
  ...tried,
})
export type BodyEntry = v.InferOutput<typeof bodySchema>

/** Words for documents and other things that speak without a mouth. */
export const documentSchema = v.strictObject({
  id,
  kind: v.literal('document'),
  source: id,
  message: text,
  words: names,
  ...tried,
})
export type DocumentEntry = v.InferOutput<typeof documentSchema>

/** Given names, with the pronoun that most of their bearers go by; none where both are common. */
export const firstNamesSchema = v.strictObject({
  id,
  kind: v.literal('first-names'),
  source: id,
  gender: v.optional(gender),
  names,
})
export type FirstNamesEntry = v.InferOutput<typeof firstNamesSchema>

/** Closed word classes (pronouns, prepositions …) that the reading of noun phrases rests on. */
export const wordsSchema = v.strictObject({
  id,
  kind: v.literal('words'),
  source: id,
  words: names,
})
export type WordsEntry = v.InferOutput<typeof wordsSchema>

/** Names of countries, seats, offices and bodies, and what they tell of a speaker. */
export const gazetteerSchemas = [
  countrySchema,
  regionSchema,
  metonymSchema,
  organisationSchema,
  armedGroupSchema,
  roleSchema,
  bodySchema,
  documentSchema,
  firstNamesSchema,
  wordsSchema,
] as const
