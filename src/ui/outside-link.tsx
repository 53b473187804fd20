import type { ComponentChildren, JSX } from 'preact'
import { webAddress } from '../report/export-address.ts'
import { useInterface } from './context.ts'
import { Glyph } from './glyph.tsx'

/** A link to a page of the web, in a new tab; plain text where the address is none. */
export function OutsideLink(props: { href: string | null; children: ComponentChildren }): JSX.Element {
  const { t } = useInterface()
  const href = webAddress(props.href)
  if (!href) return <span>{props.children}</span>
  return (
    <a class="outside" href={href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <Glyph name="outside" label={t('opensInNewTab')} />
    </a>
  )
}
