/** Data for `textLanguage`: the commonest function words of each language, and the scripts that tell a language by themselves. */

const profile = (tag: string, words: string): readonly [string, readonly string[]] => [tag, words.split(' ')]

/** Language and its function words. */
export const languageProfiles: readonly (readonly [tag: string, words: readonly string[]])[] = [
  profile(
    'en',
    'the of and to in is that for it was with as on by at from are this be have has not but they which an were his he she said who will their would been',
  ),
  profile(
    'de',
    'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war',
  ),
  profile(
    'fr',
    'de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont la avec son mais comme ou si leur y dont elle deux ces aux',
  ),
  profile(
    'es',
    'de la que el en y los se del las un por con no una su para es al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay',
  ),
  profile(
    'pt',
    'de que o da do em um para com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou ser quando muito há nos já está eu também só pelo pela',
  ),
  profile(
    'it',
    'di che e il la per un in è non del una con le si da dei al della sono i più gli nel ha alla ma anche come dal delle lo su ci questo se',
  ),
  profile(
    'nl',
    'de van een het en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog uit naar wordt door over hij ze was heeft had werd geen',
  ),
  profile(
    'sv',
    'och i att det som en på är av för den med till inte om har de ett han men var jag sig från vi så kan hon när eller nu',
  ),
  profile(
    'da',
    'og i at det er en til af som på de for med den der ikke har et han om var fra men vi kan så skal jeg ved eller',
  ),
  profile(
    'no',
    'og i det er på som en til av for at med de den ikke har et han om var fra men vi kan så skal jeg ved eller sier',
  ),
  profile(
    'fi',
    'ja on ei että se oli hän ovat mutta kuin myös joka kun niin mukaan vuoden sen ole jos tai voi vain mitä',
  ),
  profile(
    'pl',
    'w i na z się nie do to że jest o od po jak za przez ale co dla jego są tym przed tego który być oraz został',
  ),
  profile(
    'cs',
    'a v na se je že to s z do o k i ve pro za by ale jako po od jeho podle které aby už před který jsou',
  ),
  profile(
    'tr',
    've bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ancak ise olduğu dedi var değil her ya',
  ),
  profile(
    'ro',
    'de și în a la cu că o nu pe din care mai pentru un este au se fi sa prin am fost lui ca sunt',
  ),
  profile(
    'hu',
    'a az és hogy nem is egy van meg de ez már csak volt el mint szerint még vagy azt után ki ha',
  ),
  profile(
    'id',
    'yang dan di ini dengan untuk dari dalam tidak akan pada juga itu ke ada oleh saat bisa karena telah mereka kata',
  ),
  profile('vi', 'và của là có không trong được cho các những một người với đã này ở về đến khi'),
  profile('hr', 'i u je da na se za su od s a to o ne kao koji ali bi iz će što ili nije'),
]

/** First and last code point of a script's letters, and the language it is taken for. */
export const scriptLanguages: readonly (readonly [from: number, to: number, tag: string])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x04ff, 'ru'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0e00, 0x0e7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
]
