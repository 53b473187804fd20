/** "Evidence linked": the statement holds a link to a document or primary source (label book, section 4). */
import type { DocumentAddress } from '../rules/language/language-rules.ts'
import type { Link } from '../statements/statement.ts'
import { addLabel, type Draft } from './draft.ts'
import type { Reading } from './reading.ts'

/** The rule under which an address is a document or primary source, or null. Hosts match whole or by a dot. */
function documentRule(href: string, rules: readonly DocumentAddress[]): string | null {
  let url: URL
  try {
    url = new URL(href)
  } catch {
    return null
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const host = url.hostname.toLowerCase()
  const path = url.pathname.toLowerCase()
  const under = (name: string): boolean => host === name || host.endsWith(`.${name}`)
  for (const rule of rules) {
    const fits =
      rule.hosts?.some(under) === true ||
      rule.suffixes?.some((suffix) => host.endsWith(suffix)) === true ||
      rule.endings?.some((ending) => path.endsWith(ending)) === true ||
      rule.paths?.some((part) => path.includes(part)) === true
    if (fits) return rule.id
  }
  return null
}

/** The first link that ends after an offset; links do not overlap, so their ends are in order too. O(log n). */
function firstReaching(links: readonly { readonly link: Link }[], offset: number): number {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (links[middle]!.link.span[1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds the label to statements whose words hold such a link. */
export function readEvidence(
  drafts: readonly Draft[],
  reading: Reading,
  rules: readonly DocumentAddress[],
): void {
  const links = reading.article.links
    .map((link) => ({ link, rule: documentRule(link.href, rules) }))
    .filter((one): one is { link: (typeof reading.article.links)[number]; rule: string } => one.rule !== null)
    .sort((one, other) => one.link.span[0] - other.link.span[0])
  for (const draft of drafts) {
    if (draft.whole.end <= draft.whole.first || links.length === 0) continue
    const from = reading.tokens[draft.whole.first]!.start
    const to = reading.tokens[draft.whole.end - 1]!.end
    for (let at = firstReaching(links, from); at < links.length; at += 1) {
      const { link, rule } = links[at]!
      if (link.span[0] >= to) break
      if (link.span[1] > from) addLabel(draft, 'evidence linked', rule, [link.span])
    }
  }
}
