import { webAddress } from './export-address.ts'
import type { Report } from './report.ts'

/** One line to cite a report by: outlet, title, address, date of analysis, version of the rules. */
export function citation(report: Report): string {
  const { page, rules, outlet } = report
  const address = webAddress(page.url)
  const parts = [
    outlet?.name ?? (address ? new URL(address).hostname : ''),
    page.title === '' ? '' : `“${oneLine(page.title)}”`,
    address ?? '',
    `read ${page.analysedAt.slice(0, 10)} with Sourcelight, rules ${rules.version} (as of ${rules.asOf})`,
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
