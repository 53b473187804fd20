import type { JSX } from 'preact'

const PATHS = {
  outside: 'M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5',
  settings: 'M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 2.5v4M5.5 9.5v4',
  share: 'M8 10V2M5 4.5 8 1.5l3 3M3 8v5.5h10V8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5 7.5 13A3 3 0 0 1 3 8.5L4.5 7',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 13.5 13.5',
  target: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM8 1v3M8 12v3M1 8h3M12 8h3',
  down: 'M4 6l4 4 4-4',
  check: 'M3 8.5 6.5 12 13 4.5',
} as const

export type GlyphName = keyof typeof PATHS

/** A small line drawing, silent to a screen reader: what it means stands beside it in words. */
export function Glyph(props: { name: GlyphName }): JSX.Element {
  return (
    <svg
      class="glyph"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      aria-hidden="true"
    >
      <path d={PATHS[props.name]} />
    </svg>
  )
}
