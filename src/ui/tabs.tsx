import type { ComponentChildren, JSX } from 'preact'
import { useRef } from 'preact/hooks'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly name: string
}

/** Tabs after the ARIA pattern: arrow keys move along, Home and End jump, one stop for the Tab key. */
export function Tabs<Id extends string>(props: {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly onChange: (id: Id) => void
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const rtl = getComputedStyle(list.current!).direction === 'rtl'
    const at = props.tabs.findIndex((tab) => tab.id === props.current)
    const steps: Record<string, number> = {
      ArrowRight: at + (rtl ? -1 : 1),
      ArrowLeft: at + (rtl ? 1 : -1),
      Home: 0,
      End: props.tabs.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = props.tabs[(to + props.tabs.length) % props.tabs.length]!
    props.onChange(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={move}>
      {props.tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === props.current}
          aria-controls={tab.id === props.current ? `panel-${tab.id}` : undefined}
          tabIndex={tab.id === props.current ? 0 : -1}
          onClick={() => props.onChange(tab.id)}
        >
          {tab.name}
        </button>
      ))}
    </div>
  )
}

/** The panel of the current tab. */
export function TabPanel(props: { readonly id: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div role="tabpanel" id={`panel-${props.id}`} aria-labelledby={`tab-${props.id}`} class="panel">
      {props.children}
    </div>
  )
}
