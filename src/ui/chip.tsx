import type { JSX } from 'preact'

export interface ChipProps {
  readonly text: string
  /** Labels stand out more than the quiet words on how something was said. */
  readonly look: 'contested' | 'label' | 'quiet'
  readonly open: boolean
  /** Id of the answer that the chip opens. */
  readonly controls: string
  /** What it asks, in full: "Why “denied”?", and for a chip that says "Why?": "Why? Denied by the mayor". Holds `text`. */
  readonly name: string
  readonly tabIndex?: number
  readonly onToggle: () => void
}

/** A label as a button that opens its "Why?". */
export function Chip(props: ChipProps): JSX.Element {
  return (
    <button
      type="button"
      class={`chip chip-${props.look}`}
      aria-expanded={props.open}
      {...(props.open ? { 'aria-controls': props.controls } : {})}
      {...(props.tabIndex === undefined ? {} : { tabIndex: props.tabIndex })}
      aria-label={props.name}
      onClick={props.onToggle}
    >
      {/* On the words inside: on the button it would be read as a description that says the name again. */}
      <span title={props.name}>{props.text}</span>
    </button>
  )
}
