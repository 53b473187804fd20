/** What a package must be before it goes to a store. */
import type { ZipEntry } from './zip.ts'

/** Largest package, in bytes unpacked: far under every store's bound, and a sign where something slipped in. */
const LARGEST = 12 * 1024 * 1024
const KINDS = new Set(['json', 'js', 'css', 'html', 'png', 'bin', 'txt', 'svg'])

/** Everything that is wrong with a package, in words; empty where nothing is. */
export function faultsOf(entries: readonly ZipEntry[], version: string): string[] {
  const faults: string[] = []
  const files = new Map(entries.map(({ path, bytes }) => [path, bytes]))
  const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8')
  const manifest = files.has('manifest.json') ? JSON.parse(text('manifest.json')) : null
  if (!manifest) return ['there is no manifest.json']
  if (manifest.version !== version)
    faults.push(`the manifest says version ${manifest.version}, not ${version}`)
  for (const name of namedFiles(manifest)) if (!files.has(name)) faults.push(`${name} is named and missing`)
  for (const name of ['rules.json', 'model.bin', 'LICENSE.txt', 'NOTICE.txt'])
    if (!files.has(name)) faults.push(`${name} is missing`)
  const matches: string[] =
    manifest.content_scripts?.flatMap((one: { matches: string[] }) => one.matches) ?? []
  if (matches.length === 0) faults.push('no host is named')
  if (matches.some((match) => match.includes('<all_urls>') || match === '*://*/*'))
    faults.push('the content script asks for every site')
  if (manifest.host_permissions?.length) faults.push('host permissions are asked for at the start')
  const size = entries.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > LARGEST) faults.push(`${size} bytes unpacked`)
  for (const { path } of entries) {
    const kind = path.slice(path.lastIndexOf('.') + 1)
    if (!KINDS.has(kind)) faults.push(`${path} is of no kind that ships`)
    if (kind === 'js') faults.push(...remoteCode(path, text(path)))
    if (kind === 'html' && /<script[^>]*\ssrc="(?:https?:)?\/\//i.test(text(path)))
      faults.push(`${path} loads a script from elsewhere`)
  }
  return faults
}

/** Files that the manifest names. */
function namedFiles(manifest: Record<string, unknown>): string[] {
  const named: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/^[\w./-]+\.(?:js|html|png|css)$/.test(value)) named.push(value)
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  visit(manifest)
  return named
}

/** Code that could come from elsewhere, or be made out of text. */
function remoteCode(path: string, code: string): string[] {
  const signs: readonly [RegExp, string][] = [
    [/\beval\s*\(/, 'calls eval'],
    [/\bnew Function\s*\(/, 'makes functions out of text'],
    [/\bimport\s*\(\s*["'`]https?:/, 'imports from elsewhere'],
    [/\bimportScripts\s*\(/, 'imports scripts'],
    [/\bXMLHttpRequest\b|\bWebSocket\s*\(|\bsendBeacon\b|\bEventSource\s*\(/, 'can speak with a server'],
    [/sourceMappingURL=/, 'names a source map that is not there'],
  ]
  return signs.filter(([sign]) => sign.test(code)).map(([, what]) => `${path} ${what}`)
}
