import { buildAll } from './build-all.ts'

await buildAll()
process.setSourceMapsEnabled(true)
// looked for by no compiler: it is there once it is built
const main = '../dist/server/main.js'
await import(main)
