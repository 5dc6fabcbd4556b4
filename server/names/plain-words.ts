/** "entity a" of "Entity_A:" */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/(?<!\p{L})ال(?=\p{L}{2})(?!ي(?!\p{L}))/gu, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
