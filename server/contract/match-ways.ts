export const matchWays = {
  exact: 'exact',
  article: 'exact, but for the article',
  prefix: 'prefix',
  part: 'part of the name',
  order: 'words in another order',
  word: 'one word in common',
  typo: 'typo',
  spelling: 'spelling',
  transliteration: 'transliteration',
} as const
export type MatchWay = keyof typeof matchWays
export const matchWayCodes = Object.keys(matchWays) as [MatchWay, ...MatchWay[]]

const told = { abbreviation: 'abbreviation', translation: 'translation', error: 'error variant' } as const
export type ToldName = keyof typeof told
export const toldNames = Object.keys(told) as [ToldName, ...ToldName[]]

export const toldName = (kind: string): ToldName | null => toldNames.find(each => each === kind) ?? null

export const matchRule = (way: MatchWay, as: ToldName | null): string =>
  as === null ? matchWays[way] : way === 'exact' ? told[as] : `${told[as]}, ${matchWays[way]}`
