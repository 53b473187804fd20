/** Prints the hard cases that the finder gets wrong, with what it finds: `npx tsx tests/statements/hard-cases/report.ts`. */
import { heldOut } from './held-out.ts'
import { heldOutLater } from './held-out-later.ts'
import type { Case } from './kind.ts'
import { hardKinds } from './kinds.ts'
import { linesOf } from './run.ts'

function report(title: string, kinds: readonly { name: string; cases: readonly Case[] }[]): void {
  let all = 0
  let right = 0
  for (const { name, cases } of kinds) {
    for (const one of cases) {
      const [text, ...expected] = one
      const found = linesOf(one)
      all++
      if (found.join('\n') === expected.join('\n')) right++
      else
        console.log(
          `${name}: ${text.replaceAll('\n', ' ¶ ')}\n   found ${found.join('  //  ')}\n   not   ${expected.join('  //  ')}`,
        )
    }
  }
  console.log(`${title}: ${right} of ${all}`)
}

report(
  'hard cases',
  hardKinds.map((k) => ({ name: k.name, cases: [...k.examples, ...k.counterExamples] })),
)
report(
  'held out',
  heldOut.map((k) => ({ name: k.of, cases: [...k.examples, ...k.counterExamples] })),
)
report(
  'held out later',
  heldOutLater.map((k) => ({ name: k.of, cases: [...k.examples, ...k.counterExamples] })),
)
