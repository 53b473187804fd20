/** The software bill of materials: CycloneDX JSON of what ships, from package-lock.json, by npm's own `npm sbom`. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockedPackages } from './lock.ts'

interface Component {
  readonly 'bom-ref': string
  name: string
}

interface Bom {
  serialNumber?: string
  metadata: { timestamp?: string; component: Component }
  components: Component[]
  dependencies: { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/**
 * Gives the bill as text. npm puts the time, a random serial number and the folder's name into it; here they come from
 * package-lock.json or are left out, so that the same lock gives the same bill. npm's own `--omit dev` leaves out
 * whatever a tool needs as well, so the lock itself is asked what ships.
 */
export function billOfMaterials(root: string): string {
  const given = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application']
  const { status, stdout, stderr } = spawnSync('npm', [...given, '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`)
  const bom = JSON.parse(stdout) as Bom
  delete bom.metadata.timestamp
  bom.metadata.component.name = 'sourcelight'
  const ships = new Set(
    lockedPackages(root)
      .filter((one) => one.ships)
      .map(({ name, version }) => `${name}@${version}`),
  )
  const own = bom.metadata.component['bom-ref']
  bom.components = bom.components.filter((one) => ships.has(one['bom-ref']))
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => ref === own || ships.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => ships.has(one)) }))
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
