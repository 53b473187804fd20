/** The interface's words: every one of them comes from the browser's _locales, by a key that the compiler checks. */
import type english from '../_locales/en/messages.json'

export type MessageKey = keyof typeof english

/** Takes a key and what stands for $1, $2 …; gives the message in the reader's language. */
export type Translate = (key: MessageKey, ...subs: readonly string[]) => string

/** A key that has one message for each plural category of its language: `claims_one`, `claims_other` … */
export type PluralBase = MessageKey extends infer K ? (K extends `${infer B}_other` ? B : never) : never

const pluralRules = new Map<string, Intl.PluralRules>()

/**
 * The message for `n` things, in the plural category that the language of the messages has for `n`
 * (CLDR, through Intl.PluralRules). `$1` stands for the number, `more` for `$2` and on.
 */
export function plural(t: Translate, base: PluralBase, n: number, ...more: readonly string[]): string {
  const language = t('languageTag')
  let rules = pluralRules.get(language)
  if (!rules) {
    rules = new Intl.PluralRules(language)
    pluralRules.set(language, rules)
  }
  const figure = n.toLocaleString(language)
  // A category that this language's file lacks gives no message, or its own key back; `other` is always there.
  const key = `${base}_${rules.select(n)}` as MessageKey
  const message = t(key, figure, ...more)
  return message === '' || message === key ? t(`${base}_other`, figure, ...more) : message
}

/** The name of a language in the reader's language: "de" → "German"; the tag itself where it is unknown. */
export function writeLanguage(tag: string, t: Translate): string {
  try {
    return new Intl.DisplayNames(t('languageTag'), { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
