import { buildAll } from './build-all.ts'

await buildAll()
const main = '../dist/server/main.js'
await import(main)
