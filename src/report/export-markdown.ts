import type { Statement } from '../labels/labelled.ts'
import type { OutletLabel } from '../outlets/outlet.ts'
import { webAddress } from './export-address.ts'
import { citation } from './export-citation.ts'
import { permalink } from './export-permalink.ts'
import { voicesWithOutlet } from './export-voices.ts'
import { relatedBy, spanWords, speakersOf } from './export-words.ts'
import type { Report } from './report.ts'

/** The report as Markdown (CommonMark with GitHub's tables), for notes and articles. Page text is escaped: it stays text. */
export function exportMarkdown(report: Report): string {
  return `${[
    `# ${escaped(report.page.title || 'Untitled page')}`,
    escaped(citation(report)),
    outletPart(report),
    claimsPart(report),
    voicesPart(report),
    findingsPart(report),
    report.limits.length === 0 ? '' : `Limits: ${escaped(report.limits.join(', '))}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function outletPart({ outlet }: Report): string {
  if (!outlet) return '## Outlet\n\nNo entry, which is neither praise nor blame.'
  const lines = outlet.labels.map((label) => `- ${label.kind}: **${escaped(label.text)}**${saidBy(label)}`)
  return `## Outlet: ${escaped(outlet.name)}\n\n${lines.join('\n')}`
}

function saidBy(label: OutletLabel): string {
  const by = escaped(label.by.name)
  const about = label.topic ? ` (on ${escaped(label.topic)})` : ''
  return `${about}, says ${linked(by, label.ref)}, as of ${escaped(label.asOf)}${label.own ? ' (own entry)' : ''}`
}

function claimsPart(report: Report): string {
  const deniedBy = relatedBy(report, ['denies', 'disputes'])
  const numbers = new Map(report.statements.map((statement, i) => [statement.id, i + 1]))
  const lines = report.statements.map((statement) => {
    const by = (deniedBy.get(statement.id) ?? []).flatMap((id) => numbers.get(id) ?? [])
    return `${numbers.get(statement.id)}. ${claimLine(statement, report)}${
      by.length > 0 ? ` — denied or disputed by ${by.map((n) => `no. ${n}`).join(', ')}` : ''
    }`
  })
  return lines.length === 0 ? '## Claims\n\nNone found.' : `## Claims\n\n${lines.join('\n')}`
}

function claimLine(statement: Statement, report: Report): string {
  const speakers = speakersOf(statement, report)
  const names = escaped(speakers.map((speaker) => speaker.name).join(', ')) || 'no speaker told'
  const side = [...new Set(speakers.flatMap((speaker) => speaker.side))].join(', ')
  const cue = spanWords(statement.cue, report.text)
  const content = spanWords(statement.content, report.text)
  const labels = statement.labels.map((label) => label.id).join(', ')
  return [
    `**${names}**${side === '' ? '' : ` (side: ${escaped(side)})`}`,
    cue === '' ? '' : ` *${escaped(cue)}*`,
    `: ${linked(escaped(content), permalink(report, statement))}`,
    labels === '' ? '' : ` — ${labels}`,
  ].join('')
}

function voicesPart(report: Report): string {
  const rows = voicesWithOutlet(report.voices).map((voice) => {
    const names = report.speakers
      .filter((speaker) => voice.speakers.includes(speaker.id))
      .map(({ name }) => name)
    return [
      voice.side ?? 'no side told',
      names.join(', '),
      String(voice.statements.length),
      String(voice.quotedWords),
      String(voice.reportedWords),
      `${Math.round(voice.share * 100)} %`,
    ]
  })
  const head = ['Side', 'Speakers', 'Statements', 'Words quoted', 'Words reported', 'Share']
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`
  return ['## Voices', '', line(head), '| --- | --- | ---: | ---: | ---: | ---: |', ...rows.map(line)].join(
    '\n',
  )
}

function findingsPart(report: Report): string {
  if (report.findings.length === 0) return ''
  const lines = report.findings.map((finding) => {
    const counts = Object.entries(finding.counts).map(([name, n]) => `${name} ${n}`)
    const about = finding.about === null ? '' : `: ${escaped(finding.about)}`
    return `- ${finding.id}${about}${counts.length === 0 ? '' : ` (${escaped(counts.join(', '))})`}`
  })
  return `## The page as a whole\n\n${lines.join('\n')}`
}

function linked(text: string, address: string | null): string {
  const href = webAddress(address)
  return href ? `[${text}](<${href}>)` : text
}

/** Text that Markdown shows as it is: on one line, with every character that could begin markup escaped. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!^$]/g, '\\$&')
    .replace(/:\/\//g, '&#58;//')
}
