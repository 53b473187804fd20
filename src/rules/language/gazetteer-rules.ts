/** Schemas of gazetteer entries (countries, seats, offices, organisations …), joined into the language rules' schema. */
import * as v from 'valibot'

/** Names of countries, seats, offices and bodies, and what they tell of a speaker. */
export const gazetteerSchemas = [
  v.strictObject({
    id: v.string(),
    kind: v.literal('name'),
    source: v.string(),
    names: v.array(v.string()),
  }),
] as const
