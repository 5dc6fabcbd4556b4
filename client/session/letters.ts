const lettersKey = 'isnad.letters'
export const lettersOn = (): boolean => localStorage.getItem(lettersKey) !== 'off'
export const setLetters = (on: boolean): void => localStorage.setItem(lettersKey, on ? 'on' : 'off')
