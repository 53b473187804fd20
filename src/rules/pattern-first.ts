/** The words that a pattern's matches begin with, told from its text: enough to know whether a page needs it compiled at all. */
import { formsOf, type Irregulars } from './inflect.ts'
import { type BuiltIn, isBuiltIn } from './pattern-program.ts'
import type { PatternNode } from './pattern-syntax.ts'
import { keysOf, wordTest } from './pattern-word.ts'

export interface FirstWords {
  /** In lower case. */
  readonly words: ReadonlySet<string>
  readonly builtIns: ReadonlySet<BuiltIn>
  /** Names of classes from data, any word of which can be the first. */
  readonly classes: ReadonlySet<string>
}

/** A first word without any notation but the mark of a lemma, and nothing behind it that could make it an option. */
const PLAIN_START = /^([A-Za-z0-9]+)(?:~([nv]?))?(?=$| |-[\w-]*(?:~[nv]?)?(?:$| ))/

/** A choice without notation in it, and not an option. */
const PLAIN_CHOICE = /^\(([^()[\]<>?]*)\)(?=$| )/

/** Takes a pattern; gives its first words where its text tells them without being read as a tree, else null. */
export function plainFirstWords(pattern: string, irregulars: Irregulars): readonly string[] | null {
  const choice = PLAIN_CHOICE.exec(pattern)
  if (choice === null) return plainFirst(pattern, irregulars)
  const words = new Set<string>()
  for (const part of choice[1]!.split('|')) {
    const first = plainFirst(part, irregulars)
    if (first === null) return null
    for (const word of first) words.add(word)
  }
  return [...words]
}

function plainFirst(part: string, irregulars: Irregulars): readonly string[] | null {
  const start = PLAIN_START.exec(part)
  if (start === null) return null
  const word = start[1]!.toLowerCase()
  const as = start[2]
  if (as === undefined) return [word]
  return formsOf(word, as === 'n' ? 'noun' : as === 'v' ? 'verb' : 'any', irregulars)
}

/** Takes a pattern's tree; gives what its matches begin with. Null where it could match nothing or begin with any word at all. */
export function firstWords(tree: PatternNode, irregulars: Irregulars): FirstWords | null {
  const words = new Set<string>()
  const builtIns = new Set<BuiltIn>()
  const classes = new Set<string>()
  let anyWord = false
  /** Enters what a node begins with; says whether it can be left out. */
  const enter = (node: PatternNode): boolean => {
    switch (node.is) {
      case 'word':
        for (const key of keysOf(wordTest(node.word))) words.add(key)
        return false
      case 'lemma':
        for (const form of formsOf(node.lemma, node.as, irregulars)) words.add(form)
        return false
      case 'class':
        if (isBuiltIn(node.name)) builtIns.add(node.name)
        else classes.add(node.name)
        return false
      case 'gap':
        anyWord = true
        return true
      case 'sequence':
        return node.parts.every(enter)
      case 'choice':
        // Every alternative has to be entered, whatever the others say.
        return node.of.map(enter).includes(true)
      case 'option':
        enter(node.part)
        return true
      case 'pointed':
        return enter(node.part)
    }
  }
  const nothing = enter(tree)
  return nothing || anyWord ? null : { words, builtIns, classes }
}
