/** Taking away what a session left that could not end itself: Firefox cuts a content script off at once at an update. */
import { HIGHLIGHTS, PREFIX } from '../page/mark-look.ts'

/** Removes the marks of an earlier session from a document: their names in the registry, and their style sheets. */
export function removeOldTraces(document: Document): void {
  if (typeof CSS !== 'object' || !('highlights' in CSS)) return
  for (const name of HIGHLIGHTS) CSS.highlights.delete(PREFIX + name)
  const sheets = [...document.adoptedStyleSheets]
  const others = sheets.filter((sheet) => !isOurs(sheet))
  if (others.length < sheets.length) document.adoptedStyleSheets = others
}

/** Whether a sheet's first rule is about one of our highlights. */
function isOurs(sheet: CSSStyleSheet): boolean {
  try {
    return sheet.cssRules[0]?.cssText.includes(`::highlight(${PREFIX}`) ?? false
  } catch {
    return false
  }
}
