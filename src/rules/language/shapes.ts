/** Shapes that entries of every kind are made of, said once. */
import * as v from 'valibot'

/** Words as a reader sees them or as they stand on a page. */
export const text = v.pipe(v.string(), v.minLength(1), v.maxLength(400))

/** What a rule is known by: in the report, in settings, in code that names it. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80))

export const someTexts = v.optional(v.array(text))

/** Text that a rule must read so, and text that it must not. Both are left out of the compiled file. */
export const tried = { examples: someTexts, counterExamples: someTexts }

/** Kinds of speakers, as the label book has them. */
export const speakerKinds = [
  'this outlet',
  'head-of-state-or-government',
  'military',
  'government',
  'law-enforcement',
  'judiciary',
  'legislature',
  'party',
  'litigant',
  'international-organisation',
  'ngo',
  'union',
  'company',
  'expert',
  'media',
  'document',
  'public',
  'person',
  'unknown',
] as const

/** What a word says of its content, as the label book has it. */
export const stances = [
  'neutral',
  'assertive',
  'truth-presuming',
  'doubt-casting',
  'denial',
  'accusation',
  'praise',
  'criticism',
  'commitment',
  'refusal',
  'demand',
  'question',
  'belief',
] as const
