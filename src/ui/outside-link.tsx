import type { ComponentChildren, JSX } from 'preact'
import { webAddress } from '../report/export-address.ts'
import { useInterface } from './context.ts'
import { Glyph } from './glyph.tsx'

/**
 * A link to a page of the web, in a new tab; plain text where the address is none. `about` tells links of the same words
 * apart for a screen reader; `lang` is the language of the words, if it is not the interface's.
 */
export function OutsideLink(props: {
  readonly href: string | null
  readonly about?: string
  readonly lang?: string
  readonly children: ComponentChildren
}): JSX.Element {
  const { t } = useInterface()
  const href = webAddress(props.href)
  const words = <span {...(props.lang ? { lang: props.lang } : {})}>{props.children}</span>
  if (!href) return words
  return (
    <a class="outside" href={href} target="_blank" rel="noopener noreferrer">
      {words}
      <Glyph name="outside" />
      <span class="visually-hidden">
        {props.about && `: ${props.about}`} {t('opensInNewTab')}
      </span>
    </a>
  )
}
