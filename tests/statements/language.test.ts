import { describe, expect, it } from 'vitest'
import { textLanguage } from '../../src/statements/language.ts'

describe('textLanguage', () => {
  it.each([
    ['en', 'The minister said on Monday that the government would not be able to pay for the new bridge.'],
    [
      'de',
      'Der Minister sagte am Montag, dass die Regierung die neue Brücke nicht bezahlen kann und auch nicht will.',
    ],
    [
      'fr',
      'Le ministre a déclaré lundi que le gouvernement ne pourrait pas payer le nouveau pont dans la ville.',
    ],
    [
      'es',
      'El ministro dijo el lunes que el gobierno no podría pagar el nuevo puente en la ciudad para este año.',
    ],
    [
      'it',
      'Il ministro ha detto che il governo non è in grado di pagare il nuovo ponte della città per questo anno.',
    ],
    [
      'nl',
      'De minister zei maandag dat de regering niet in staat is om het te betalen en dat er geen geld voor is.',
    ],
    ['ru', 'Министр заявил в понедельник, что правительство не сможет оплатить новый мост.'],
    ['zh', '部长星期一表示，政府无法支付新桥的费用。'],
    ['ja', '大臣は月曜日、政府は新しい橋の費用を払えないと述べた。'],
    ['ar', 'قال الوزير يوم الاثنين إن الحكومة لن تكون قادرة على دفع ثمن الجسر الجديد.'],
    ['und', 'qwert zuiop asdfg hjklö yxcvb nmqwe rtzui opasd'],
    ['und', '42'],
    ['und', ''],
  ])('%s', (tag, text) => {
    expect(textLanguage(text)).toBe(tag)
  })

  it('reads a long English text with names and quotations of other languages as English', () => {
    const text = 'The group said that “la vie est belle” was the motto of the day. '.repeat(50)
    expect(textLanguage(text)).toBe('en')
  })
})
