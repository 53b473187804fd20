/** What rules say, asked for as "Why?" needs it and kept while the page is open. */
import { useCallback, useRef, useState } from 'preact/hooks'
import type { RuleInfo } from '../extension/messages.ts'

export interface RuleBook {
  readonly rules: ReadonlyMap<string, RuleInfo | null>
  readonly needRules: (ids: readonly string[]) => void
}

/** Takes how to ask for rules by id; gives those known so far (null for an id that no rule has) and a way to ask for more. */
export function useRuleBook(fetchRules: (ids: readonly string[]) => Promise<readonly RuleInfo[]>): RuleBook {
  const [rules, setRules] = useState<ReadonlyMap<string, RuleInfo | null>>(new Map())
  const asked = useRef(new Set<string>())
  const needRules = useCallback(
    (ids: readonly string[]) => {
      const missing = ids.filter((id) => !asked.current.has(id))
      if (missing.length === 0) return
      for (const id of missing) asked.current.add(id)
      fetchRules(missing).then(
        (found) => {
          const byId = new Map(found.map((rule) => [rule.id, rule]))
          setRules(
            (known) => new Map([...known, ...missing.map((id) => [id, byId.get(id) ?? null] as const)]),
          )
        },
        () => {
          // The background went away; the next "Why?" asks again.
          for (const id of missing) asked.current.delete(id)
        },
      )
    },
    [fetchRules],
  )
  return { rules, needRules }
}
