import { fold } from './fold.ts'

/** Port 7 and Port 77 are two, however they sound. */
export const figuresOf = (name: string): string => (fold(name).match(/\d+/g) ?? []).join(' ')
