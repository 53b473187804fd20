/** The sample article and the sample list, both our own writing: an invented outlet under a reserved name. */
import { readFileSync } from 'node:fs'
import { ask, type Driven, introduce } from './drive/driven.ts'
import type { Page } from './drive/web.ts'

/** RFC 2606 reserves .example: nobody can own this name. */
export const SAMPLE_HOST = 'the-harbour-courier.example'
export const SAMPLE_ADDRESS = `http://${SAMPLE_HOST}/oyster-beds`

/** The sample article as a page. */
export const samplePage = (): Page => ({
  body: readFileSync(new URL('../sample/article.html', import.meta.url)),
})

/** The sample list, as a reader would import it. */
export const sampleList = (): string =>
  readFileSync(new URL('../sample/outlet.json', import.meta.url), 'utf8')

/** Does what a reader does first: closes the explanation and imports the sample list. */
export async function prepareSample(driven: Driven): Promise<void> {
  await introduce(driven)
  const imported = await ask(driven, 'import-rules', { name: 'sample', text: sampleList() })
  if (!imported.ok) throw new Error(`the sample list was refused:\n  ${imported.errors.join('\n  ')}`)
}
