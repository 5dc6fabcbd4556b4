/** Holds a store and writes to it without end; prints each number that was acknowledged. */
import { openStore } from '../../server/store/open-store.ts'
import { pair } from './pair.ts'

const store = await openStore({ ISNAD_DATA: process.argv[2] })
await store.announce('http://127.0.0.1:1/')
console.log('open')
for (let i = Number(process.argv[3]); ; i++) {
  await store.write(pair(i, await store.revision()))
  console.log(i)
}
