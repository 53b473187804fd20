/**
 * The pages of a soak, as our own web serves them. Each is there twice: still, without anything that moves by itself, so
 * that every change is the extension's; and alive, with its own scripts, whose dice and clock are stopped so that two
 * visits can be compared.
 */
import type { BenchPage } from '../bench/material.ts'
import type { Page } from '../drive/web.ts'

export type Kind = 'still' | 'alive'

/** Gives the page at a path of ours, null where there is none. */
export function soakPages(pages: readonly BenchPage[]): (path: string) => Page | null {
  const byPath = new Map<string, string>([
    [EMPTY, '<!doctype html><html lang="en"><title>Empty</title></html>'],
  ])
  for (const [i, { html }] of pages.entries()) {
    byPath.set(pathOf('still', i), still(html))
    byPath.set(pathOf('alive', i), alive(html))
  }
  return (path) => {
    const body = byPath.get(path)
    return body === undefined ? null : { body }
  }
}

/** The page from which each of the others is gone to, and to which it is left again. */
export const EMPTY = '/soak/empty'

export const pathOf = (kind: Kind, i: number): string => `/soak/${kind}/${i}`

const STOPPED = '<style>*,*::before,*::after{animation:none!important;transition:none!important}</style>'

/** A page without its scripts, frames, refreshes and animations. */
const still = (html: string): string =>
  atHead(
    html
      .replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/gi, '')
      .replace(/<(?:script|iframe|frame|object|embed)\b[^>]*>/gi, '')
      .replace(/<meta[^>]+http-equiv=[^>]*refresh[^>]*>/gi, '')
      .replace(/\son\w+=(?:"[^"]*"|'[^']*')/gi, ''),
    STOPPED,
  )

/** Stands for chance and time in a page's scripts: the same at every visit. */
const DICE = `<script>(() => {
  let seed = 1
  Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  const Real = Date
  const now = 1700000000000
  window.Date = class extends Real { constructor(...given) { super(...(given.length ? given : [now])) } static now() { return now } }
  document.currentScript.remove()
})()</script>`

/** A page with its scripts, that goes nowhere else by itself. */
const alive = (html: string): string =>
  atHead(html.replace(/<meta[^>]+http-equiv=[^>]*(?:refresh|content-security-policy)[^>]*>/gi, ''), DICE)

function atHead(html: string, what: string): string {
  const head = /<head\b[^>]*>/i.exec(html)
  return head
    ? `${html.slice(0, head.index + head[0].length)}${what}${html.slice(head.index + head[0].length)}`
    : what + html
}
