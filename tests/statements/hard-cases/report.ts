/** Prints the hard cases that the finder gets wrong, with what it finds: `npx tsx tests/statements/hard-cases/report.ts`. */
import { hardKinds } from './kinds.ts'
import { linesOf } from './run.ts'

let cases = 0
let right = 0
for (const { name, examples, counterExamples } of hardKinds) {
  for (const one of [...examples, ...counterExamples]) {
    const [text, ...expected] = one
    const found = linesOf(one)
    cases++
    if (found.join('\n') === expected.join('\n')) right++
    else
      console.log(
        `${name}: ${text.replaceAll('\n', ' ¶ ')}\n   found ${found.join('  //  ')}\n   not   ${expected.join('  //  ')}`,
      )
  }
}
console.log(`hard cases: ${right} of ${cases}`)
