/** The whole engine over test articles: from found, or from annotated, statements to what is told of them. */
import { labelArticle } from '../../src/labels/label-article.ts'
import type { FindingName, LabelledArticle } from '../../src/labels/labelled.ts'
import type { LanguageRules } from '../../src/rules/language/language-rules.ts'
import type { StatementModel } from '../../src/statements/model.ts'
import type { FoundStatement } from '../../src/statements/statement.ts'
import { compileRules } from '../../tools/compile-rules.ts'
import type { AnnotatedStatement } from './annotation.ts'
import { loadFinder, shown } from './finder.ts'
import type { LoadedArticle } from './load.ts'
import { type Agreement, type PredictedStatement, type Score, sameName, score } from './score.ts'

export interface TestEngine {
  readonly model: StatementModel
  readonly language: LanguageRules
}

/** Loads the committed model and the rules as compiled from their data. */
export function loadEngine(): TestEngine {
  return { model: loadFinder(), language: compileRules().language }
}

/** The annotated statements as a perfect finder would give them, so that labels are measured by themselves. */
export function asFound(annotated: readonly AnnotatedStatement[]): readonly FoundStatement[] {
  const index = new Map(annotated.map((s, i) => [s.id, i]))
  return annotated.map((s) => ({
    source: s.source,
    cue: s.cue,
    content: s.content,
    quotation: s.quotation,
    display: s.display,
    inside: s.inside === null ? null : (index.get(s.inside) ?? null),
    confidence: 1,
  }))
}

/** `found`: the statements are the engine's; `annotated`: they are those of the annotation. */
export type From = 'found' | 'annotated'

/** Labels an article. */
export function labelled(loaded: LoadedArticle, engine: TestEngine, from: From): LabelledArticle {
  const statements =
    from === 'found' ? shown(loaded.article, engine.model) : asFound(loaded.annotated.attributions)
  return labelArticle(loaded.article, statements, engine.language, { outlet: loaded.outlet })
}

/** A labelled article's statements in the shape that is scored. */
export function predictions(article: LabelledArticle): readonly PredictedStatement[] {
  const speakers = new Map(article.speakers.map((s) => [s.id, s]))
  const index = new Map(article.statements.map((s, i) => [s.id, i]))
  return article.statements.map((s) => ({
    source: s.source,
    cue: s.cue,
    content: s.content,
    speakers: s.speakers.flatMap((id) => speakers.get(id) ?? []),
    stance: s.stance.map((x) => x.id),
    labels: s.labels.map((l) => l.id),
    relations: s.relations.map((r) => ({
      type: r.type,
      to: r.to === null ? null : (index.get(r.to) ?? null),
      ...(r.side ? { side: r.side } : {}),
    })),
  }))
}

/** The figures of several articles together. */
export const figures = (articles: readonly LoadedArticle[], engine: TestEngine, from: From): Score =>
  score(
    articles.map((loaded) => ({
      text: loaded.annotated.text,
      gold: loaded.annotated.attributions,
      predicted: predictions(labelled(loaded, engine, from)),
    })),
  )

const COMPARED: readonly FindingName[] = [
  'not heard',
  'only through the other side',
  'asked, no answer',
  'did not deny',
]

/** How far what is found of the page as a whole agrees with what is annotated: the finding, whom it is about, its words. */
export function findingsAgreement(
  articles: readonly LoadedArticle[],
  engine: TestEngine,
  from: From,
): Agreement {
  const total: Agreement = { both: 0, onlyPredicted: 0, onlyGold: 0 }
  for (const loaded of articles) {
    const left = new Set(labelled(loaded, engine, from).findings.filter((f) => COMPARED.includes(f.id)))
    for (const expected of Object.values(loaded.annotated.findings).flat()) {
      const same = [...left].find(
        (f) =>
          f.id === expected.how &&
          (f.about === expected.side || sameName(f.about ?? '', expected.side)) &&
          f.words.some(([start, end]) => start < expected.words[1] && expected.words[0] < end),
      )
      if (same) {
        total.both++
        left.delete(same)
      } else total.onlyGold++
    }
    total.onlyPredicted += left.size
  }
  return total
}

/** The name of an annotated voice in lists of known failures. */
export const voiceName = (loaded: LoadedArticle, side: string): string => `${loaded.annotated.id}: ${side}`

/** Annotated voices that the labels do not give as annotated, with both lists of statements (annotated ids) in words. */
export function voiceFaults(
  loaded: LoadedArticle,
  engine: TestEngine,
): readonly { readonly name: string; readonly fault: string }[] {
  const { statements, voices, speakers } = labelled(loaded, engine, 'annotated')
  const annotatedId = new Map(statements.map((s, i) => [s.id, loaded.annotated.attributions[i]!.id]))
  const nameOf = new Map(speakers.map((s) => [s.id, s.name]))
  const list = (ids: Iterable<number>) => [...new Set(ids)].toSorted((a, b) => a - b).join(' ')
  return loaded.annotated.voices.flatMap(({ side, statements: ids, inHeadline }) => {
    const given = voices.filter(
      (v) => v.side === side || v.speakers.some((id) => sameName(nameOf.get(id), side)),
    )
    const expected = `${list(ids)}${inHeadline ? ', headline' : ''}`
    const found = `${list(given.flatMap((v) => v.statements.map((id) => annotatedId.get(id)!)))}${given.some((v) => v.inHeadline) ? ', headline' : ''}`
    return found === expected ? [] : [{ name: voiceName(loaded, side), fault: `${found} for ${expected}` }]
  })
}
