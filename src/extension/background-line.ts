/** The content script's line to its background, which may be stopped, and to its extension, which may go away. */
import type { FromPage, ToPage } from './messages.ts'
import { type NativeListener, native } from './native.ts'

/** Milliseconds before a question is asked again that was lost with a background that was stopped. */
const ASK_AGAIN = 500

/**
 * Asks the background, starting it where it was stopped. Where it was stopped before it had answered it is asked once
 * more, if the answer is still wanted. Null where none came at all.
 */
export async function askBackground<T extends keyof FromPage>(
  type: T,
  request: FromPage[T]['request'],
  stillWanted: () => boolean,
): Promise<FromPage[T]['response'] | null> {
  const message = { type, request }
  let answer = await send(message)
  if (answer === undefined && stillWanted() && extensionIsThere()) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN))
    if (stillWanted()) answer = await send(message)
  }
  return (answer ?? null) as FromPage[T]['response'] | null
}

/** What the background answers; undefined where it did not (its answers are never that). */
async function send(message: object): Promise<unknown> {
  try {
    return await native().runtime.sendMessage(message)
  } catch {
    return undefined
  }
}

/** False once the extension was updated, removed or switched off: what is left of it on the page should go too. */
export function extensionIsThere(): boolean {
  try {
    return native().runtime?.id !== undefined
  } catch {
    return false
  }
}

/**
 * Calls `act` once the extension is gone. The line also breaks when the browser stops an idle background; from then on
 * only `extensionIsThere` can tell, and is asked whenever something happens on the page.
 */
export function onceExtensionIsGone(act: () => void, signal: AbortSignal): void {
  try {
    const port = native().runtime.connect({ name: 'page' })
    port.onDisconnect.addListener(() => {
      // The id is taken away in a turn of its own.
      setTimeout(() => {
        if (!signal.aborted && !extensionIsThere()) act()
      })
    })
  } catch {
    act()
  }
}

type Handlers = {
  readonly [T in keyof ToPage]: (request: ToPage[T]['request']) => ToPage[T]['response']
}

/** Has messages from the background answered until the signal. Only the extension itself can send them. */
export function onMessageToPage(handlers: Handlers, signal: AbortSignal): void {
  const receive: NativeListener = (message, _, answer) => {
    const { type, request } = message as { type: keyof ToPage; request: never }
    if (Object.hasOwn(handlers, type)) answer(handlers[type](request))
  }
  native().runtime.onMessage.addListener(receive)
  signal.addEventListener('abort', () => {
    if (extensionIsThere()) native().runtime.onMessage.removeListener(receive)
  })
}
