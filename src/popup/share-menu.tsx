import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { citation } from '../report/export-citation.ts'
import { exportCsv } from '../report/export-csv.ts'
import { exportJson } from '../report/export-json.ts'
import { exportMarkdown } from '../report/export-markdown.ts'
import { exportWebAnnotation } from '../report/export-web-annotation.ts'
import type { Report } from '../report/report.ts'
import { announce } from '../ui/announce.ts'
import { useInterface } from '../ui/context.ts'
import { Glyph } from '../ui/glyph.tsx'
import type { PopupActions } from './actions.ts'

/** Copies, downloads and the print view, behind one button. */
export function ShareMenu(props: { readonly report: Report; readonly actions: PopupActions }): JSX.Element {
  const { t } = useInterface()
  const { report, actions } = props
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!open) return
    const away = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
    }
  }, [open])

  const tell = (what: string): void => {
    setDone(what)
    announce(what)
  }
  const copy = async (text: string): Promise<void> => {
    tell((await actions.copy(text)) ? t('copied') : t('notCopied'))
  }
  const save = (extension: string, type: string, text: string): void => {
    actions.save(`${fileName(report)}.${extension}`, type, text)
    tell(t('saved'))
  }
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape bubbles up from the buttons inside
    <div class="share" ref={box} onKeyDown={close}>
      <button
        type="button"
        class="tool"
        ref={button}
        aria-expanded={open}
        aria-controls={open ? 'share-list' : undefined}
        title={t('share')}
        onClick={() => {
          setDone('')
          setOpen(!open)
        }}
      >
        <Glyph name="share" />
        <span class="visually-hidden">{t('share')}</span>
      </button>
      {open && (
        <section class="share-list" id="share-list" aria-label={t('share')}>
          <button type="button" onClick={() => copy(exportMarkdown(report))}>
            {t('copyMarkdown')}
          </button>
          <button type="button" onClick={() => copy(citation(report))}>
            {t('copyCitation')}
          </button>
          <button type="button" onClick={() => save('json', 'application/json', exportJson(report))}>
            {t('saveJson')}
          </button>
          <button type="button" onClick={() => save('csv', 'text/csv', exportCsv(report))}>
            {t('saveCsv')}
          </button>
          <button
            type="button"
            onClick={() => save('jsonld', 'application/ld+json', exportWebAnnotation(report))}
          >
            {t('saveAnnotation')}
          </button>
          {actions.printUrl && (
            <a href={actions.printUrl} target="_blank" rel="noreferrer">
              {t('printView')}
            </a>
          )}
          <p class="quiet share-done">{done || ' '}</p>
        </section>
      )}
    </div>
  )
}

/** A file name out of the page's host and date, of plain letters alone. */
function fileName(report: Report): string {
  let host = 'report'
  try {
    host = new URL(report.page.url).hostname
  } catch {
    // A report of plain text has no address.
  }
  return `sourcelight-${host.replace(/[^a-z0-9.-]/gi, '-')}-${report.page.analysedAt.slice(0, 10)}`
}
