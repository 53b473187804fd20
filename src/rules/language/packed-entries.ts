/** Language entries as packed rows. Most ids and many messages repeat the word that their entry is about: it is left out. */
import { type PackedTables, packTables, unpackTables } from '../packed-tables.ts'
import type { LanguageEntry } from './language-rules.ts'

type Row = Record<string, unknown>

/** Packs entries in their order, a table for each kind. Throws TypeError where an id or a message holds a “~”. */
export function packEntries(entries: readonly LanguageEntry[]): PackedTables {
  const kinds = [...new Set(entries.map((entry) => entry.kind))]
  const rows = entries.map((entry): Row => {
    const word = wordOf({ ...entry })
    const { id, ...rest } = entry
    const row: Row = { id: withoutWord(id, `-${asInId(word)}`), ...rest }
    if ('message' in entry && entry.message !== undefined)
      row.message = withoutWord(entry.message, `“${word}”`)
    return row
  })
  return packTables(
    rows,
    entries.map((entry) => kinds.indexOf(entry.kind)),
  )
}

/** The entries as they were packed; throws RangeError where the rows cannot be read. What they hold is not checked here. */
export function unpackEntries(packed: PackedTables): Row[] {
  const rows = unpackTables(packed)
  for (const row of rows) {
    const { id, message } = row
    if (typeof id === 'string' && id.endsWith('~')) row.id = `${id.slice(0, -1)}-${asInId(wordOf(row))}`
    if (typeof message === 'string' && message.includes('~'))
      row.message = message.replace('~', () => `“${wordOf(row)}”`)
  }
  return rows
}

/** The first text that says what an entry is of: its code, lemma, name, pattern, word or country; empty where it has none. */
function wordOf({ code, lemma, names, patterns, forms, words, country }: Row): string {
  const word = code ?? lemma ?? first(names) ?? first(patterns) ?? first(words) ?? first(forms) ?? country
  if (typeof word === 'string') return word.endsWith('~') ? word.slice(0, -1) : word
  return typeof word === 'object' && word !== null && 'name' in word && typeof word.name === 'string'
    ? word.name
    : ''
}
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined)

/** Simple on purpose: this runs for every entry at every start. What it does not fit is written out. */
const asInId = (word: string): string => word.toLowerCase().replaceAll(' ', '-')

function withoutWord(text: string, word: string): string {
  if (text.includes('~')) throw new TypeError(`cannot pack ${text}`)
  const short = text.replace(word, '~')
  return word.length > 2 && (short.endsWith('~') || word.startsWith('“')) ? short : text
}
