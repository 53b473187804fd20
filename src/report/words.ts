/** Number of words in a text: runs of letters and digits, with apostrophes and hyphens inside them. Linear in the text. */
export function countWords(text: string): number {
  let words = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) words += 1
  return words
}
