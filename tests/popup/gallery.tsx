/** Shows one state: gallery.html?state=ready-claims&lang=de (lang=pseudo for the right-to-left pseudo-locale). Not shipped. */
/// <reference types="vite/client" />
import { render } from 'preact'
import optionsStyles from '../../src/options/options.css?inline'
import popupStyles from '../../src/popup/popup.css?inline'
import { InterfaceProvider } from '../../src/ui/context.ts'
import { dressDocument } from '../../src/ui/document.ts'
import { RULES, STATES } from './gallery-states.tsx'
import { type Messages, pseudoRtl, translator } from './messages.ts'

const files = import.meta.glob<{ default: Messages }>('../../src/_locales/*/messages.json', { eager: true })
const english = files['../../src/_locales/en/messages.json']!.default

const asked = new URLSearchParams(location.search)
const lang = asked.get('lang') ?? 'en'
const messages =
  lang === 'pseudo' ? pseudoRtl(english) : (files[`../../src/_locales/${lang}/messages.json`]?.default ?? {})
const t = translator(messages, english)

const name = asked.get('state') ?? 'ready-claims'
const state = STATES[name]
if (!state) throw new Error(`no state ${name}; there are ${Object.keys(STATES).join(', ')}`)

const styles = document.createElement('style')
styles.textContent = state.page === 'options' ? optionsStyles : popupStyles
document.head.append(styles)
if (state.page === 'print') document.documentElement.classList.add('printing')
dressDocument(document, name, t)

const rules = new Map(RULES.map((rule) => [rule.id, rule]))
render(
  <InterfaceProvider value={{ t, now: new Date('2026-11-24T06:00:00Z'), rules, needRules: () => {} }}>
    {state.element()}
  </InterfaceProvider>,
  document.getElementById('root')!,
)

/** Marks the document once as many claims are drawn as there will be: those after the first screen come when idle. */
function markWhenDrawn(before: number, still: number): void {
  const claims = document.querySelectorAll('.claim').length
  const steady = claims === before ? still + 1 : 0
  if (steady === 3) document.documentElement.dataset.drawn = 'whole'
  else requestIdleCallback(() => requestAnimationFrame(() => markWhenDrawn(claims, steady)))
}
markWhenDrawn(-1, 0)
