/** The interface's messages in tests: straight from the _locales files, with $1 … filled in as browsers do. */
import type { Translate } from '../../src/ui/translate.ts'

export type Messages = Readonly<Record<string, { readonly message: string }>>

/** A `t` out of a locale file; falls back to `fallback` (English) and then to the key, as the extension does. */
export function translator(messages: Messages, fallback: Messages = messages): Translate {
  return (key, ...subs) => {
    const message = messages[key]?.message ?? fallback[key]?.message ?? key
    return message.replace(/\$(\d)/g, (_, n: string) => subs[Number(n) - 1] ?? '')
  }
}

/** English with every message bracketed and lengthened, right to left: shows texts that are in no file, and what breaks when they grow. */
export function pseudoRtl(english: Messages): Messages {
  const changed = Object.entries(english).map(([key, { message }]) => {
    if (key === 'languageTag') return [key, { message: 'ar' }]
    if (key === 'textDirection') return [key, { message: 'rtl' }]
    const words = message.split(' ').length
    return [key, { message: `\u{200f}ابج ${message} ${'دهوز '.repeat(Math.ceil(words / 4))}`.trim() }]
  })
  return Object.fromEntries(changed)
}
