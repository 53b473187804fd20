import type { JSX } from 'preact'

export interface ChipProps {
  readonly text: string
  /** Labels stand out more than the quiet words on how something was said. */
  readonly look: 'contested' | 'label' | 'quiet'
  readonly open: boolean
  /** Id of the answer that the chip opens. */
  readonly controls: string
  /** What a screen reader adds: "why?". */
  readonly hint: string
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
      title={props.hint}
      onClick={props.onToggle}
    >
      {props.text}
      <span class="visually-hidden"> {props.hint}</span>
    </button>
  )
}
