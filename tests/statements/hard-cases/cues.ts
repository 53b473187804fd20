/** Cues that turn a sentence round, negate it, or stand where no reporting verb is. */
import type { HardKind } from './kind.ts'

export const blame: HardKind = {
  name: 'blame in the active',
  examples: [
    [
      'The Marrow Harbour Board on Monday accused the ferry company Skerrin Line of emptying oily bilge water into the estuary.',
      'The Marrow Harbour Board | accused | the ferry company Skerrin Line of emptying oily bilge water into the estuary',
    ],
    [
      'The coast guard accused the trawler’s owner of cutting the cable.',
      'The coast guard | accused | the trawler’s owner of cutting the cable',
    ],
    [
      'Sudar has accused Norland of moving the border posts at night.',
      'Sudar | has accused | Norland of moving the border posts at night',
    ],
  ],
  counterExamples: [
    ['The accused left the court of appeal by a side door.'],
    ['Three of the accused are members of the harbour board.'],
    ['The trial of the accused mayor of Marrow opens on Monday.'],
  ],
}

export const passives: HardKind = {
  name: 'passives',
  examples: [
    ['The claims were quickly disputed by Armenia.', 'Armenia | were quickly disputed by | The claims'],
    ['The plan was criticized by the mayor.', 'the mayor | was criticized by | The plan'],
    [
      'Norland’s claims about the sale of the pier were disputed by Sudar.',
      'Sudar | were disputed by | Norland’s claims about the sale of the pier',
      'Norland’s | claims | about the sale of the pier',
    ],
    [
      'The treasurer was accused of fraud by two former partners.',
      'two former partners | was accused | The treasurer … of fraud',
    ],
    [
      'The firm was accused by the union of hiding the bill.',
      'the union | was accused by | The firm … of hiding the bill',
    ],
    [
      'The judge was quoted as saying that the case would be heard again.',
      'The judge | was quoted as saying | that the case would be heard again',
    ],
    ['Three officers were accused of taking bribes.', ' | were accused | Three officers … of taking bribes'],
  ],
  counterExamples: [
    ['The pier was built by the town council.'],
    ['The speech was followed by a concert.'],
    ['The treasurer was replaced by two former partners.'],
    ['The suspect was arrested by police on Monday.'],
  ],
}

export const questions: HardKind = {
  name: 'questions',
  examples: [
    ['“Why did it fail?” Smith asked.', 'Smith | asked | “Why did it fail?”'],
    ['Smith asked whether the plan had failed.', 'Smith | asked | whether the plan had failed'],
    [
      '“Who will pay for it?” asked Maria Lopez, a teacher.',
      'Maria Lopez, a teacher | asked | “Who will pay for it?”',
    ],
    [
      'Residents wondered why the lamps burned at noon.',
      'Residents | wondered | why the lamps burned at noon',
    ],
  ],
  counterExamples: [
    ['Who pays for the lamps? The answer lies in a drawer.'],
    ['Should the lamps burn at noon?'],
    ['The village asked nobody and painted the posts.'],
  ],
}

export const negatedCues: HardKind = {
  name: 'negated cues',
  examples: [
    [
      'The ministry denied that its troops had crossed the border.',
      'The ministry | denied | that its troops had crossed the border',
    ],
    [
      'Ms Thorne does not believe that the island was for sale.',
      'Ms Thorne | does not believe | that the island was for sale',
    ],
    ['Most voters do not think the price was fair.', 'Most voters | do not think | the price was fair'],
    ['The council does not want the tower to fall.', 'The council | does not want | the tower to fall'],
  ],
  counterExamples: [
    ['The ministry did not say how many boats were lost.'],
    ['Police did not deny that shots were fired.'],
    ['The firm has not said when the works will open.'],
    ['The minister stopped short of calling the sale a mistake.'],
    ['WeWork declined to comment.'],
    ['The ministry did not respond to a request for comment.'],
    ['She refused to answer questions about the deal.'],
    ['Officials would not say whether the dam had been inspected.'],
  ],
}

export const accordingTo: HardKind = {
  name: 'according to',
  examples: [
    ['According to the ministry, five people died.', 'the ministry | According to | five people died'],
    ['Five people died, according to the ministry.', 'the ministry | according to | Five people died'],
    [
      'At least five people died in the fire, according to police.',
      'police | according to | At least five people died in the fire',
    ],
    [
      'The dam, according to the engineers, was never full.',
      'the engineers | according to | The dam … was never full',
    ],
    [
      'According to a report published on Monday, the dam was never full.',
      'a report published on Monday | According to | the dam was never full',
    ],
  ],
  counterExamples: [
    ['They were seated according to age and height.'],
    ['The stones were arranged according to size.'],
    ['Everything went according to plan.'],
    ['The price varies according to the season.'],
    ['The files are sorted according to the date on the cover.'],
    ['Add salt according to taste.'],
  ],
}

