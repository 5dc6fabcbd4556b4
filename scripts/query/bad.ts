/** What was asked for can't be done; its message says why. */
export class Bad extends Error {}
