import type { Translate } from './translate.ts'

/** Gives a page the language, direction and title of its messages (not of the browser, which may have a language we lack). */
export function dressDocument(document: Document, title: string, t: Translate): void {
  document.documentElement.lang = t('language_tag')
  document.documentElement.dir = t('text_direction')
  document.title = title
}