export const headlineColon: HardKind = {
  name: 'headline colon',
  examples: [
    [
      'Minister: Dam was never full\nThe dam above Ost has been dry since June.',
      'Minister | : | Dam was never full',
    ],
    [
      'Dam was never full: minister\nThe dam above Ost has been dry since June.',
      'minister | : | Dam was never full',
    ],
    [
      'Dam was never full – officials\nThe dam above Ost has been dry since June.',
      'officials | – | Dam was never full',
    ],
    [
      'Farmers: ‘Nobody warned us’\nThe dam above Ost has been dry since June.',
      'Farmers | : | ‘Nobody warned us’ | direct',
    ],
    [
      'Petrova: Dam will be rebuilt\nThe dam above Ost has been dry since June. Irina Petrova said on Monday that the dam would be rebuilt.',
      'Petrova | : | Dam will be rebuilt',
      'Irina Petrova | said | that the dam would be rebuilt',
    ],
  ],
  counterExamples: [
    ['Dry dam: what we know so far\nThe dam above Ost has been dry since June.'],
    ['Ost: one dam, two mills, no water\nThe town lies an hour from the coast.'],
    ['Review: a small hotel with a large view\nThe rooms are named after winds.'],
    ['Analysis: Dam failed because nobody looked\nThe dam above Ost has been dry since June.'],
    ['Dam is dry: photos\nThe dam above Ost has been dry since June.'],
    ['Live: Dam burst floods three villages\nThe dam above Ost gave way at noon.'],
  ],
}

export const headlines: HardKind = {
  name: 'headlines that deny and dispute',
  examples: [
    [
      'Norland denies Sudar’s claim\nThe ferry between the two towns stopped in May.',
      'Norland | denies | Sudar’s claim',
    ],
    [
      'Mill fire was no accident, police say\nThe mill at Ost burned for two days.',
      'police | say | Mill fire was no accident',
    ],
    [
      'Sudar’s claims to the pier disputed by Norland\nThe ferry between the two towns stopped in May.',
      'Norland | disputed by | Sudar’s claims to the pier',
    ],
    [
      'Norland says it has reached the pier, but Sudar denies Norland’s claim & insists the pier is empty\nThe ferry between the two towns stopped in May.',
      'Norland | says | it has reached the pier',
      'Sudar | insists | the pier is empty',
      'Sudar | denies | Norland’s claim',
    ],
    [
      'Mayor says dam ‘was never full’\nThe dam above Ost has been dry since June.',
      'Mayor | says | dam ‘was never full’ | mixed',
    ],
  ],
  counterExamples: [
    ['Norland and Sudar open new pier\nThe ferry between the two towns starts in May.'],
    ['Mill fire burns for second day\nThe mill at Ost was built in 1904.'],
    ['Three hurt in mill fire\nThe mill at Ost was built in 1904.'],
  ],
}

export const channels: HardKind = {
  name: 'channels and times beside the cue',
  examples: [
    [
      'Marsh later wrote on social media that “the bridge will stand for years.”',
      'Marsh | later wrote | that “the bridge will stand for years.”',
    ],
    ['“The bridge will stand,” Marsh wrote on Facebook.', 'Marsh | wrote | “The bridge will stand,”'],
    [
      'The ministry said in a statement that the bridge was safe.',
      'The ministry | said | that the bridge was safe',
    ],
    ['The plan would fail, the minister said on Monday.', 'the minister | said | The plan would fail'],
    [
      '“It is a serious step for Norland,” the country’s vice president Ivo Pell said. Pell later wrote that “the town has survived occupation.”',
      'the country’s vice president Ivo Pell | said | “It is a serious step for Norland,”',
      'Pell | later wrote | that “the town has survived occupation.”',
    ],
  ],
  counterExamples: [
    ['Marsh spent the evening on social media.'],
    ['The statement was printed on Monday in the town’s paper.'],
    ['The ministry moved in May to a tower on the quay.'],
  ],
}

export const cueKinds: readonly HardKind[] = [
  blame,
  passives,
  questions,
  negatedCues,
  accordingTo,
  headlineColon,
  headlines,
  channels,
]
