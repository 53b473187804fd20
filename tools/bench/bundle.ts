/** The in-page part of the benchmark as one script. */
import { join } from 'node:path'
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
