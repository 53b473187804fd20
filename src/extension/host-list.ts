/** Lists of hosts as the reader keeps them: "never here", "no marks here". Pure. */

/**
 * Whether a list covers a host: it names the host or, cut at a dot, one above it ("rt.com" covers "www.rt.com", not
 * "smart.com"). "www." in front tells the same site as without, so "www.rt.com" covers "rt.com" too.
 */
export function covers(list: readonly string[], host: string): boolean {
  return list.some((one) => host === one || host.endsWith(`.${one}`) || `www.${host}` === one)
}

/** The list with a host in it: as it is where it covers the host already. */
export function withHost(list: readonly string[], host: string): readonly string[] {
  return covers(list, host) ? list : [...list, host]
}

/** The list without every entry that covers a host, so that afterwards nothing in it does. */
export function withoutHost(list: readonly string[], host: string): readonly string[] {
  return list.filter((one) => !covers([one], host))
}
