/** The content script's line to its background, which may be stopped, and to its extension, which may go away. */
import type { FromPage, ToPage } from './messages.ts'
import { type NativeListener, native } from './native.ts'

/** Asks the background, starting it where it was stopped. Null where no answer came: it was stopped on the way, or is gone. */
export async function askBackground<T extends keyof FromPage>(
  type: T,
  request: FromPage[T]['request'],
): Promise<FromPage[T]['response'] | null> {
  try {
    const answer: unknown = await native().runtime.sendMessage({ type, request })
    return (answer ?? null) as FromPage[T]['response'] | null
  } catch {
    return null
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
