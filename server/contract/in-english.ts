/** Every shipped row has English; otherwise the first language. */
export const inEnglish = <T>(words: Readonly<Record<string, T>>): T | undefined => words.en ?? Object.values(words)[0]
