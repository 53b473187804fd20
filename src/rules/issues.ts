/** Valibot's issues as lines that a person can act on: where, and what is wrong there. */
import type * as v from 'valibot'

/** "entries[3].labels[0].ref: must be an http or https address", one line for each issue, none twice. */
export function issueLines(issues: readonly v.BaseIssue<unknown>[], at = ''): string[] {
  const lines = issues.map((issue) => {
    const path = pathOf(issue)
    const where = `${at}${at !== '' && path !== '' && !path.startsWith('[') ? '.' : ''}${path}`
    return `${where === '' ? 'the file' : where}: ${wording(issue)}`
  })
  return [...new Set(lines)]
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = ''
  for (const item of issue.path ?? []) {
    if (typeof item.key === 'number') path += `[${item.key}]`
    else if (typeof item.key === 'string' && /^[\w-]+$/.test(item.key))
      path += path === '' ? item.key : `.${item.key}`
    else path += `[${JSON.stringify(String(item.key)).slice(0, 80)}]`
  }
  return path
}

function wording(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.type === 'strict_object') {
    if (issue.expected === 'never') return 'is not a field of this format'
    if (issue.received === 'undefined') return 'is missing'
  }
  if (issue.kind === 'schema' && issue.received === 'undefined') return 'is missing'
  if (issue.kind === 'schema' && issue.message.startsWith('Invalid')) {
    return `must be ${(issue.expected ?? 'another value').toLowerCase()}, not ${issue.received.slice(0, 60)}`
  }
  return issue.message
}
