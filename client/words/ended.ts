/** A sentence with its full stop, where it does not end with one: "owned by Duero S.A." has it. */
export const ended = (sentence: string): string => (/[.!?…؟][)”’"]?$/.test(sentence) ? sentence : `${sentence}.`)
