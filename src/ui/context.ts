/** What every part of the interface needs and none should fetch for itself. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { RuleInfo } from '../extension/messages.ts'
import type { Translate } from './translate.ts'

export interface Interface {
  readonly t: Translate
  /** Today, for the age of labels. */
  readonly now: Date
  /** What is known of rules so far; null for an id that no rule has. */
  readonly rules: ReadonlyMap<string, RuleInfo | null>
  /** Asks for what rules say; they appear in `rules`. */
  readonly needRules: (ids: readonly string[]) => void
}

const InterfaceContext = createContext<Interface | null>(null)

export const InterfaceProvider = InterfaceContext.Provider

/** The interface around a component. */
export function useInterface(): Interface {
  const found = useContext(InterfaceContext)
  if (!found) throw new Error('rendered outside of an InterfaceProvider')
  return found
}
