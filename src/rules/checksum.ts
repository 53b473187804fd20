/**
 * A checksum that tells a whole rules file from a cut or damaged one. It is no protection against forgery: the bundled
 * file is part of the signed package, and files from elsewhere are validated in full.
 */

/** Two 32-bit multiplicative hashes (FNV-1a and one with another prime) over the UTF-16 code units; 16 hexadecimal digits. */
export function checksum(text: string): string {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
  }
  return hex(first) + hex(second)
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
  return checksum(text.slice(0, start) + text.slice(start + found[2]!.length)) === found[2]
    ? 'fits'
    : 'differs'
}
