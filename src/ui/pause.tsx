import type { JSX } from 'preact'

/** A mark between parts that only their place on the screen tells apart, for who hears them in one run. */
export function Pause({ mark }: { readonly mark: ',' | ':' }): JSX.Element {
  return <span class="visually-hidden">{`${mark} `}</span>
}
