/**
 * The rules around the model, in their order: forms that tell by themselves who says what, what the label book does not
 * count, and its borders where PolNeAR's differ. The passes find statements; these make them the book's.
 */
import { makeSureOfOpenings, takeNames } from './according-to.ts'
import { makeSureOfBlame } from './blame.ts'
import type { ClosedLists } from './closed-lists.ts'
import type { Draft, WordSpan } from './draft.ts'
import { quotationOf } from './draft.ts'
import { takeHeadlines } from './headlines.ts'
import { takeInsertedSpeakers } from './inserted-speakers.ts'
import { isNoStatement } from './no-statements.ts'
import { takePassives } from './passives.ts'
import { makeSureOfPlainReports, takePlainReports } from './plain-reports.ts'
import { takeQuotationLeads } from './quotation-leads.ts'
import { takeQuotationTags } from './quotation-tags.ts'
import { joinParagraphs } from './quoted-paragraphs.ts'
import type { Reading } from './reading.ts'
import { takeSignedQuotations } from './signed-quotations.ts'
import {
  keepToBlocks,
  keepToSentences,
  leaveOutAdverbs,
  leaveOutAuxiliaries,
  leaveOutChannels,
  leaveOutTails,
  leaveOutTimes,
  shareSubjects,
  takeAgentPrepositions,
  takeAntecedents,
  takeLastNouns,
  takeOpeningVerbs,
  takeRelativeClauses,
  turnSources,
} from './source-borders.ts'

/**
 * Takes the drafts that the passes decided, all of them, and changes them in place.
 * @returns those that are statements by the label book, with those that the passes missed
 */
export function byTheBook(reading: Reading, lists: ClosedLists, found: readonly Draft[]): Draft[] {
  keepToBlocks(reading, found)
  turnSources(reading, found)
  takeOpeningVerbs(reading, found)
  const tagged = takeSignedQuotations(
    reading,
    takeQuotationLeads(reading, lists, takeQuotationTags(reading, found)),
  )
  keepToSentences(reading, tagged)
  const completed = takeHeadlines(
    reading,
    takePlainReports(reading, takeInsertedSpeakers(reading, lists, takePassives(reading, lists, tagged))),
  )
  leaveOutTails(reading, completed)
  const drafts = completed.filter((d) => d.content.length > 0 && !isNoStatement(reading, lists, d))
  shareSubjects(drafts)
  for (const d of drafts) d.quotation = quotationOf(reading, d.content, d.cue[0]![0])
  joinParagraphs(reading, drafts)
  leaveOutTimes(reading, lists, drafts)
  takeRelativeClauses(reading, lists, drafts)
  takeNames(reading, drafts)
  makeSureOfOpenings(reading, drafts)
  makeSureOfBlame(reading, drafts)
  makeSureOfPlainReports(reading, drafts)
  takeAntecedents(reading, drafts)
  takeLastNouns(reading, drafts)
  leaveOutAdverbs(reading, lists, drafts)
  leaveOutAuxiliaries(reading, lists, drafts)
  takeAgentPrepositions(reading, lists, drafts)
  leaveOutChannels(reading, lists, drafts)
  return drafts.filter(keepApart)
}

/** Leaves out of the source what is cue, and out of the content what is either; tells whether any content is left. */
function keepApart(d: Draft): boolean {
  d.source = without(d.source, d.cue)
  d.content = without(without(d.content, d.cue), d.source)
  return d.content.length > 0
}

/** Spans with others cut out of them, in order. */
function without(spans: readonly WordSpan[], cuts: readonly WordSpan[]): readonly WordSpan[] {
  let left = spans
  for (const [from, to] of cuts) {
    if (!left.some(([a, b]) => a <= to && from <= b)) continue
    left = left.flatMap(([a, b]): WordSpan[] =>
      a > to || from > b
        ? [[a, b]]
        : [...(a < from ? [[a, from - 1] as const] : []), ...(b > to ? [[to + 1, b] as const] : [])],
    )
  }
  return left.length < 2 ? left : [...left].sort((a, b) => a[0] - b[0])
}
