export class Bad extends Error {}
