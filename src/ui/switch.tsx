import type { JSX } from 'preact'

/** Something that is on or off, with its words beside it. */
export function Switch(props: {
  readonly label: string
  readonly on: boolean
  /** Id of the words beside it that tell more. */
  readonly about?: string
  readonly disabled?: boolean
  readonly onChange: (on: boolean) => void
}): JSX.Element {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        disabled={props.disabled ?? false}
        {...(props.about ? { 'aria-describedby': props.about } : {})}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}
