/**
 * npm run build: both browsers and the command line into dist/. With names ("firefox", "chrome", "cli") only those.
 * Needs nothing but what npm ci installed, and touches no network.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, minify } from 'vite'
import { sealed } from '../src/statements/seal.ts'
import { compileRules, rulesText } from './compile-rules.ts'

const TARGETS = ['chrome', 'firefox', 'cli'] as const
type Target = (typeof TARGETS)[number]

const root = new URL('../', import.meta.url)
const at = (path: string): string => fileURLToPath(new URL(path, root))
const STAGE = 'build/public'

/** Lays what the package carries beside its code (rules, model, messages) into build/public. */
function stage(): void {
  rmSync(at(STAGE), { recursive: true, force: true })
  mkdirSync(at(STAGE), { recursive: true })
  writeFileSync(at(`${STAGE}/rules.json`), rulesText(compileRules()))
  writeFileSync(at(`${STAGE}/model.bin`), sealed(readFileSync(at('src/statements/model.bin'))))
  cpSync(at('src/_locales'), at(`${STAGE}/_locales`), { recursive: true })
  for (const name of ['LICENSE', 'NOTICE']) {
    if (existsSync(at(name))) copyFileSync(at(name), at(`${STAGE}/${name}.txt`))
  }
}

async function buildExtension(target: 'chrome' | 'firefox'): Promise<void> {
  process.env.SOURCELIGHT_BROWSER = target
  await build({ root: at('.'), configFile: at('vite.config.ts'), logLevel: 'warn' })
  rmSync(at(`dist/${target}/.vite`), { recursive: true, force: true })
  if (target === 'firefox') await shrinkContentScript(at(`dist/${target}`))
}

/** What runs in every page is made small in Firefox too; the rest of its build stays as its reviewers can read it. */
async function shrinkContentScript(directory: string): Promise<void> {
  const { content_scripts } = JSON.parse(readFileSync(`${directory}/manifest.json`, 'utf8')) as {
    content_scripts: { js: string[] }[]
  }
  for (const path of content_scripts.flatMap(({ js }) => js.map((file) => `${directory}/${file}`))) {
    writeFileSync(path, (await minify(path, readFileSync(path, 'utf8'))).code)
  }
}

/** The command line as one file that node runs without node_modules, with rules and model beside it. */
async function buildCommandLine(): Promise<void> {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string }
  const config: InlineConfig = {
    root: at('.'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { SOURCELIGHT_VERSION: JSON.stringify(version) },
    ssr: { noExternal: true },
    // linkedom asks for a canvas only where a page's scripts would; none are run here.
    resolve: { alias: { canvas: at('node_modules/linkedom/commonjs/canvas-shim.cjs') } },
    build: {
      outDir: 'dist/cli',
      ssr: 'src/cli/sourcelight.ts',
      target: 'node20',
      minify: false,
      rollupOptions: {
        output: { entryFileNames: 'sourcelight.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  }
  await build(config)
  for (const name of ['rules.json', 'model.bin']) copyFileSync(at(`${STAGE}/${name}`), at(`dist/cli/${name}`))
  writeFileSync(at('dist/cli/package.json'), '{ "type": "module" }\n')
}

/** Builds the given targets; reports each with the time it took. */
export async function buildAll(targets: readonly Target[] = TARGETS): Promise<void> {
  const started = performance.now()
  // Whatever the environment says: a build for development would name this machine's folders.
  process.env.NODE_ENV = 'production'
  stage()
  for (const target of targets) {
    const from = performance.now()
    if (target === 'cli') await buildCommandLine()
    else await buildExtension(target)
    console.log(`built dist/${target} in ${((performance.now() - from) / 1000).toFixed(1)} s`)
  }
  console.log(`build done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !TARGETS.includes(name as Target))
  if (unknown.length > 0) {
    console.error(`unknown target ${unknown.join(', ')}; there are ${TARGETS.join(', ')}`)
    process.exit(2)
  }
  await buildAll(asked.length > 0 ? (asked as Target[]) : TARGETS)
}
