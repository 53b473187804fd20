/** Zip archives that are the same to the byte for the same files: sorted, without times, owners or extra fields. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** Path with forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 1980, the first day a zip can name. */
const DATE = 0x0021
const DEFLATE = 8
const UTF8 = 0x0800
/** A plain file, readable by all, as unzip on Unix sets it. */
const MODE = (0o100644 << 16) >>> 0
const UNIX = 0x0314

/** Writes an archive (APPNOTE.TXT 6.3, no zip64: under 4 GB and 65,535 files). */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { path, bytes } of sorted) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(bytes, { level: 9 })
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(UTF8, 2)
    shared.writeUInt16LE(DEFLATE, 4)
    shared.writeUInt16LE(DATE, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(name.length, 22)
    parts.push(number32(LOCAL), shared, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(MODE, 6)
    rest.writeUInt32LE(at, 10)
    directory.push(number32(CENTRAL), number16(UNIX), shared, rest, name)
    at += 30 + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(sorted.length, 8)
  end.writeUInt16LE(sorted.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, central, end])
}

/** Reads back an archive that `zip` wrote. Throws where it is none, or a file's checksum does not fit. */
export function unzip(archive: Buffer): ZipEntry[] {
  const end = archive.length - 22
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error('not an archive of ours')
  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new Error('the directory is damaged')
    const checksum = archive.readUInt32LE(at + 16)
    const packed = archive.readUInt32LE(at + 20)
    const name = archive.readUInt16LE(at + 28)
    const local = archive.readUInt32LE(at + 42)
    const path = archive.subarray(at + 46, at + 46 + name).toString()
    const bytes = inflateRawSync(archive.subarray(local + 30 + name, local + 30 + name + packed))
    if (crc32(bytes) !== checksum) throw new Error(`${path} is damaged`)
    entries.push({ path, bytes })
    at += 46 + name
  }
  return entries
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
