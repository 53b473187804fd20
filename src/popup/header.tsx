import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { useInterface } from '../ui/context.ts'
import { Glyph } from '../ui/glyph.tsx'

/** The outlet's name, its host, and what can be done from everywhere. */
export function Header(props: {
  readonly name: string
  readonly host: string | null
  readonly optionsUrl: string
  readonly children?: ComponentChildren
}): JSX.Element {
  const { t } = useInterface()
  return (
    <header class="header">
      <div class="header-name">
        {props.name === props.host ? (
          // Where it may break, a name made of its parts would have spaces.
          <h1 dir="auto" aria-label={props.host}>
            <Host host={props.host} />
          </h1>
        ) : (
          <h1 dir="auto">{props.name}</h1>
        )}
        {props.host && props.host !== props.name && (
          <p class="quiet host" dir="ltr">
            {props.host}
          </p>
        )}
      </div>
      <div class="header-tools">
        {props.children}
        <a class="tool" href={props.optionsUrl} target="_blank" rel="noreferrer" title={t('settings')}>
          <Glyph name="settings" />
          <span class="visually-hidden">{t('settings')}</span>
        </a>
      </div>
    </header>
  )
}

/** A host that breaks at its dots where it has to. */
function Host({ host }: { readonly host: string }): JSX.Element {
  const parts = host.split('.')
  return (
    <>
      {parts.map((part, i) => (
        <Fragment key={`${i}/${part}`}>
          {i > 0 && (
            <>
              <wbr />.
            </>
          )}
          {part}
        </Fragment>
      ))}
    </>
  )
}
