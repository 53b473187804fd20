import { addAnnouncer } from './announce.ts'
import type { Translate } from './translate.ts'

/** Gives a page its live region, and the language, direction and title of its messages (not of the browser, which may have a language we lack). */
export function dressDocument(document: Document, title: string, t: Translate): void {
  document.documentElement.lang = t('languageTag')
  document.documentElement.dir = t('textDirection')
  document.title = title
  addAnnouncer(document)
}
