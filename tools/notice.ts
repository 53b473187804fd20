/** The NOTICE file: whose work is in Sourcelight and under which terms. The lists of sources are read from the data. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageSource } from '../src/rules/language/language-rules.ts'
import { LANGUAGE, readLists } from './compile-rules.ts'

/** Every source that a header of the language files names, with the files that name it; the same source once. */
export function languageSources(): { source: LanguageSource; files: string[] }[] {
  const found = new Map<string, { source: LanguageSource; files: string[] }>()
  const names = readdirSync(LANGUAGE).filter((name) => name.endsWith('.json'))
  for (const name of names.sort()) {
    const { sources } = JSON.parse(readFileSync(join(LANGUAGE, name), 'utf8')) as {
      sources: Record<string, LanguageSource>
    }
    for (const source of Object.values(sources)) {
      const key = `${source.name}\n${source.licence}`
      const known = found.get(key) ?? { source, files: [] }
      if (!known.files.includes(name)) known.files.push(name)
      found.set(key, known)
    }
  }
  return [...found.values()].sort((a, b) => (a.source.name < b.source.name ? -1 : 1))
}

/** The text of NOTICE. */
export function noticeText(): string {
  const outlets = [...readLists()].flatMap(([file, { source }]) => [
    `- ${source.name}`,
    `  src/rules/outlets/${file}; as of ${source.asOf}`,
    ...(source.url === null ? [] : [`  ${source.url}`]),
    `  Licence: ${source.licence}`,
  ])
  const language = languageSources().flatMap(({ source, files }) => [
    `- ${source.name} (${source.date})`,
    `  src/rules/language/: ${files.join(', ')}`,
    `  ${source.url}`,
    `  Licence: ${source.licence}`,
  ])
  return `${[...HEAD, ...outlets, ...MIDDLE, ...language, ...TAIL].join('\n')}\n`
}

const HEAD = [
  'Sourcelight',
  'Copyright (c) 2026 The Sourcelight authors. The code is under the MIT License (LICENSE).',
  '',
  'The data files keep the licences of their sources. Each outlet file in src/rules/outlets holds what one source says;',
  'its header names the source, its licence and the day it was read. Facts were carried over, put into one format and',
  'mapped to codes; no sentence was copied. Files under CC BY-SA may be passed on under the same licence only; the',
  'compiled rules file (rules.json) is a collection of these files, in which every label points to its source.',
  '',
  'OUTLETS',
  '',
]

const MIDDLE = [
  '',
  'Changes made: rows were sorted, hosts normalised, labels mapped to the codes of src/rules/outlets/values.json;',
  'addresses of government portals and of other publishers on the same host were left out; of Cite Unseen the lists of',
  'advocacy, predatory, editable and self-published sites and its copies of Wikipedia’s ratings were left out; of Wikipedia',
  'the explanations were left out and the scopes of ratings written by hand; of Wikidata newspapers alone, with country and',
  'medium; of the DIMA lists those with a published report.',
  'State Media Monitor is a project of the Media and Journalism Research Center (https://statemediamonitor.com/); the seed',
  'data (country, company, assets, typology) of the state media profiles is theirs.',
  'Copyright notices of MIT-licensed data: (c) 2023 ASD-at-GMF (state-media-profiles); (c) 2018-2019 V2Ray',
  '(domain-list-community); jvetvicka/jvetvicka.github.io (list of media blocked in Russia).',
  '',
  'LANGUAGE RULES',
  '',
]

const TAIL = [
  '',
  'Copyright notices of MIT-licensed data: (c) 2014 Open Event Data Alliance (Phoenix dictionaries); (c) 2016 widdix GmbH',
  '(i18n-nationality). CLDR: (c) Unicode, Inc., Unicode License V3',
  '(https://www.unicode.org/license.txt).',
  '',
  'LEARNED WEIGHTS',
  '',
  'src/statements/model.bin holds estimated weights and no text of the corpora they were estimated from:',
  '- PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018): no licence stated; the articles are their publishers’. Only',
  '  estimated weights ship.',
  '- Universal Dependencies English-GUM (Zeldes and others), for the part-of-speech tagger: CC BY 4.0',
  '  https://github.com/UniversalDependencies/UD_English-GUM',
  '- MegaVeridicality (White and Rawlins 2018): CC BY-SA 4.0',
  '  http://megaattitude.io/projects/mega-veridicality/',
  '',
  'LIBRARIES IN THE PACKAGE',
  '',
  '- @mozilla/readability, Apache-2.0, (c) 2010 Arc90 Inc',
  '- linkedom (command line only), ISC, (c) 2021 Andrea Giammarchi',
  '- preact, MIT, (c) 2015-present Jason Miller',
  '- tldts, MIT, (c) 2017 Thomas Parisot, 2018 Rémi Berson; with the Public Suffix List, MPL-2.0, https://publicsuffix.org/',
  '- valibot, MIT, (c) Fabian Hiller',
  '- webextension-polyfill, MPL-2.0, (c) Mozilla',
  '',
  'LICENCES',
  '',
  'MIT: https://opensource.org/license/mit (text in LICENSE). Apache-2.0: https://www.apache.org/licenses/LICENSE-2.0.',
  'CC0 1.0: https://creativecommons.org/publicdomain/zero/1.0/. CC BY 4.0: https://creativecommons.org/licenses/by/4.0/.',
  'CC BY-SA 4.0: https://creativecommons.org/licenses/by-sa/4.0/. CC BY-SA 3.0:',
  'https://creativecommons.org/licenses/by-sa/3.0/. MPL-2.0: https://www.mozilla.org/MPL/2.0/.',
]
