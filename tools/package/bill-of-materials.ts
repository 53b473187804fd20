/** The software bill of materials: CycloneDX JSON of what ships, from package-lock.json, by npm's own `npm sbom`. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; tools?: unknown }
  components: { name: string; version: string; properties?: { name: string; value: string }[] }[]
}

/**
 * Gives the bill as text. npm puts the time, a random serial number and the place of the folder into it; here the
 * serial number comes from package-lock.json and the rest is left out, so that the same lock gives the same bill.
 */
export function billOfMaterials(root: string): string {
  const given = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev']
  const { status, stdout, stderr } = spawnSync('npm', [...given, '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`)
  const bom = JSON.parse(stdout) as Bom
  delete bom.metadata.timestamp
  bom.serialNumber = serialNumber(readFileSync(join(root, 'package-lock.json')))
  return `${JSON.stringify(bom, null, 2)}\n`
}

/** A UUID (version 8, RFC 9562) out of the SHA-256 of some bytes, as a URN. */
function serialNumber(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
