/** Builds what is inside a card, element by element. */
import type { CardContent, CardLabel, CardStrings } from './card-content.ts'

interface BodyActions {
  readonly jump: (statement: string) => void
  readonly close: () => void
  /** Something was folded or unfolded. */
  readonly resized: () => void
}

/** The card's dialog: speaker, labels with their reasons, who disputes it. */
export function cardBody(
  document: Document,
  content: CardContent,
  strings: CardStrings,
  { jump, close, resized }: BodyActions,
): HTMLElement {
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    className: string,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.append(...children)
    return element
  }
  const button = (className: string, text: string, onClick: () => void): HTMLButtonElement => {
    const element = make('button', className, text)
    element.type = 'button'
    element.addEventListener('click', onClick)
    return element
  }

  const inLanguage = <E extends HTMLElement>(language: string, element: E): E => {
    if (language) element.lang = language
    return element
  }
  const ofPage = <E extends HTMLElement>(element: E): E => inLanguage(content.language, element)

  const reason = (label: CardLabel, index: number): HTMLElement => {
    const item = make('li', 'label', make('span', 'name', label.name))
    if (!label.note && label.words.length === 0) return item
    const more = make('div', 'more')
    more.id = `why-${index}`
    more.hidden = true
    const { note } = label
    if (label.words.length > 0)
      more.append(make('p', '', `${strings.words} `, ofPage(make('q', '', label.words.join(' … ')))))
    if (note) {
      more.append(inLanguage('en', make('p', '', note.message)))
      more.append(make('p', 'source', `${strings.source} `, linked(note.source, note.url)))
    }
    const why = button('why', strings.why, () => {
      more.hidden = !more.hidden
      why.setAttribute('aria-expanded', String(!more.hidden))
      resized()
    })
    why.setAttribute('aria-expanded', 'false')
    why.setAttribute('aria-controls', more.id)
    why.setAttribute('aria-label', strings.whyLabel(label.name))
    item.append(' ', why, more)
    return item
  }
  const linked = (text: string, url: string | null): Node => {
    if (!url || !/^https?:\/\//.test(url)) return document.createTextNode(text)
    const link = make('a', '', text)
    link.href = url
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
    return link
  }

  const speaker = content.speaker ?? strings.unknownSpeaker
  const heading = make('h2', 'speaker', speaker)
  if (content.speaker) ofPage(heading)
  const closing = button('close', '×', close)
  closing.setAttribute('aria-label', strings.close)
  const dialog = make('div', 'card', closing, heading)
  dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-label', strings.statementBy(speaker))
  dialog.tabIndex = -1
  dialog.lang = strings.language
  dialog.dir = 'auto'
  if (content.description) dialog.append(ofPage(make('p', 'description', content.description)))
  if (content.side.length > 0) dialog.append(make('p', 'fact', strings.side(content.side.join(', '))))
  if (content.via) dialog.append(make('p', 'fact', strings.via(content.via)))
  if (content.labels.length > 0) dialog.append(make('ul', 'labels', ...content.labels.map(reason)))
  if (content.disputedBy.length > 0) {
    const list = content.disputedBy.map(({ speaker: other, statement, words }) => {
      const name = other || strings.unknownSpeaker
      const go = button('jump', name, () => jump(statement))
      go.setAttribute('aria-label', `${strings.goTo(name)}: ${words}`)
      return make('li', '', go, ' ', ofPage(make('q', 'begins', words)))
    })
    dialog.append(make('p', 'fact', strings.disputedBy), make('ul', 'jumps', ...list))
  }
  return dialog
}
