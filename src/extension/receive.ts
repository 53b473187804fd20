/** The shapes of everything the background takes in. A message that does not fit is not answered. */
import * as v from 'valibot'
import { BLOCK_KINDS } from '../statements/statement.ts'
import type { FromPage, ToBackground } from './messages.ts'
import { settingsChangeSchema } from './settings-schema.ts'

/** Longest article that is taken in at all, in UTF-16 code units (about 1.5 million words). */
const LONGEST_TEXT = 10_000_000
const MOST_PARTS = 100_000

/** A list whose length is looked at before anything in it is, so that a long one costs nothing. */
const listOf = <T>(item: v.GenericSchema<unknown, T>, most: number): v.GenericSchema<unknown, T[]> =>
  v.pipe(
    v.custom<unknown[]>((list) => Array.isArray(list) && list.length <= most, `at most ${most}`),
    v.array(item),
  )

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0))
const nothing = v.strictObject({})
const shortText = v.pipe(v.string(), v.maxLength(2_000))
const address = v.pipe(v.string(), v.maxLength(20_000))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))

const article = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    blocks: listOf(
      v.strictObject({
        kind: v.picklist(BLOCK_KINDS),
        start: offset,
        end: offset,
      }),
      MOST_PARTS,
    ),
    links: listOf(v.strictObject({ span: v.strictTuple([offset, offset]), href: address }), MOST_PARTS),
  }),
  v.check(({ text, blocks, links }) => {
    let reached = 0
    for (const { start, end } of blocks) {
      if (start < reached || end < start) return false
      reached = end
    }
    return (
      reached <= text.length && links.every(({ span: [start, end] }) => start <= end && end <= text.length)
    )
  }, 'blocks and links lie in order within the text'),
)

type Schemas<M> = { readonly [T in keyof M]: v.GenericSchema<unknown, RequestOf<M, T>> }
type RequestOf<M, T extends keyof M> = M[T] extends { request: infer R } ? R : never

const toBackground: Schemas<ToBackground> = {
  'tab-state': v.strictObject({ tabId }),
  'show-statement': v.strictObject({ tabId, statement: shortText }),
  'set-marks': v.strictObject({ tabId, shown: v.boolean() }),
  'site-access': v.strictObject({ tabId }),
  'get-settings': nothing,
  'change-settings': v.strictObject({ change: settingsChangeSchema }),
  'import-rules': v.strictObject({ name: shortText, text: v.pipe(v.string(), v.maxLength(20_000_000)) }),
  'list-own-rules': nothing,
  'export-own-rules': v.strictObject({ name: shortText, format: v.picklist(['json', 'csv']) }),
  'remove-own-rules': v.strictObject({ name: shortText }),
  'rules-info': nothing,
  'rule-info': v.strictObject({ ids: listOf(shortText, 1_000) }),
}

const fromPage: Schemas<FromPage> = {
  hello: v.strictObject({ url: address }),
  analyse: v.strictObject({
    url: address,
    title: shortText,
    language: shortText,
    article,
    limits: listOf(shortText, 20),
  }),
  card: v.strictObject({ statement: shortText }),
  'no-article': v.strictObject({ url: address, why: v.picklist(['no-article', 'pdf']) }),
}

/** A message that was checked: its type, and its request as that type has it. */
export type Received<M> = {
  [T in keyof M]: { readonly type: T; readonly request: RequestOf<M, T> }
}[keyof M]

/** Checks a message from one of the extension's own pages; null where it fits nothing. */
export const fromExtensionPage = (message: unknown): Received<ToBackground> | null =>
  receive(message, toBackground)

/** Checks a message from a content script; null where it fits nothing. */
export const fromContentScript = (message: unknown): Received<FromPage> | null => receive(message, fromPage)

const envelope = v.object({ type: v.string(), request: v.unknown() })

function receive<M>(message: unknown, schemas: Schemas<M>): Received<M> | null {
  const outer = v.safeParse(envelope, message)
  if (!outer.success || !Object.hasOwn(schemas, outer.output.type)) return null
  const type = outer.output.type as keyof M
  const request = v.safeParse(schemas[type], outer.output.request, { abortEarly: true })
  return request.success ? ({ type, request: request.output } as Received<M>) : null
}
