/** Damage to data that was whole: what comes out of a bad disk, a bad editor, or somebody's hands. */
import fc from 'fast-check'

/** A JSON value with one thing in it changed: a field gone, another kind of value, a copy, a huge number. */
export function damaged(value: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }),
      fc.oneof(fc.anything(), fc.constant(undefined)),
    )
    .map(([path, other]) => changedAt(structuredClone(value), path, other))
}

function changedAt(value: unknown, path: readonly number[], other: unknown): unknown {
  const [step, ...rest] = path
  if (typeof value !== 'object' || value === null || step === undefined) return other
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return other
  const inner = (value as Record<string, unknown>)[key]
  if (rest.length > 0 && typeof inner === 'object' && inner !== null)
    Object.assign(value, { [key]: changedAt(inner, rest, other) })
  else if (other === undefined) delete (value as Record<string, unknown>)[key]
  else Object.assign(value, { [key]: other })
  return value
}

/** A text with a stretch of it gone, doubled or replaced. */
export const damagedText = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(2_000), fc.oneof(fc.string({ maxLength: 40 }), fc.constant('')))
    .map(([at, length, other]) => text.slice(0, at) + other + text.slice(at + length))
