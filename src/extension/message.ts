import { native } from './native.ts'

/** A text of the interface in the browser's language; the key itself where it is missing, so that the gap shows. */
export function message(key: string, ...substitutions: readonly string[]): string {
  return native().i18n.getMessage(key, [...substitutions]) || key
}
