/** What was asked for can't be made; its message says why. */
export class Bad extends Error {}
