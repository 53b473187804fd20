import type { ComponentChildren, JSX } from 'preact'

/** A part that scrolls sideways where it is too wide (a table at 200 % text); keys can reach it. */
export function ScrollAcross(props: {
  readonly labelledBy: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a form's group nor a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" class="scroll-across" tabIndex={0} aria-labelledby={props.labelledBy}>
      {props.children}
    </div>
  )
}
