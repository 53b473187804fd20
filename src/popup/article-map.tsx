import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { Statement } from '../labels/labelled.ts'
import { useInterface } from '../ui/context.ts'
import { sideName, sideOf } from '../ui/sides.ts'
import { type Overview, placeOf, speakerNames, styleOf } from './overview.ts'

interface Place {
  readonly statement: Statement
  readonly start: number
  readonly end: number
}

/**
 * The article as a strip, each statement at its place, drawn by side. One control for pointer and keys: a click
 * takes the nearest statement, arrow keys walk from one to the next. The list of claims is its equivalent.
 */
export function ArticleMap(props: {
  readonly overview: Overview
  readonly current: string | null
  readonly onShow: (id: string) => void
}): JSX.Element | null {
  const { t } = useInterface()
  const { overview, current, onShow } = props
  const strip = useRef<HTMLDivElement>(null)
  const places = useMemo(() => placesOf(overview), [overview])
  const drawn = useMemo(() => distinct(places, overview, current), [places, overview, current])
  if (places.length === 0) return null
  const at = places.findIndex(({ statement }) => statement.id === current)

  const click = (event: MouseEvent): void => {
    const box = strip.current!.getBoundingClientRect()
    const along = (event.clientX - box.left) / box.width
    const share = getComputedStyle(strip.current!).direction === 'rtl' ? 1 - along : along
    onShow(nearest(places, share).statement.id)
  }
  const press = (event: KeyboardEvent): void => {
    const to = step(event.key, at, places.length, getComputedStyle(strip.current!).direction === 'rtl')
    if (to === null) return
    event.preventDefault()
    onShow(places[to]!.statement.id)
  }
  const said = at < 0 ? null : places[at]!.statement
  const speaker = said && (speakerNames(said, overview).join(', ') || t('speakerUnknown'))
  return (
    <div
      class="map"
      ref={strip}
      role="slider"
      tabIndex={0}
      aria-label={t('map')}
      aria-valuemin={0}
      aria-valuemax={places.length}
      aria-valuenow={at + 1}
      aria-valuetext={
        said
          ? t(
              'mapAt',
              String(at + 1),
              String(places.length),
              speaker!,
              sideName(sideOf(said, overview.speakers), t),
            )
          : t('mapStart', String(places.length))
      }
      title={t('mapHint')}
      onClick={click}
      onKeyDown={press}
    >
      {drawn.map(({ statement, start, end }) => (
        <span
          key={statement.id}
          class={`map-place swatch ${styleOf(statement, overview)}${statement.id === current ? ' map-current' : ''}${
            statement.inside ? ' map-inside' : ''
          }${isContested(statement) ? ' map-contested' : ''}`}
          style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` }}
        />
      ))}
    </div>
  )
}

const isContested = (statement: Statement): boolean =>
  statement.labels.some((label) => label.id === 'denied' || label.id === 'contradicted')

function placesOf(overview: Overview): readonly Place[] {
  return overview.statements.flatMap((statement) => {
    const place = placeOf(statement, overview.report.text.length)
    return place ? [{ statement, start: place[0], end: place[1] }] : []
  })
}

/** Columns that can be told apart on the strip: a place is at least three pixels wide. */
const COLUMNS = 130

/** Up to so many places all are drawn. */
const ALL_DRAWN = 400

/** What is drawn: of a very long page's places, one of each kind that begins in a column. Keys still walk through all. */
function distinct(places: readonly Place[], overview: Overview, current: string | null): readonly Place[] {
  if (places.length <= ALL_DRAWN) return places
  const taken = new Set<string>()
  return places.filter(({ statement, start }) => {
    const kind = `${Math.floor(start * COLUMNS)} ${styleOf(statement, overview)} ${isContested(statement)}`
    if (taken.has(kind) && statement.id !== current) return false
    taken.add(kind)
    return true
  })
}

/** The place that holds a point (the shortest of them, so that nested ones can be hit), else the nearest one. */
function nearest(places: readonly Place[], share: number): Place {
  const distance = ({ start, end }: Place): number =>
    share < start ? start - share : share > end ? share - end : 0
  return places.reduce((best, place) => {
    const [a, b] = [distance(best), distance(place)]
    return b < a || (a === 0 && b === 0 && place.end - place.start < best.end - best.start) ? place : best
  })
}

/** Where a key leads from the place at index `at` (-1 before the first); null for other keys. */
function step(key: string, at: number, count: number, rtl: boolean): number | null {
  switch (key) {
    case 'ArrowDown':
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return Math.min(count - 1, at + 1)
    case 'ArrowUp':
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
