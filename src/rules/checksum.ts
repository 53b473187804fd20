/**
 * A checksum that tells a whole rules file from a cut or damaged one. It is no protection against forgery: the bundled
 * file is part of the signed package, and files from elsewhere are validated in full.
 */

/**
 * 16 hexadecimal digits over the UTF-16 code units of a text: a multiplicative hash (FNV-1a), and the sum of all that it
 * passes through, which tells where as well as what. `from` and `to` bound a part that is left out.
 */
export function checksum(text: string, from = 0, to = 0): string {
  let hash = 0x811c9dc5
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    if (at === from) at = to
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    sum = (sum + hash) | 0
  }
  return hex(hash) + hex(sum)
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

/** Where the checksum stands in a rules file: in its first characters, so that it is found without parsing. */
const SEAL = /^(\{"schema":\d{1,6},"version":"[^"]{1,40}","checksum":")([0-9a-f]{0,16})(")/

/** Puts the checksum into the text of a compiled rules file that has an empty one. */
export function seal(text: string): string {
  const found = SEAL.exec(text)
  if (found === null) throw new Error('the rules file does not begin with schema, version and checksum')
  return `${found[1]}${checksum(text)}${text.slice(found[1]!.length)}`
}

/** Whether a rules file carries a checksum, and whether it fits: 'none', 'fits' or 'differs'. */
export function sealOf(text: string): 'none' | 'fits' | 'differs' {
  const found = SEAL.exec(text)
  if (found === null || found[2] === '') return 'none'
  const start = found[1]!.length
  return checksum(text, start, start + found[2]!.length) === found[2] ? 'fits' : 'differs'
}
