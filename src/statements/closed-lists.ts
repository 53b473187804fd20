/** The closed word lists that come with the model (data files of the trainer), as sets of hashes. */
import { hashText } from './hashing.ts'
import { regularStem } from './reading.ts'

export interface ClosedLists {
  /** Adverbs and participles (after *be*, before *to*) that report with no author. */
  readonly hedgeAdverbs: ReadonlySet<number>
  readonly hedgeParticiples: ReadonlySet<number>
  /** Pronouns by which a speaker means themselves. */
  readonly firstPerson: ReadonlySet<number>
  /** Verbs of refusing and of answering (their stems), what is asked for, and negations. */
  readonly refusals: ReadonlySet<number>
  readonly answers: ReadonlySet<number>
  readonly requests: ReadonlySet<number>
  readonly negations: ReadonlySet<number>
  /** Participles that report with nobody who does. */
  readonly noReports: ReadonlySet<number>
  /** Words that name a time, and words that lead up to one. */
  readonly times: ReadonlySet<number>
  readonly timeLeads: ReadonlySet<number>
  /** The preposition before the agent of a passive. */
  readonly agents: ReadonlySet<number>
}

/** Names of the lists in the model file and of the trainer's data files. */
export const closedListNames = [
  'hedge-adverbs',
  'hedge-participles',
  'first-person',
  'refusals',
  'answers',
  'requests',
  'negations',
  'no-reports',
  'times',
  'time-leads',
  'agents',
] as const

/** Sets of hashes from lists of words; a list that is missing is empty. */
export function closedLists(lists: Readonly<Record<string, readonly string[]>>): ClosedLists {
  const set = (name: (typeof closedListNames)[number], form = (word: string) => word) =>
    new Set((lists[name] ?? []).map((word) => hashText(form(word))))
  return {
    hedgeAdverbs: set('hedge-adverbs'),
    hedgeParticiples: set('hedge-participles'),
    firstPerson: set('first-person'),
    refusals: set('refusals', regularStem),
    answers: set('answers', regularStem),
    requests: set('requests'),
    negations: set('negations'),
    noReports: set('no-reports'),
    times: set('times'),
    timeLeads: set('time-leads'),
    agents: set('agents'),
  }
}
