import { buildAll } from './build-all.ts'

await buildAll()
process.setSourceMapsEnabled(true)
const main = '../dist/server/main.js'
await import(main)
