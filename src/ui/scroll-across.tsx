import type { ComponentChildren, JSX } from 'preact'

/** A part that scrolls sideways where it is too wide (a table at 200 % text); keys can reach it. */
export function ScrollAcross(props: {
  /** Its name in words: a heading that it would be labelled by is left out when some readers read on. */
  readonly label: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a form's group nor a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" class="scroll-across" tabIndex={0} aria-label={props.label}>
      {props.children}
    </div>
  )
}
