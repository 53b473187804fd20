/** What the card beside a mark says: put into words here, so that the page carries neither rules nor wording. */
import { type CardContent, cardContent, type RuleNote } from '../page/card-content.ts'
import { sideName } from '../ui/sides.ts'
import { LABELS, STANCES } from '../ui/words.ts'
import { message } from './message.ts'
import { recall } from './page-states.ts'
import { ruleInfo } from './rules-info.ts'

/** The content of the card of a statement on a tab's page; null where the page's report is not at hand. */
export async function cardOf(tabId: number, id: string): Promise<CardContent | null> {
  const kept = await recall(tabId)
  if (kept?.state.kind !== 'ready') return null
  const { report } = kept.state
  const statement = report.statements.find((one) => one.id === id)
  if (!statement) return null
  const rules = [...statement.labels, ...statement.stance].map(({ rule }) => rule)
  const notes = new Map<string, RuleNote>(
    (await ruleInfo(rules)).map(({ id: rule, message: text, source }) => [
      rule,
      { message: text, source: source?.name ?? '', url: source?.url ?? null },
    ]),
  )
  return cardContent(report, id, {
    label: (label) => message(LABELS[label].name),
    stance: (stance) => message(STANCES[stance].name),
    side: (side) => sideName(side, message),
    rule: (rule) => notes.get(rule) ?? null,
  })
}
