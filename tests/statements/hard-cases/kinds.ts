/** All kinds of hard cases. */
import { cueKinds } from './cues.ts'
import type { HardKind } from './kind.ts'
import { markKinds } from './marks.ts'
import { paragraphKinds } from './paragraphs.ts'
import { quotedWordKinds } from './quoted-words.ts'
import { speakerKinds } from './speakers.ts'
import { textKinds } from './texts.ts'

export const hardKinds: readonly HardKind[] = [
  ...paragraphKinds,
  ...markKinds,
  ...quotedWordKinds,
  ...speakerKinds,
  ...cueKinds,
  ...textKinds,
]
