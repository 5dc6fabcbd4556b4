const lettersKey = 'isnad.letters'
/** Whether single letters act on the canvas; they can be switched off in the help. */
export const lettersOn = (): boolean => localStorage.getItem(lettersKey) !== 'off'
export const setLetters = (on: boolean): void => localStorage.setItem(lettersKey, on ? 'on' : 'off')
