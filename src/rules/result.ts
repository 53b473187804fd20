/** What a boundary gives back: a value, or an error that is itself a value. Nothing is thrown across rooms. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** A success that carries `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** A failure that carries `error`. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })
