import fc from 'fast-check'

const NASTY =
  '\ud83d \udc1f 🐟 👩‍👧 \n \r \t \u00a0 \u2028 \ufeff = + - @ , ; " \' \\ | < > [ ] ( ) ` * _ # & % “ ” … é e\u0301 ا א 漢 𝒳'
    .split(' ')
    .concat(' ', '')

/** Texts of everything that has broken exporters: lone surrogates, markup, separators, scripts of the world. */
export const anyText = (minLength = 0): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...NASTY),
        fc.integer({ min: 32, max: 0x30ff }).map((unit) => String.fromCharCode(unit)),
      ),
      { minLength, maxLength: 60 },
    )
    .map((pieces) => pieces.join(''))
    .filter((text) => text.length >= minLength)
