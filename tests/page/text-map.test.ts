import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectBlocks } from '../../src/page/collect-blocks.ts'
import { isDropped, isSpace, TextMap } from '../../src/page/text-map.ts'
import { inJsdom } from './page-of.ts'

const ALL = { maxDepth: 500, maxLength: 1e6, onLimit: () => {} }
const hiddenByAttribute = (element: Element): boolean =>
  /display:\s*none/.test(element.getAttribute('style') ?? '')

/** The blocks of a body's markup, each with its own map. */
function read(markup: string, document = inJsdom(`<body>${markup}</body>`)) {
  return collectBlocks(document.body, null, hiddenByAttribute, ALL).map((block) => ({
    ...block,
    map: new TextMap(block.text, block.runs),
  }))
}

const joined = (ranges: readonly Range[]): string => ranges.map(String).join('')
const squeezed = (text: string): string =>
  [...text].filter((letter) => !isSpace(letter.charCodeAt(0)) && !isDropped(letter.charCodeAt(0))).join('')

describe('the text of a block', () => {
  it.each([
    [
      'nested inline elements',
      '<p>The <b>mi<i>nis</i>ter</b> <a href="/x">said <em>so</em></a>.</p>',
      'The minister said so.',
    ],
    ['white space folded', '<p>  The\n\t minister   said \n so.  </p>', 'The minister said so.'],
    ['no-break and thin spaces', '<p>10&nbsp;000 men, 5&thinsp;km&#8239;!</p>', '10 000 men, 5 km !'],
    [
      'soft hyphens and zero-width characters',
      '<p>Stepa&shy;na&#8203;kert&#65279; fell</p>',
      'Stepanakert fell',
    ],
    ['marks of direction', '<p>the word &#8206;שלום&#8207; means peace</p>', 'the word שלום means peace'],
    ['joiners kept', '<p>می&zwnj;خواهم</p>', 'می\u200cخواهم'],
    [
      'ruby without its reading',
      '<p>The <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby> sign</p>',
      'The 漢字 sign',
    ],
    ['a drop capital', '<p><span class="cap">T</span>he minister</p>', 'The minister'],
    [
      'hidden words',
      '<p>The <span style="display:none">secret </span>minister <span hidden>never </span>said</p>',
      'The minister said',
    ],
    [
      'words for screen readers alone',
      '<p>The <a href="/x">report<span class="sr-only"> (opens in a new tab)</span></a> says</p>',
      'The report says',
    ],
    [
      'quotation marks that the style sheet draws',
      '<p>He said <q>we will go</q>.</p>',
      'He said “we will go”.',
    ],
    [
      'scripts and buttons',
      '<p>He said<script>alert(1)</script><style>p{}</style><button>Share</button> so.</p>',
      'He said so.',
    ],
    ['a wrapped line', '<p>He said<br>so.</p>', 'He said so.'],
    ['cells of a row', '<table><tr><td>1</td><td>Aliyev</td><td>40</td></tr></table>', '1 Aliyev 40'],
  ])('has %s', (_, markup, text) => {
    expect(read(markup).map((block) => block.text)).toEqual([text])
  })

  it('comes from open shadow roots and their slots', () => {
    const document = inJsdom('<body><x-story><p slot="lead">Slotted words.</p></x-story></body>')
    const shadow = document.querySelector('x-story')!.attachShadow({ mode: 'open' })
    shadow.innerHTML = '<div><slot name="lead"></slot><p>Words of the shadow.</p></div>'
    expect(read('', document).map((block) => block.text)).toEqual(['Slotted words.', 'Words of the shadow.'])
  })

  it('is split at blocks, rules, two line breaks and a break after a sentence', () => {
    const texts = read('<div>One<p>Two</p>three<hr>four<br><br>five.<br>Six “seven.”<br>Eight</div>').map(
      ({ text }) => text,
    )
    expect(texts).toEqual(['One', 'Two', 'three', 'four', 'five.', 'Six “seven.”', 'Eight'])
  })
})

describe('ranges', () => {
  it('lie exactly on the words', () => {
    const [block] = read('<p>The <b>mi<i>nis</i>ter</b> of Stepa&shy;nakert <a href="/x">said</a> so.</p>')
    const at = block!.text.indexOf('minister')
    expect(joined(block!.map.rangesOf([at, at + 8]))).toBe('minister')
    const town = block!.text.indexOf('Stepanakert')
    const ranges = block!.map.rangesOf([town, town + 11])
    expect(ranges.map(String)).toEqual(['Stepa', 'nakert'])
  })

  it('leave out hidden words between', () => {
    const [block] = read('<p>The <span style="display:none">secret </span>minister</p>')
    expect(joined(block!.map.rangesOf([0, block!.text.length]))).toBe('The minister')
  })

  it('are left out where their node has shrunk', () => {
    const document = inJsdom('<body><p>The minister said so.</p></body>')
    const [block] = read('', document)
    ;(document.querySelector('p')!.firstChild as Text).data = 'The'
    expect(block!.map.rangesOf([4, 12])).toEqual([])
    expect(block!.map.holds()).toBe(false)
  })

  it('hold until a text node is replaced', () => {
    const document = inJsdom('<body><p>The <b>minister</b> said so.</p></body>')
    const [block] = read('', document)
    expect(block!.map.holds()).toBe(true)
    document.querySelector('b')!.replaceChildren('minister')
    expect(block!.map.holds()).toBe(false)
  })

  it('lead back to the offset', () => {
    const [block] = read('<p>The  <b>minister</b> &shy;said so.</p>')
    for (let at = 0; at < block!.text.length; at++) {
      const [piece] = block!.map.piecesOf([at, at + 1])
      expect(block!.map.offsetAt(piece!.node, piece!.start)).toBe(at)
    }
  })
})

/** Markup of a paragraph: words, spaces of every kind, inline elements in one another. */
const letters = fc.constantFrom(
  'a',
  'B',
  'é',
  'ш',
  'ש',
  '漢',
  '😀',
  '“',
  '”',
  ',',
  '.',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2009',
  '\ufeff',
  '\u200e',
)
const piece = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''))
const inline = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    piece,
    fc
      .tuple(
        fc.constantFrom(
          'b',
          'i',
          'a href="/x"',
          'span',
          'span class="x"',
          'q',
          'sup',
          'span style="display:none"',
          'span hidden',
          'button',
          'rt',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    fc.constantFrom('<br>', '<wbr>', '<img>', '<!-- note -->'),
  ),
})).node
const block = fc
  .tuple(fc.constantFrom('p', 'div', 'li', 'h2', 'section', 'blockquote'), fc.array(inline, { maxLength: 6 }))
  .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`)

describe('whatever the page', () => {
  it('the ranges of every span say what the span says', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), fc.nat(), fc.nat(), (blocks, a, b) => {
        for (const { text, map } of read(blocks.join(''))) {
          const start = a % (text.length + 1)
          const end = start + (b % (text.length - start + 1))
          const drawn = text.slice(start, end).replace(/[“”]/g, '')
          expect(squeezed(joined(map.rangesOf([start, end]))).replace(/[“”]/g, '')).toBe(squeezed(drawn))
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('the text is folded: no double, leading or trailing space, nothing dropped', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        for (const { text } of read(blocks.join(''))) {
          expect(text).not.toBe('')
          expect(text.trim()).toBe(text)
          expect(text).not.toMatch(/[^\S ]| {2}|[\u00ad\u200b\ufeff\u200e]/)
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
