/**
 * npm test: format and lint, types, unit tests, the build, the lint of Firefox's reviewers, and the end-to-end tests in
 * Chromium and Firefox. Goes on after a failure, so that one run tells everything. Last line: "N passed, N failed".
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { requireBrowser } from './browsers.ts'

interface Tally {
  readonly passed: number
  readonly failed: number
}

const root = fileURLToPath(new URL('..', import.meta.url))
const results = `${root}build/test`
const failures: string[] = []
let total: Tally = { passed: 0, failed: 0 }

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

for (const browser of ['chromium', 'firefox'] as const) {
  await step(`find or install ${browser}`, async () => {
    console.log(requireBrowser(browser))
    return { passed: 1, failed: 0 }
  })
}
await step('format and lint (Biome)', () => command('biome', ['check', '--error-on-warnings', '.']))
await step('types (tsc)', () => command('tsc', ['--noEmit']))
await step('unit tests', () => tests('unit', []))
const built = await step('build', () => command('tsx', ['tools/build.ts']))
if (built) {
  await step('lint of the Firefox build (web-ext)', lintFirefox)
  await step('end-to-end tests', () => tests('e2e', ['--config', 'vitest.e2e.config.ts']))
} else {
  failures.push('lint of the Firefox build and end-to-end tests: nothing was built')
  total = { ...total, failed: total.failed + 2 }
}

for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** Runs one step and adds up what it counts. True where nothing in it failed. */
async function step(name: string, run: () => Promise<Tally>): Promise<boolean> {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const tally = await run().catch((cause: unknown): Tally => {
    console.error(cause instanceof Error ? cause.message : cause)
    return { passed: 0, failed: 1 }
  })
  total = { passed: total.passed + tally.passed, failed: total.failed + tally.failed }
  if (tally.failed > 0) failures.push(`${name} (${tally.failed})`)
  console.log(
    `── ${name}: ${tally.failed === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  return tally.failed === 0
}

/** Runs one of the installed commands; its exit status is the one thing counted. */
async function command(name: string, given: readonly string[]): Promise<Tally> {
  const { status } = await run(name, given)
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs vitest and counts its tests; a run that ends badly with no failed test (a suite that did not load) is one failure. */
async function tests(name: string, given: readonly string[]): Promise<Tally> {
  const report = `${results}/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = await run('vitest', ['run', ...given, ...reporters])
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = Math.max(numFailedTests, status === 0 ? 0 : 1, numTotalTests === 0 ? 1 : 0)
  return { passed: numPassedTests, failed }
}

async function lintFirefox(): Promise<Tally> {
  const { status, output } = await run(
    'web-ext',
    ['lint', '--source-dir', 'dist/firefox', '--output', 'json'],
    true,
  )
  const { summary, errors, notices, warnings } = JSON.parse(output.slice(output.indexOf('{')))
  for (const { _type, code, file } of [...errors, ...notices, ...warnings])
    console.log(`${_type} ${code} ${file ?? ''}`)
  console.log(`${summary.errors} errors, ${summary.notices} notices, ${summary.warnings} warnings`)
  const clean = summary.errors + summary.notices + summary.warnings === 0
  return status === 0 && clean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function run(
  name: string,
  given: readonly string[],
  quiet = false,
): Promise<{ status: number; output: string }> {
  const child = spawn(process.execPath, [binaryOf(name), ...given], {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ status: code ?? 1, output }))
  })
}

/** The JavaScript that an installed command runs. */
function binaryOf(name: string): string {
  const packages: Readonly<Record<string, string>> = { biome: '@biomejs/biome', tsc: 'typescript' }
  const at = `${root}node_modules/${packages[name] ?? name}`
  const { bin } = JSON.parse(readFileSync(`${at}/package.json`, 'utf8')) as {
    bin: string | Record<string, string>
  }
  return `${at}/${typeof bin === 'string' ? bin : bin[name]}`
}
