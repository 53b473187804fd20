/** The rules file as it ships: the same rules, packed, so that the extension stays small. */
import * as v from 'valibot'
import { packEntries, unpackEntries } from './language/packed-entries.ts'
import { PackedTablesSchema, packTables, unpackTables } from './packed-tables.ts'
import type { RulesFile } from './rules-file.ts'

/** What of a packed file is not as in RulesFile; the rest is checked once it is unpacked. */
export const PackedFileSchema = v.looseObject({
  packed: v.literal(true),
  /** The patterns have a space between them: one text is read faster than thousands. */
  outlets: v.looseObject({ labels: PackedTablesSchema, patterns: v.string() }),
  language: v.looseObject({ entries: PackedTablesSchema }),
})
export type PackedFile = v.InferOutput<typeof PackedFileSchema>

/** The fields of a packed file up to its checksum stand first, in this order: that is where it is looked for. */
export function packRules(rules: RulesFile): PackedFile {
  const { schema, version, checksum, outlets, language, ...rest } = rules
  return {
    schema,
    version,
    checksum,
    packed: true,
    ...rest,
    outlets: {
      ...outlets,
      labels: packTables(
        outlets.labels.map(({ by: _, ...said }) => said),
        outlets.labels.map(({ by }) => by),
      ),
      patterns: outlets.patterns.join(' '),
    },
    language: { ...language, entries: packEntries(language.entries) },
  }
}

/** Whether parsed JSON is a rules file that says it is packed. */
export const isPacked = (data: unknown): data is { readonly packed: unknown } =>
  typeof data === 'object' && data !== null && 'packed' in data

/**
 * What a packed file holds, in the shape of RulesFile. Throws RangeError where its tables do not fit together. Whether the
 * rules in it are valid is not checked.
 */
export function unpackRules(file: PackedFile): unknown {
  const { packed: _, outlets, language, ...rest } = file
  return {
    ...rest,
    outlets: {
      ...outlets,
      labels: unpackTables(outlets.labels, (by) => ({ by })),
      patterns: outlets.patterns === '' ? [] : outlets.patterns.split(' '),
    },
    language: { ...language, entries: unpackEntries(language.entries) },
  }
}
