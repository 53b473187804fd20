/** A host that the built extension runs on by itself: the first plain ".com" of its manifest, so that no tool names an outlet. */
import { readFileSync } from 'node:fs'

export function listedHost(): string {
  const manifest = JSON.parse(
    readFileSync(new URL('../../dist/chrome/manifest.json', import.meta.url), 'utf8'),
  ) as { content_scripts: { matches: string[] }[] }
  const pattern = manifest.content_scripts[0]!.matches.find((one) => /^\*:\/\/\*\.[a-z]+\.com\/\*$/.test(one))
  if (!pattern) throw new Error('the manifest names no host')
  return `www.${pattern.slice('*://*.'.length, -'/*'.length)}`
}
