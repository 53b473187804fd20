/**
 * More cases of every kind, written after the rules had been made to fit the others, so that they tell whether a rule holds in
 * general. A rule is never made to fit one of these.
 */
import type { HeldOut } from './kind.ts'

export const heldOut: readonly HeldOut[] = [
  {
    of: 'quotation over several paragraphs with no closing mark',
    examples: [
      [
        '“The orchard was planted by my grandfather,” Lise Aubry said. “He had no plan.\n“He put a tree where he stood.”',
        'Lise Aubry | said | “The orchard was planted by my grandfather,” … “He had no plan … “He put a tree where he stood.”',
      ],
      [
        'Pilot Omar Saad wrote in his report: “The left engine stopped at noon.\n“The right one stopped a minute later.”',
        'Pilot Omar Saad | wrote | “The left engine stopped at noon … “The right one stopped a minute later.”',
      ],
    ],
    counterExamples: [
      [
        '“The orchard is dead,” Lise Aubry said.\nHer grandfather planted it in 1931.\n“He had no plan,” she added.',
        'Lise Aubry | said | “The orchard is dead,”',
        'she | added | “He had no plan,”',
      ],
    ],
  },
  {
    of: 'odd numbers of marks',
    examples: [
      [
        'The menu said “Fish.\n“The fish is fresh,” the waiter promised.',
        'The menu | said | “Fish',
        'the waiter | promised | “The fish is fresh,”',
      ],
      [
        '"The fish is fresh," said the waiter. He smiled" and left.',
        'the waiter | said | "The fish is fresh,"',
      ],
    ],
    counterExamples: [['The 9" tray holds two 4" tarts.']],
  },
  {
    of: 'nested marks',
    examples: [
      [
        '“My boss said ‘take the week off’ and I did,” said clerk Ivana Novak.',
        'clerk Ivana Novak | said | “My boss said ‘take the week off’ and I did,” | direct',
      ],
      [
        '‘The sign said “closed”, so we left,’ Mr Tan told the paper.',
        'Mr Tan | told | ‘The sign said “closed”, so we left,’ | direct',
      ],
    ],
    counterExamples: [['The “little ‘green’ house” is red.']],
  },
  {
    of: 'single marks',
    examples: [
      ["'We close at five,' the guard said.", "the guard | said | 'We close at five,'"],
      [
        'The guard described the crowd as ‘calm and cheerful’.',
        'The guard | described | the crowd as ‘calm and cheerful’ | mixed',
      ],
    ],
    counterExamples: [["The guards' hut and the cooks' tent burned down in '08."]],
  },
  {
    of: 'straight and curly marks',
    examples: [
      ['"We close at five,” the guard said.', 'the guard | said | "We close at five,” | direct'],
      ["``We close at five,'' said the guard.", "the guard | said | ``We close at five,'' | direct"],
    ],
    counterExamples: [['The guard’s "office" is a “tent”.']],
  },
  {
    of: 'German and French marks',
    examples: [
      ['„Der Zug ist weg“, the guard said in German.', 'the guard | said | „Der Zug ist weg“'],
      ['„We close at five“, the guard said.', 'the guard | said | „We close at five“ | direct'],
      ['« We close at five », the guard said.', 'the guard | said | « We close at five » | direct'],
      ['The guard said: »We close at five.«', 'The guard | said | »We close at five.« | direct'],
    ],
    counterExamples: [['The café «Lune» and the bar „Zur Post“ share a cellar.']],
  },
  {
    of: 'apostrophes',
    examples: [
      [
        'The drivers’ lawyer, Kim O’Shea, called the fines “yesterday’s answer”.',
        'The drivers’ lawyer, Kim O’Shea | called | the fines “yesterday’s answer” | mixed',
      ],
      [
        '“The kids’ shoes won’t fit ’em,” the father said.',
        'the father | said | “The kids’ shoes won’t fit ’em,” | direct',
      ],
    ],
    counterExamples: [['The bakers’ van hit the butchers’ shop at nine o’clock.']],
  },
  {
    of: 'feet and inches',
    examples: [
      [
        '"He is 6\'1" and still growing," his mother said.',
        'his mother | said | "He is 6\'1" and still growing," | direct',
      ],
      ["The mason said the wall was 4' high.", "The mason | said | the wall was 4' high | indirect"],
    ],
    counterExamples: [["Boards are 6' by 2' and cost more than those of 5'10\"."]],
  },
  {
    of: 'scare quotes',
    examples: [
      [
        'The “silent” fans are loud. Engineer Bo Lin said the bearings were worn.',
        'Engineer Bo Lin | said | the bearings were worn | indirect',
      ],
    ],
    counterExamples: [
      ['The street, dubbed “the oven”, has no trees.'],
      ['The hill, locally known as “the nose”, was levelled.'],
      ['A “luxury” coach with two seats was sold to a “collector”.'],
    ],
  },
  {
    of: 'titles of works',
    examples: [
      [
        'The critic said “Blue Evening” was a bore.',
        'The critic | said | “Blue Evening” was a bore | indirect',
      ],
      [
        'Reviewer Ana Costa said “The Glass Harbour” dragged on.',
        'Reviewer Ana Costa | said | “The Glass Harbour” dragged on | indirect',
      ],
      [
        'The author of “The Glass Harbour” denied that the book was about her father.',
        'The author of “The Glass Harbour” | denied | that the book was about her father',
      ],
    ],
    counterExamples: [
      ['He owns “Great Expectations” in three languages.'],
      ['He sang “Oh Come Back” at his sister’s wedding.'],
      ['Her film “Say Nothing” opens in May.'],
      ['“Tell Them I Asked” was her last novel.'],
    ],
  },
  {
    of: 'quotation in pieces',
    examples: [
      [
        '“The harvest,” the farmer warned, “will be small.”',
        'the farmer | warned | “The harvest,” … “will be small.” | direct',
      ],
      [
        '“It rained,” said Hugo Blanc, who owns the field. “It rained for a month.”',
        'Hugo Blanc, who owns the field | said | “It rained,” … “It rained for a month.” | direct',
      ],
    ],
    counterExamples: [
      [
        '“No,” she said. The door closed. “Not today,” he said.',
        'she | said | “No,”',
        'he | said | “Not today,”',
      ],
      [
        '“It rained,” said Blanc. The field was a lake. “It rained for a month,” he said.',
        'Blanc | said | “It rained,”',
        'he | said | “It rained for a month,”',
      ],
    ],
  },
  {
    of: 'inverted order',
    examples: [
      ['“The bank is closed,” confirmed the manager.', 'the manager | confirmed | “The bank is closed,”'],
      ['Said one clerk: “The bank is closed.”', 'one clerk | Said | “The bank is closed.”'],
      [
        '“The bank is closed,” wrote the manager, Eva Holm, in a letter to clients.',
        'the manager, Eva Holm | wrote | “The bank is closed,”',
      ],
    ],
    counterExamples: [['Behind the counter sat the manager, and beside her slept a dog.']],
  },
  {
    of: 'the speaker in the sentence before',
    examples: [
      [
        'Nurse Ruth Adeyemi shrugged. “We have two beds and eleven patients.”',
        ' |  | “We have two beds and eleven patients.” | direct',
      ],
      [
        'The chairman warned that costs would rise. “Nobody will be spared.”',
        'The chairman | warned | that costs would rise',
        ' |  | “Nobody will be spared.” | direct',
      ],
    ],
    counterExamples: [['Nurse Ruth Adeyemi shrugged. The badge on her coat read “Ward 4”.']],
  },
  {
    of: 'a quotation with no speaker',
    examples: [
      ['“All trains are late,” it was reported.', ' | was reported | “All trains are late,”'],
      ['The painting was allegedly stolen in 1944.', ' | allegedly | The painting was … stolen in 1944'],
    ],
    counterExamples: [['The tower is due to reopen next year.']],
  },
  {
    of: '“X, who replaced Y, said”',
    examples: [
      [
        'Noor Aziz, who succeeded Tom Hill as chair, said the club was solvent.',
        'Noor Aziz, who succeeded Tom Hill as chair | said | the club was solvent',
      ],
      [
        'The letter came from Noor Aziz, who warned that the club was broke.',
        'Noor Aziz | warned | that the club was broke',
      ],
    ],
    counterExamples: [['Noor Aziz, who succeeded Tom Hill as chair, lives in Turku.']],
  },
  {
    of: 'parenthetical speaker',
    examples: [
      [
        'The dam, the villagers insisted, had been cracked for years.',
        'the villagers | insisted | The dam … had been cracked for years',
      ],
      [
        'The museum – its director admits – has never counted its coins.',
        'its director | admits | The museum … has never counted its coins',
      ],
      [
        'The tunnel, engineers warned, could flood at any time.',
        'engineers | warned | The tunnel … could flood at any time',
      ],
      [
        'The tunnel — its builders claim — is the driest in the country.',
        'its builders | claim | The tunnel … is the driest in the country',
      ],
      [
        'Two of the gates had been left open, the inspector added.',
        'the inspector | added | Two of the gates had been left open',
      ],
      [
        'The firm, the union argued, had broken its word.',
        'the union | argued | The firm … had broken its word',
      ],
    ],
    counterExamples: [
      ['The tunnel, a marvel in its day, is closed.'],
      ['The gates, once the pride of the town, rust in a yard.'],
    ],
  },
  {
    of: 'blame in the active',
    examples: [
      [
        'Two parents on Thursday accused the school of hiding the report.',
        'Two parents | accused | the school of hiding the report',
      ],
      [
        'The farmers’ union accuses the ministry of breaking its word.',
        'The farmers’ union | accuses | the ministry of breaking its word',
      ],
      [
        'Kestrel Air has accused its pilots of planning a strike for the holidays.',
        'Kestrel Air | has accused | its pilots of planning a strike for the holidays',
      ],
    ],
    counterExamples: [
      ['The accused sat in front of the jury.'],
      ['Both accused are out of prison.'],
      ['The lawyer of the accused left at noon.'],
    ],
  },
  {
    of: 'passives',
    examples: [
      [
        'The vet was accused of cruelty by several owners.',
        'several owners | was accused | The vet … of cruelty',
      ],
      ['Three cyclists were told by a marshal to turn back.', 'a marshal | were told by | to turn back'],
      [
        'The chef was accused of theft by her employers.',
        'her employers | was accused | The chef … of theft',
      ],
      [
        'The club was accused by fans of raising prices in secret.',
        'fans | was accused by | The club … of raising prices in secret',
      ],
      ['The findings were denied by the company.', 'the company | were denied by | The findings'],
      [
        'Residents were told by firefighters to leave their homes.',
        'firefighters | were told by | to leave their homes',
      ],
    ],
    counterExamples: [['The chef was trained by her employers.'], ['The club was sold by its founders.']],
  },
  {
    of: 'questions',
    examples: [
      ['“Where is the money?” the judge asked.', 'the judge | asked | “Where is the money?”'],
      ['Shareholders asked why the plant had closed.', 'Shareholders | asked | why the plant had closed'],
    ],
    counterExamples: [['Where did the money go? Nobody looked.']],
  },
  {
    of: 'negated cues',
    examples: [
      [
        'The company denied that it had hidden the data.',
        'The company | denied | that it had hidden the data',
      ],
      [
        'Farmers do not believe that the drought is over.',
        'Farmers | do not believe | that the drought is over',
      ],
    ],
    counterExamples: [
      ['The clinic has not disclosed how many beds it has.'],
      ['The company did not reveal how much it had paid.'],
      ['Prosecutors have not disclosed who made the call.'],
      ['The airline would not confirm that the flight was full.'],
      ['The senator did not deny that he owned the land.'],
    ],
  },
  {
    of: 'according to',
    examples: [
      [
        'According to its captain, Mia Rao, the team slept on the bus.',
        'its captain, Mia Rao | According to | the team slept on the bus',
      ],
      [
        'The ferry had, according to the harbour office, been late all week.',
        'the harbour office | according to | The ferry had … been late all week',
      ],
      [
        'Rents doubled in a year, according to the tenants’ union.',
        'the tenants’ union | according to | Rents doubled in a year',
      ],
      [
        'According to her lawyer, Jana Wolf, she never saw the letter.',
        'her lawyer, Jana Wolf | According to | she never saw the letter',
      ],
    ],
    counterExamples: [
      ['The boats were lined up according to length.'],
      ['The children were grouped according to ability.'],
      ['The evening did not go according to plan.'],
      ['Tips are divided according to the hours worked.'],
    ],
  },
  {
    of: 'headline colon',
    examples: [
      [
        'Doctors: Flu season will be mild\nThe first cases came in October.',
        'Doctors | : | Flu season will be mild',
      ],
      [
        'Flu season will be mild: doctors\nThe first cases came in October.',
        'doctors | : | Flu season will be mild',
      ],
      [
        'Police: Driver fell asleep at wheel\nThe bus left the road near Tarn on Friday.',
        'Police | : | Driver fell asleep at wheel',
      ],
      [
        'Bus driver fell asleep: report\nThe bus left the road near Tarn on Friday.',
        'report | : | Bus driver fell asleep',
      ],
      [
        'Brakes had failed before, says mechanic\nThe bus left the road near Tarn on Friday.',
        'mechanic | says | Brakes had failed before',
      ],
    ],
    counterExamples: [
      ['Flu season: when to call a doctor\nThe first cases came in October.'],
      ['Bus crash: how it happened\nThe bus left the road near Tarn on Friday.'],
      ['Video: Bus hangs over cliff\nThe bus left the road near Tarn on Friday.'],
      ['Tarn: a village between two rivers\nIt has one bus a day.'],
    ],
  },
  {
    of: 'headlines that deny and dispute',
    examples: [
      [
        'Hospital denies shortage of beds\nThe ward on Elm Street is full.',
        'Hospital | denies | shortage of beds',
      ],
      [
        'Ministry rejects report on missing funds\nThe road to Tarn was never built.',
        'Ministry | rejects | report on missing funds',
      ],
      [
        'Union accuses port of hiding accidents\nTwo cranes fell in May.',
        'Union | accuses | port of hiding accidents',
      ],
      [
        'Report on missing funds disputed by ministry\nThe road to Tarn was never built.',
        'ministry | disputed by | Report on missing funds',
      ],
    ],
    counterExamples: [
      ['Port opens third crane\nIt lifts ninety tonnes.'],
      ['Road to Tarn still closed\nIt will open in May.'],
    ],
  },
  {
    of: 'channels and times beside the cue',
    examples: [
      ['Pell wrote in an email that the roof had held.', 'Pell | wrote | that the roof had held'],
      [
        'Diaz later posted on Twitter that the show was over.',
        'Diaz | later posted | that the show was over',
      ],
      [
        'The airline announced in an email on Friday that it would close.',
        'The airline | announced | that it would close',
      ],
      ['“We are done,” Diaz wrote in a post on Monday.', 'Diaz | wrote | “We are done,”'],
    ],
    counterExamples: [['Diaz deleted the post on Monday.']],
  },
  {
    of: 'transcript lines',
    examples: [
      ['Q: Who built the wall?\nA: Nobody knows.', 'Q | : | Who built the wall?', 'A | : | Nobody knows'],
      [
        'HOST: Why did you leave?\nDR. LENA FORD: They stopped paying me.',
        'HOST | : | Why did you leave?',
        'DR. LENA FORD | : | They stopped paying me',
      ],
      [
        'Reporter: Is the bridge safe?\nEngineer: It is.\nReporter: Since when?',
        'Reporter | : | Is the bridge safe?',
        'Engineer | : | It is',
        'Reporter | : | Since when?',
      ],
    ],
    counterExamples: [
      ['Starter: onion soup\nMain: trout\nDessert: pears'],
      ['Weight: 3 kg\nColour: grey\nPrice: on request'],
    ],
  },
  {
    of: 'bullet lists',
    examples: [
      [
        '• The airline says flights will resume on Monday.\n• The airport warns that queues will be long.',
        'The airline | says | flights will resume on Monday',
        'The airport | warns | that queues will be long',
      ],
    ],
    counterExamples: [['- Monday: rest\n- Tuesday: hills\n- Wednesday: sprints']],
  },
  {
    of: 'a sentence in capitals',
    examples: [
      ['POLICE SAID THAT THE ROAD WAS CLEAR.', 'POLICE | SAID | THAT THE ROAD WAS CLEAR'],
      ['“WE ARE SAFE,” SAID CAPTAIN JO REED.', 'CAPTAIN JO REED | SAID | “WE ARE SAFE,”'],
    ],
    counterExamples: [['MIND THE STEP. HOLD THE RAIL.']],
  },
  {
    of: 'hyphenated and non-ASCII names',
    examples: [
      ['“We saw it,” said Þór Jónsson, a fisherman.', 'Þór Jónsson, a fisherman | said | “We saw it,”'],
      ['“The sea is rising,” said Ångström-Larsen.', 'Ångström-Larsen | said | “The sea is rising,”'],
      ['Çağla Yıldız insisted that the shop was hers.', 'Çağla Yıldız | insisted | that the shop was hers'],
      [
        'Anne-Sofie van der Straeten said the dike had held.',
        'Anne-Sofie van der Straeten | said | the dike had held',
      ],
    ],
    counterExamples: [['Baden-Württemberg borders Rheinland-Pfalz.']],
  },
  {
    of: 'numbers and abbreviations with full stops',
    examples: [
      [
        'Lt. Col. B. R. Singh said the U.N. convoy left at 6.45 a.m.',
        'Lt. Col. B. R. Singh | said | the U.N. convoy left at 6.45 a.m',
      ],
      [
        'Costs rose 2.7 per cent to £4.1m, Smith & Sons Ltd. said.',
        'Smith & Sons Ltd | said | Costs rose 2.7 per cent to £4.1m',
      ],
    ],
    counterExamples: [['No. 7 St. Anne’s Rd. was sold for $1.35 million on Feb. 2.']],
  },
  {
    of: 'what a law, a clock or a sign says',
    examples: [
      [
        'The charter says that members may leave at any time.',
        'The charter | says | that members may leave at any time',
      ],
      [
        'Members, the charter says, may leave at any time.',
        'the charter | says | Members … may leave at any time',
      ],
    ],
    counterExamples: [
      ['The speedometer read 90.'],
      ['The station clock said twenty past two.'],
      ['The plaque reads “1888”.'],
      ['The gauge shows zero.'],
    ],
  },
  {
    of: 'fiction-like dialogue',
    examples: [
      ['“Hold the rope,” barked the skipper.', 'the skipper | barked | “Hold the rope,”'],
      ['“It rained frogs,” the postman swore.', 'the postman | swore | “It rained frogs,”'],
      ['“Come in,” croaked the old man.', 'the old man | croaked | “Come in,”'],
      [
        '“You never wrote,” she murmured.\n“I had no stamps.”',
        'she | murmured | “You never wrote,”',
        ' |  | “I had no stamps.” | direct',
      ],
    ],
    counterExamples: [
      ['Asked about the frogs, the postman shrugged.', ' | Asked about | the frogs'],
      ['She opened the letter, and the wind took it.'],
    ],
    knownWrong: ['Asked about the frogs, the postman shrugged.'],
  },
  {
    of: 'sports scores',
    examples: [
      [
        '“We should have won by ten,” captain Jo Marsh said after the 2-2 draw.',
        'captain Jo Marsh | said | “We should have won by ten,”',
      ],
    ],
    counterExamples: [
      ['Hull claimed victory in the final minute.'],
      ['Ivers claimed gold in the 200m.'],
      ['The umpire called a foul in the last minute.'],
      ['Quay led 14-7 at the break and won 21-20.'],
    ],
  },
  {
    of: 'recipe text',
    examples: [
      [
        'Rub the lamb with salt. Chef Yusuf Kaya says the fat must stay on.',
        'Chef Yusuf Kaya | says | the fat must stay on',
      ],
    ],
    counterExamples: [
      ['This soup calls for patience. Stir, taste, and serve at once.'],
      ['Season to taste and leave to cool.'],
    ],
    knownWrong: ['This soup calls for patience. Stir, taste, and serve at once.'],
  },
  {
    of: 'belief, demand, promise',
    examples: [
      ['Teachers demanded smaller classes.', 'Teachers | demanded | smaller classes'],
      ['The mayor promised to repair the roof.', 'The mayor | promised | to repair the roof'],
    ],
    counterExamples: [['The mayor repaired the roof.'], ['Teachers marched to the square.']],
  },
]
