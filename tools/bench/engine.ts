/** What the engine rows measure, as one module: it is bundled before it is timed, as it is for the browser and the command line. */
export { labelArticle } from '../../src/labels/label-article.ts'
export { findOutlet, indexOutlets } from '../../src/outlets/find-outlet.ts'
export { makeReport } from '../../src/report/make-report.ts'
export { loadRules } from '../../src/rules/load.ts'
export { packRows } from '../../src/rules/outlets/rows.ts'
export { articleFromText } from '../../src/statements/article.ts'
export { findStatements } from '../../src/statements/find.ts'
export { loadModel } from '../../src/statements/model.ts'
