/**
 * Takes the assignments of markup (`innerHTML = …`) out of two libraries, so that nothing that ships can turn text into
 * elements, and the lint of Firefox's reviewers has nothing to warn of. None of them is used here: Preact's is behind
 * `dangerouslySetInnerHTML`, which the linter forbids in this code; Readability's are its images, which src/page leaves
 * out, and its second try, for which src/page gives the body a method of its own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Change {
  /** What stands in the library's file, to the letter, once. */
  readonly from: string
  readonly to: string
}

interface Library {
  /** What code imports, and the file that it then gets. */
  readonly name: string
  readonly entry: string
  readonly files: Readonly<Record<string, readonly Change[]>>
}

const LIBRARIES: readonly Library[] = [
  {
    name: 'preact',
    entry: 'preact/dist/preact.mjs',
    files: {
      'preact/dist/preact.mjs': [
        {
          from: 'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(',
          to: 'h?(r.__k=[]):(',
        },
      ],
    },
  },
  {
    name: '@mozilla/readability',
    entry: '@mozilla/readability/index.js',
    files: {
      '@mozilla/readability/index.js': [],
      '@mozilla/readability/Readability-readerable.js': [],
      '@mozilla/readability/Readability.js': [
        { from: 'tmp.innerHTML = noscript.innerHTML;', to: 'tmp.textContent = "";' },
        { from: 'page.innerHTML = pageCacheHtml;', to: 'page.startAnew();' },
      ],
    },
  },
]

const root = new URL('../../', import.meta.url)
const at = (path: string): string => fileURLToPath(new URL(path, root))

/** A library's text with the changes made. Throws where it no longer reads as it did, so that an update cannot undo them. */
export function changed(code: string, changes: readonly Change[], file: string): string {
  let result = code
  for (const { from, to } of changes) {
    const parts = result.split(from)
    if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times, not once`)
    result = parts.join(to)
  }
  return result
}

/**
 * Lays the changed copies into build/vendor and gives the aliases that have both browsers' builds use them. (Aliases,
 * because the build of the content script takes over the aliases of the configuration, but none of its plugins.)
 */
export function withoutMarkup(): { find: RegExp; replacement: string }[] {
  return LIBRARIES.map(({ name, entry, files }) => {
    for (const [file, changes] of Object.entries(files)) {
      const copy = at(`build/vendor/${file}`)
      mkdirSync(dirname(copy), { recursive: true })
      writeFileSync(copy, changed(readFileSync(at(`node_modules/${file}`), 'utf8'), changes, file))
    }
    return { find: new RegExp(`^${name}$`), replacement: at(`build/vendor/${entry}`) }
  })
}
