/** A page's HTML as a document, without a browser. */
import { parseHTML } from 'linkedom'

/**
 * Parses a page. Browsers put in the html, head and body that HTML lets a page leave out; linkedom does not, so they are
 * put in here, around what would stand in them.
 */
export function parsePage(html: string): Document {
  return parseHTML(withBody(html)).document as unknown as Document
}

/** What the links of a page are told from: its own `<base>`, told from its address, as browsers do; '' where there is neither. */
export function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  return URL.canParse(href, url || undefined) ? new URL(href, url || undefined).href : url
}

function withBody(html: string): string {
  if (/<body[\s/>]/i.test(html)) return /<html[\s/>]/i.test(html) ? html : `<html>${html}</html>`
  const [doctype] = /^\s*<!doctype[^>]*>/i.exec(html) ?? ['']
  const rest = html.slice(doctype.length)
  const [open, attributes] = /<html(\s[^>]*)?>/i.exec(rest) ?? ['', '']
  const inner = open === '' ? rest : rest.slice(rest.indexOf(open) + open.length)
  const headEnd = inner.search(/<\/head\s*>/i)
  const head = headEnd < 0 ? '' : inner.slice(0, headEnd)
  return `${doctype}<html${attributes ?? ''}>${head}${headEnd < 0 ? '' : '</head>'}<body>${inner.slice(head.length).replace(/^<\/head\s*>/i, '')}</body></html>`
}
