import { CodedError } from '../contract/told/coded.ts'

/** Why a page was not read: one sentence for people; nothing of this machine is in it. */
export class PageRefused extends CodedError {}
