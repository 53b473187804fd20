/** The shape of the settings, as they come from storage (an older version, another device) and from the options page. */
import * as v from 'valibot'
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from './settings.ts'

const line = v.picklist(['solid', 'dashed', 'dotted', 'double', 'wavy'])
const hosts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(5_000))

const entries = {
  version: v.literal(1),
  families: v.strictObject({
    source: v.boolean(),
    cue: v.boolean(),
    content: v.boolean(),
    'scare quotes': v.boolean(),
    'loaded wording': v.boolean(),
    'contested name': v.boolean(),
  }),
  lines: v.strictObject({ direct: line, mixed: line, indirect: line }),
  strength: v.picklist(['light', 'medium', 'strong']),
  minConfidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  hiddenSources: hosts,
  marksOffOn: hosts,
  neverOn: hosts,
  introduced: v.boolean(),
}

/** Settings, whole and right. */
export const settingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject(entries)

const { version: _, ...changeable } = entries

/** A change of some of the settings. */
export const settingsChangeSchema: v.GenericSchema<unknown, SettingsChange> = v.pipe(
  v.partial(v.strictObject(changeable)),
  // A field that is there without a value would wipe out what is stored.
  v.check((change) => Object.values(change).every((value) => value !== undefined)),
) as v.GenericSchema<unknown, SettingsChange>

/** Settings out of whatever was stored: each field that does not fit is the default's. Never fails. */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS
  const fields = stored as Record<string, unknown>
  const known = Object.entries(entries).map(([name, schema]) => {
    const read = v.safeParse(schema as v.GenericSchema, fields[name])
    return [name, read.success ? read.output : DEFAULT_SETTINGS[name as keyof Settings]]
  })
  return Object.fromEntries(known) as Settings
}
