/** Made-up texts and pages of the kind the engine meets, and of the kind that nobody would write. */
import fc from 'fast-check'

const NAMES = [
  'Ruth Vale',
  'Mr. Hale',
  'the mayor',
  'Gen. Ilya Orlov',
  'officials in Kyiv',
  'Reuters',
  'she',
  'they',
]
const CUES = [
  'said',
  'denied',
  'claimed that',
  'told reporters',
  'according to',
  'warned:',
  'accused',
  'has not said',
]
const CONTENTS = [
  'the bridge was safe',
  'it had “nothing to do” with the attack',
  'that nobody was hurt, as Hale had said',
  'the so-called “operation” was over',
  'the U.S. would not pay $4.5bn',
]
const MARKS = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '—',
  '–',
  '...',
  '…',
  '(',
  ')',
  ',',
  '.',
  ';',
  ':',
  '?',
  '!',
]
const ODD = [
  '\u0000',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ud83d',
  '\udc1f',
  '🐟',
  '👩‍👧',
  'e\u0301',
  'ا',
  '漢字',
  '\u202e',
  '{{',
  '</script>',
  '$(x)',
  '%s',
  '__proto__',
  'constructor',
]
const SPACES = [' ', ' ', ' ', '', '\n', '\n\n', '\t', '\u00a0', '\r\n', '  ']

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 5, arbitrary: fc.constantFrom(...CUES) },
  { weight: 5, arbitrary: fc.constantFrom(...CONTENTS) },
  { weight: 5, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...MARKS, 'a', ' '), fc.integer({ min: 50, max: 3_000 }))
      .map(([one, times]) => one.repeat(times)),
  },
)

/** Texts that look like news until one looks closely. */
export const anyNews: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(...SPACES)), { maxLength: 120 })
  .map((pieces) => pieces.map(([words, space]) => words + space).join(''))

const TAGS =
  'div p article section aside figure figcaption ul li blockquote h1 h2 table td span b q a form nav main svg template noscript iframe slot x-card math'.split(
    ' ',
  )
const ATTRIBUTES = [
  '',
  ' hidden',
  ' class="article-body"',
  ' class="comment related"',
  ' id="__proto__"',
  ' style="display:none"',
  ' href="javascript:0"',
  ' lang="de"',
  ' contenteditable',
  ' data-i="0"',
  ' name="parentNode"',
]

const node = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    anyNews.map((text) => text.slice(0, 600)),
    fc.constantFrom('<!--', '-->', '<br>', '<hr>', '</p>', '</article>', '&nbsp;', '&#0;', '<![CDATA[', '<p'),
    fc
      .tuple(
        fc.constantFrom(...TAGS),
        fc.constantFrom(...ATTRIBUTES),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner.join('')}</${tag}>`),
  ),
})).node

/** Pages of anything, with something like an article in most of them. */
export const anyPage: fc.Arbitrary<string> = fc
  .tuple(fc.array(node, { maxLength: 8 }), fc.array(anyNews, { maxLength: 4 }))
  .map(
    ([parts, paragraphs]) =>
      `<!doctype html><html><head><title>Any</title></head><body>${parts.join('')}<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  )
