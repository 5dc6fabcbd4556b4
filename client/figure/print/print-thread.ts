import { type Thread, thread } from '../../layout/thread.ts'
import type { LayoutAsked, Placed, Tried } from './lay-out.ts'

export type PrintThread = Thread<LayoutAsked, Placed, Tried>

/** Places for print take seconds: the page stays free for whoever uses it. */
export const printThread = (): PrintThread => thread(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))
