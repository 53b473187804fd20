import { readFileSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import { hostPatterns } from './src/outlets/host-patterns.ts'
import { loadRules } from './src/rules/load.ts'
import { withoutMarkup } from './tools/package/without-markup.ts'

/** The browser that is built for: one manifest serves both, crxjs leaves out what the other alone understands. */
const target = process.env.SOURCELIGHT_BROWSER === 'firefox' ? 'firefox' : 'chrome'

/** The manifest with the version from package.json and the hosts from the compiled rules. */
function manifest(): ManifestV3Export {
  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const read = (path: string) => JSON.parse(text(path))
  const rules = loadRules(text('./build/public/rules.json'))
  if (!rules.ok) throw new Error(rules.error.join('\n'))
  const filled = read('./manifest.json')
  filled.version = read('./package.json').version
  filled.content_scripts[0].matches = hostPatterns(rules.value.outlets)
  // Firefox alone knows where to put a button that was just installed; elsewhere it would be an unknown key.
  if (target !== 'firefox') delete filled.action.default_area
  return filled
}

/** Expects tools/build.ts to have laid rules, model and messages into build/public. */
export default defineConfig({
  publicDir: 'build/public',
  plugins: [crx({ manifest: manifest(), browser: target })],
  resolve: { alias: withoutMarkup() },
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: target === 'firefox' ? 'firefox150' : 'chrome122',
    // The reviewers of Firefox add-ons read what is shipped.
    minify: target === 'chrome',
    modulePreload: { polyfill: false },
  },
})
