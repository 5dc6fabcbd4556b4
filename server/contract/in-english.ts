/** English, which every shipped row has; otherwise the first language there is. */
export const inEnglish = <T>(words: Readonly<Record<string, T>>): T | undefined => words.en ?? Object.values(words)[0]
