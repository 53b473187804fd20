/** From found statements and their speakers to everything that is told of them. Pure; linear in the number of statements. */
import type { LanguageRules } from '../rules/language/language-rules.ts'
import type { Article, FoundStatement } from '../statements/statement.ts'
import { readAccusation } from './accusations.ts'
import { readAnswers } from './answers.ts'
import { readAttribution } from './attribution-labels.ts'
import { readContradictions } from './contradictions.ts'
import { readStance } from './cue-stance.ts'
import { deniedBefore, followDenials } from './denials-going-on.ts'
import { concernedBy } from './denied-targets.ts'
import { readParties } from './dispute-parties.ts'
import { applyDispute, disputeOf } from './disputes.ts'
import { addLabel, causeOf, type Draft, draftStatements, type Resolved } from './draft.ts'
import { readEvidence } from './evidence.ts'
import { readFindings } from './findings.ts'
import type { LabelledArticle, Relation, Statement } from './labelled.ts'
import { languageIndex } from './language-index.ts'
import { readMarks } from './marks.ts'
import { readOutletChecks } from './outlet-checks.ts'
import { deniesOwnAct } from './own-act-denials.ts'
import { findMentions } from './party-mentions.ts'
import { type Reading, readForLabels } from './reading.ts'
import { colourTargets, readReferences } from './references.ts'
import { readRepeats, spreadDenied } from './repeats.ts'
import { readSetAgainst } from './set-against.ts'
import { readSupports } from './supports.ts'
import { withoutUnsaid } from './unsaid.ts'
import { readVoices } from './voices.ts'

/** Id of the statement at an index of the found list. */
const statementId = (index: number): string => `s${index + 1}`

/** Takes an article, its statements, their speakers and the language rules; gives the labelled article. */
export function labelStatements(
  article: Article,
  everyFound: readonly FoundStatement[],
  everyResolved: Resolved,
  language: LanguageRules,
  context: { readonly outlet: readonly string[] },
): LabelledArticle {
  return labelReading(
    readForLabels(article, languageIndex(language)),
    everyFound,
    everyResolved,
    language,
    context,
  )
}

/** The same, for an article that has been read already. */
export function labelReading(
  reading: Reading,
  everyFound: readonly FoundStatement[],
  everyResolved: Resolved,
  language: LanguageRules,
  context: { readonly outlet: readonly string[] },
): LabelledArticle {
  const index = languageIndex(language)
  const { found, resolved } = withoutUnsaid(everyFound, everyResolved, reading)
  const drafts = draftStatements(reading, found, resolved)
  const mentions = findMentions(reading, resolved.speakers)
  const cues = drafts.map((draft) => readStance(draft, reading, index))
  for (const draft of drafts) readAccusation(draft, cues[draft.index] ?? null, drafts, reading, mentions)
  readAttribution(drafts, reading, context.outlet, index, mentions)
  for (const draft of drafts) {
    const dispute = disputeOf(draft, cues[draft.index] ?? null, reading)
    if (dispute === null) {
      const own = deniesOwnAct(draft, drafts, reading)
      if (own !== null) applyDispute(draft, own.dispute, { targets: own.targets, against: NOBODY })
      continue
    }
    const same = deniedBefore(draft, dispute.pointsBack, drafts)
    applyDispute(
      draft,
      dispute,
      same === null
        ? concernedBy(draft, dispute, drafts, reading, mentions)
        : { targets: [same], against: NOBODY },
    )
  }
  followDenials(drafts, reading)
  const contradictions = [...readContradictions(drafts, reading), ...readSetAgainst(drafts, reading)]
  readRepeats(drafts, reading)
  spreadDenied(drafts)
  readAnswers(drafts, cues, reading)
  readSupports(drafts, cues, reading, mentions)
  const references = readReferences(drafts, reading, mentions)
  colourTargets(references, drafts)
  readParties(drafts, contradictions)
  readOutletChecks(drafts, reading)
  readEvidence(drafts, reading, index.documents)
  for (const draft of drafts) labelStance(draft)
  const marks = readMarks(drafts, reading)
  return {
    statements: drafts.map((draft) => finish(draft, resolved)),
    speakers: resolved.speakers,
    references: references.map(({ words, to, stance, rule }) => ({
      words,
      to: to === null ? null : statementId(to),
      stance,
      rule,
    })),
    marks,
    voices: readVoices(drafts, reading, statementId),
    findings: readFindings({ drafts, reading, mentions, marks, idOf: statementId }),
  }
}

const NOBODY: ReadonlySet<string> = new Set()

/** The labels that follow from the cue's word alone. */
function labelStance(draft: Draft): void {
  for (const stance of draft.stance) {
    if (stance.id === 'truth-presuming') addLabel(draft, 'truth-presuming word', stance.rule, causeOf(draft))
    if (stance.id === 'doubt-casting') addLabel(draft, 'doubt-casting word', stance.rule, causeOf(draft))
  }
}

function finish(draft: Draft, resolved: Resolved): Statement {
  const { found } = draft
  return {
    id: statementId(draft.index),
    source: found.source,
    cue: found.cue,
    content: found.content,
    quotation: found.quotation,
    display: found.display,
    inside: found.inside === null ? null : statementId(found.inside),
    confidence: found.confidence,
    speakers: resolved.of[draft.index] ?? [],
    stance: draft.stance,
    labels: draft.labels,
    relations: draft.relations.map(
      (relation): Relation => ({
        type: relation.type,
        to: relation.to === null ? null : statementId(relation.to),
        ...(relation.side === undefined ? {} : { side: relation.side }),
        words: relation.words,
        rule: relation.rule,
      }),
    ),
    via: draft.via,
  }
}
