/** Addresses that show another address's page: AMP caches, archive copies, translation proxies. The patterns are data. */
import type { Copy } from '../rules/outlets/outlet-rules.ts'
import { type Address, readAddress } from './address.ts'

export type CopyIndex = ReadonlyMap<string, readonly Copy[]>

/** What a copy shows, and of which kind the copy is; `address` is null where the address does not tell what it shows. */
export interface Shown {
  readonly kind: string
  readonly address: Address | null
}

/** Copy patterns by host. */
export function indexCopies(copies: readonly Copy[]): CopyIndex {
  const found = new Map<string, Copy[]>()
  for (const copy of copies) {
    for (const host of copy.hosts) found.set(host, [...(found.get(host) ?? []), copy])
  }
  return found
}

/** The page that an address shows a copy of, or null where the address is no copy. */
export function shownBy(at: Address, copies: CopyIndex): Shown | null {
  let host = at.host
  let sub = ''
  while (host !== '') {
    for (const copy of copies.get(host) ?? []) {
      const shown = read(copy, at, sub)
      if (shown !== null) return { kind: copy.kind, address: shown }
    }
    const dot = host.indexOf('.')
    if (dot < 0) return null
    sub = sub === '' ? host.slice(0, dot) : `${sub}.${host.slice(0, dot)}`
    host = host.slice(dot + 1)
  }
  return null
}

function read(copy: Copy, at: Address, sub: string): Address | null {
  switch (copy.form) {
    case 'path': {
      for (const template of copy.paths) {
        const rest = restOf(at.path, template)
        if (rest !== null) {
          const shown = readInner(rest + at.query)
          if (shown !== null) return shown
        }
      }
      return null
    }
    case 'query': {
      const inner = new URLSearchParams(at.query).get(copy.parameter)
      return inner === null ? null : readInner(inner)
    }
    case 'sub-host': {
      if (sub === '' || sub.includes('.')) return null
      // "www-rt-com" is www.rt.com, "a--b-org" is a-b.org.
      const host = sub.replaceAll('--', '\n').replaceAll('-', '.').replaceAll('\n', '-')
      return readInner(host + at.path + at.query)
    }
  }
}

/** The part of a path that stands where a template has `{address}`; null where the path is another. */
function restOf(path: string, template: string): string | null {
  let at = 0
  for (const segment of template.split('/').slice(1, -1)) {
    const end = path.indexOf('/', at + 1)
    if (path[at] !== '/' || end < 0) return null
    if (segment !== '*' && path.slice(at + 1, end) !== segment) return null
    at = end
  }
  return path[at] === '/' ? path.slice(at + 1) : null
}

/** Reads an inner address, with or without a scheme, with one slash after it or two, escaped or not. */
function readInner(inner: string): Address | null {
  let text = inner
  if (/^https?%3a/i.test(text)) {
    try {
      text = decodeURIComponent(text)
    } catch {
      return null
    }
  }
  const scheme = /^https?:\/{0,3}/i.exec(text)
  const rest = scheme === null ? text : text.slice(scheme[0].length)
  // An inner address has a host with a dot before its first slash; else it is a short code, not an address.
  const end = rest.search(/[/?#]/)
  if (!(end < 0 ? rest : rest.slice(0, end)).includes('.')) return null
  return readAddress(`https://${rest}`)
}
