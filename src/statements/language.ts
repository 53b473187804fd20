/**
 * Which language a text is in, by the words that every text of a language is full of. Scripts other than Latin are told by
 * their letters. It decides only whether the engine, which knows English, should run at all.
 */
import { languageProfiles, scriptLanguages } from './language-profiles.ts'

const longest = 20_000
const fewest = 8

/** The language of a text as a BCP 47 tag ("en", "de", "ru" …), or "und" where it cannot be told. Looks at the first 20,000 characters. */
export function textLanguage(text: string): string {
  const sample = text.slice(0, longest)
  let latin = 0
  const scripts = new Map<string, number>()
  for (const c of sample) {
    const code = c.codePointAt(0)!
    if (code < 0x250) {
      if ((code | 32) >= 97 && (code | 32) <= 122) latin++
      else if (code >= 0xc0) latin++
      continue
    }
    for (const [from, to, tag] of scriptLanguages) {
      if (code >= from && code <= to) {
        scripts.set(tag, (scripts.get(tag) ?? 0) + 1)
        break
      }
    }
  }
  let other = ''
  let most = 0
  for (const [tag, n] of scripts) {
    if (n > most) {
      most = n
      other = tag
    }
  }
  if (most > latin) return other === 'zh' && (scripts.get('ja') ?? 0) > 0 ? 'ja' : other
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 3) return 'und'
  const counts = new Map<string, number>()
  for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1)
  let best = 'und'
  let bestShare = 0
  for (const [tag, list] of languageProfiles) {
    let n = 0
    for (const w of list) n += counts.get(w) ?? 0
    const share = n / words.length
    if (share > bestShare) {
      bestShare = share
      best = tag
    }
  }
  const enough = words.length < fewest * 4 ? 0.12 : 0.15
  return bestShare >= enough ? best : 'und'
}
