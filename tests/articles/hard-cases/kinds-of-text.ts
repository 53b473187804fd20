/** Kinds of text that are not plain news paragraphs: lists, capitals, stories, scores, recipes. */
import { counter, example, type HardTable } from './hard-case.ts'

export const bulletLists: HardTable = {
  name: 'bullet lists',
  cases: [
    example(
      'each item a statement',
      `- {1s The police} {1u say} {1c the road is open again}
- {2s The bus company} {2u warns} {2c of delays until Friday}`,
    ),
    example(
      'a quotation in an item',
      `- {1c “We are out of salt,”} {1u says} {1s shopkeeper Dora Finch}
- The next delivery is due on Monday`,
    ),
    example(
      'a statement before the list',
      `{1s The police} {1u said} {1c the road was open again}. What is still closed:
- the bridge
- the tunnel`,
    ),
    example(
      'according to in an item',
      `- {1c Four lorries are stuck}, {1u according to} {1s the road office}
- Chains are required above 800 metres`,
    ),
    counter(
      'a shopping list',
      `- two lamps
- rope, ten metres
- a flask of tea`,
    ),
    counter(
      'key facts',
      `- Distance: 42 km
- Start: 10 a.m.
- Entry: free`,
    ),
  ],
}

export const capitals: HardTable = {
  name: 'a sentence in capitals',
  cases: [
    example('indirect', `{1s MAYOR LENA VOSS} {1u SAID} {1c THE FOUNTAIN WOULD STAY}.`),
    example(
      'a headline',
      `# {1s MAYOR} {1u DENIES} {1c FOUNTAIN WILL GO}
The fountain on the market square was built in 1911.`,
    ),
    example('direct', `{1c “THE FOUNTAIN STAYS,”} {1u SAID} {1s MAYOR LENA VOSS}.`, { 1: 'direct' }),
    example(
      'capitals at the start of a story',
      `{1s THE MAYOR OF ELLERY} {1u said} on Friday {1c that the fountain would stay}.`,
    ),
    counter('a warning', `NO ENTRY. KEEP THE GATE SHUT. DOGS MUST BE KEPT ON A LEAD.`),
    counter(
      'a headline with no speaker',
      `# FOUNTAIN STAYS AFTER LONG NIGHT
The fountain on the market square was built in 1911.`,
    ),
  ],
}

export const fiction: HardTable = {
  name: 'fiction-like dialogue',
  cases: [
    example(
      'said she',
      `{1c “You are late,”} {1u said} {1s the old woman}.
{2c “The river was high,”} {2s the boy} {2u answered}.`,
    ),
    example(
      'a line with no cue between two that have one',
      `{1c “You are late,”} {1u said} {1s the old woman}.
{2c “I know.”}
{3c “Sit down, then,”} {3s she} {3u said}.`,
    ),
    example(
      'whispered, muttered',
      `{1c “Don’t move,”} {1s Tomas} {1u whispered}. {2c “I wasn’t going to,”} {2u muttered} {2s Eva}.`,
    ),
    example(
      'an action beside the cue',
      `{1c “So that is the key,”} {1s he} {1u said}, turning it over in his hand.`,
    ),
    counter(
      'thoughts without words',
      `He looked at the river. She looked at him. Neither of them moved until the bell rang.`,
    ),
    counter('a sound', `The gate closed with a sigh, and the dog answered from the yard.`),
  ],
}

export const sportsScores: HardTable = {
  name: 'sports scores',
  cases: [
    example(
      'a statement between scores',
      `Rovers won 3-1. {1c “We were lucky twice,”} {1s coach Femi Adair} {1u said}. Albion drew 0-0.`,
    ),
    example('claimed by a person', `{1s Adair} {1u claimed} {1c that the ball had not crossed the line}.`),
    counter(
      'claimed a point',
      `Albion claimed a point with a late header, and Corran claimed their third win.`,
    ),
    counter('results with colons', `Results: Rovers 3, Albion 1; Corran 2, Harbour 2; Quay 0, Mill 4.`),
    counter('minutes', `Goals: Kestrel 12', 87'; Lindgaard 45'+2. Yellow cards: Achterberg 64'.`),
    counter(
      'a set score',
      `Maren Holt beat the top seed 6-4, 3-6, 7-6 (7-5) in two hours and claimed her fourth title.`,
    ),
    counter('called', `The referee called a corner, and the line judge called the ball out.`),
  ],
}

export const recipes: HardTable = {
  name: 'recipe text',
  cases: [
    example(
      'a cook speaks',
      `Slice the leeks. {1c “The green part has the flavour,”} {1u says} {1s Ms Stanciu}. Add the stock.`,
    ),
    counter(
      'a step',
      `Melt the butter, add the leeks and let them soften for ten minutes. Do not let them brown.`,
    ),
    counter(
      'ingredients',
      `- 3 leeks
- 150 g pearl barley
- 1.2 l stock
- 1/2 tsp salt`,
    ),
    counter('calls for', `The recipe calls for two eggs; one will do if it is large.`),
    counter('a tip', `Tip: if the soup is too thick, add a cup of water and stir.`),
    counter('serve', `Serve hot with rye bread. Serves four. Keeps for three days.`),
  ],
}

export const kindOfTextTables: readonly HardTable[] = [bulletLists, capitals, fiction, sportsScores, recipes]
