/** The state of a tab, kept up to date while the popup is open. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { ask, onStateChanged } from '../extension/ask.ts'
import type { PageState } from '../extension/messages.ts'

/** While an article is read the state is asked for again this often, in case news of its end was lost. */
const ASK_AGAIN_AFTER_MS = 1500

const BACKGROUND_GONE: PageState = { kind: 'error', code: 'analysis', outlet: null }

export interface TabState {
  readonly state: PageState | null
  readonly refresh: () => void
  /** Shows what the reader just chose before the background has answered. */
  readonly assume: (change: (state: PageState) => PageState) => void
}

/** Takes a tab's id, null while it is not known; gives what the background tells of it. */
export function useTabState(tabId: number | null): TabState {
  const [state, setState] = useState<PageState | null>(null)
  const refresh = useCallback(() => {
    if (tabId === null) return
    ask('tab-state', { tabId }).then(
      (told) => setState(told ?? BACKGROUND_GONE),
      () => setState(BACKGROUND_GONE),
    )
  }, [tabId])
  useEffect(() => {
    refresh()
    return onStateChanged((changed) => {
      if (changed === tabId) refresh()
    })
  }, [refresh, tabId])
  useEffect(() => {
    if (state?.kind !== 'analysing') return
    const timer = setTimeout(refresh, ASK_AGAIN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [state, refresh])
  const assume = useCallback((change: (state: PageState) => PageState) => {
    setState((known) => (known ? change(known) : known))
  }, [])
  return { state, refresh, assume }
}
