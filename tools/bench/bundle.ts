/** The in-page part of the benchmark as one script. */
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Bundles a module of this folder, as the content script is bundled, so that it can be evaluated in a page. */
export async function bundled(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, name), formats: ['iife'], name: 'sourcelightBench' },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error(`${name} was not built`)
  return output.output[0].code
}

/** Where `builtEngine` puts the engine, for processes of their own. */
export const ENGINE = join(import.meta.dirname, '../../build/bench/engine.mjs')

/**
 * The engine as the build makes it. Run through the tools' own loader, each name that crosses a module costs a call,
 * which made the engine look three times as slow as what ships.
 */
export async function builtEngine(): Promise<typeof import('./engine.ts')> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      outDir: dirname(ENGINE),
      emptyOutDir: true,
      ssr: join(import.meta.dirname, 'engine.ts'),
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: basename(ENGINE), codeSplitting: false } },
    },
  })
  return import(pathToFileURL(ENGINE).href)
}
