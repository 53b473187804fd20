import type { JSX } from 'preact'
import type { Speaker } from '../labels/labelled.ts'
import { useInterface } from '../ui/context.ts'
import { sideName } from '../ui/sides.ts'
import type { Translate } from '../ui/translate.ts'
import { KINDS, LABELS, NAMINGS } from '../ui/words.ts'
import type { Group } from './claims-view.ts'
import type { Overview } from './overview.ts'

/** What is told of a speaker on one line: description, capacity, how the article names them, side. */
export function tellSpeaker(speaker: Speaker, t: Translate): string {
  return [
    speaker.description,
    t(KINDS[speaker.kind]),
    t(NAMINGS[speaker.naming]),
    ...speaker.side.map((side) => t('sideOf', sideName(side, t))),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** The heading of a group of claims: a speaker with all that is told of them, or a label with what it means. */
export function GroupHeading(props: {
  readonly group: Group
  readonly overview: Overview
}): JSX.Element | null {
  const { t } = useInterface()
  const { group, overview } = props
  if (group.key === 'all') return null
  if (group.key.startsWith('s:')) {
    const speaker = group.speaker === null ? undefined : overview.speakers.get(group.speaker)
    return (
      <>
        <h3 dir="auto">{speaker?.name || t('speakerUnknown')}</h3>
        {speaker && (
          <p class="quiet" dir="auto">
            {tellSpeaker(speaker, t)}
          </p>
        )}
      </>
    )
  }
  return (
    <>
      <h3>{group.label ? t(LABELS[group.label].name) : t('noLabel')}</h3>
      {group.label && <p class="quiet">{t(LABELS[group.label].about)}</p>}
    </>
  )
}
