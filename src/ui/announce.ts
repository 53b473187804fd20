/**
 * The one place from which a screen reader is told what has changed. It is part of the page before anything is drawn and
 * outlives every screen, because a live region that arrives together with its words is often not read.
 */

const ID = 'announcer'

/** Puts the empty live region at the end of a page. */
export function addAnnouncer(document: Document): void {
  if (document.getElementById(ID)) return
  const region = document.createElement('div')
  region.id = ID
  region.className = 'visually-hidden'
  region.setAttribute('aria-live', 'polite')
  document.body.append(region)
}

/** Has sentences read aloud, once, after what is being read; also where they are what was said last. */
export function announce(...sentences: readonly string[]): void {
  const region = document.getElementById(ID)
  const text = sentences
    .filter((sentence) => sentence !== '')
    .map((sentence, i, all) => (i === all.length - 1 || STOPPED.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')
  if (!region || text === '') return
  // One new element: the same words twice are two announcements, and of several elements some readers read only the last.
  const said = document.createElement('p')
  said.textContent = text
  region.replaceChildren(said)
}

const STOPPED = /[.:;!?…։]$/
