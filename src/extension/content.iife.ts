/** The content script: one session for each page, however often it is put there. */
import { removeOldTraces } from './old-traces.ts'
import { type PageSession, startSession } from './page-session.ts'

/** Where the session is kept, in the extension's own world, which the page cannot see. */
const home = globalThis as typeof globalThis & { sourcelightSession?: PageSession }

if (home.sourcelightSession?.alive()) {
  home.sourcelightSession.readAgain()
} else {
  // One that an update has cut off from its extension leaves its marks for this one to take away.
  home.sourcelightSession?.end()
  removeOldTraces(document)
  home.sourcelightSession = startSession(document)
}
