/** `npm run build`: what `npm start` runs, so that a start has nothing left to build. */
import { buildAll } from './build-all.ts'

await buildAll()
