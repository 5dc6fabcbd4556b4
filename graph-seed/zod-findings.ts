import type * as z from 'zod'
import { type Coded, codedWords } from '../server/contract/told/coded.ts'
import { didYouMean, type Finding, quoted } from './finding.ts'

type Where = Pick<Finding, 'file' | 'record'>

/** One finding per issue; `known`: field names that a misspelt one may have meant. */
export function zodFindings(error: z.ZodError, where: Where, known: readonly string[]): Finding[] {
  return error.issues.flatMap(issue => findingsOf(issue, where, known))
}

function findingsOf(issue: z.core.$ZodIssue, where: Where, known: readonly string[]): Finding[] {
  const field = issue.path.length === 0 ? null : pathText(issue.path)
  const finding = (reason: string, fix: Coded | null = null): Finding => ({ ...where, field, reason, fix: fix && codedWords(fix) })
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => finding(`unknown field ${quoted(key)}`, didYouMean(key, known)))
  if (issue.code === 'invalid_type')
    return [issue.input === undefined && issue.message.endsWith('undefined') ? finding('is missing') : finding(typeReason(issue))]
  if (issue.code === 'invalid_value') return [finding(`must be ${orList(issue.values.map(String))}`)]
  if (issue.code === 'too_small')
    return [finding(issue.origin === 'string' || issue.origin === 'array' ? 'must not be empty' : `must be at least ${issue.minimum}`)]
  if (issue.code === 'too_big')
    return [finding(issue.origin === 'string' ? `has more than ${issue.maximum} characters` : `must be at most ${issue.maximum}`)]
  if (issue.code === 'invalid_format') return [finding(formatReason(issue.path, issue))]
  if (issue.code === 'invalid_key') return [finding(`the key ${quoted(String(issue.path.at(-1)))} is not allowed here`)]
  if (issue.code === 'invalid_union') return unionFindings(issue, where, known)
  return [finding(issue.message)]
}

/** The branch of a union that came furthest tells what is wrong. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, where: Where, known: readonly string[]): Finding[] {
  const path = issue.path.length === 0 ? null : pathText(issue.path)
  const furthest = issue.errors.find(branch => branch.some(each => each.path.length > 0 || each.code !== 'invalid_type'))
  if (!furthest) return [{ ...where, field: path, reason: 'has the wrong form', fix: null }]
  return furthest.flatMap(each => findingsOf({ ...each, path: [...issue.path, ...each.path] }, where, known))
}

function typeReason(issue: z.core.$ZodIssueInvalidType): string {
  const wanted: Record<string, string> = {
    string: 'text in double quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list […]',
    object: 'an object {…}',
    record: 'an object {…}',
  }
  const missing = issue.message.includes('received undefined')
  return missing ? 'is missing' : `must be ${wanted[issue.expected] ?? issue.expected}`
}

function formatReason(path: readonly PropertyKey[], issue: z.core.$ZodIssueInvalidStringFormat): string {
  const last = String(path.at(-1))
  const pattern = 'pattern' in issue ? String(issue.pattern) : ''
  if (pattern.includes('\\d{4}')) return 'is not a date; write 2022, 2022-07 or 2022-07-20'
  if (last === 'url') return 'is not a web address; it begins with http:// or https://'
  if (last === 'wikidata') return 'is not a Wikidata id; they look like Q796'
  if (pattern.includes('[A-Z0-9_]')) return 'must be in capitals: LEADS, PART_OF'
  if (pattern.startsWith('/^[A-Z][A-Za-z0-9]*')) return 'must be a word that begins with a capital: Company, StateBody'
  return 'may hold Latin letters, digits and . _ : - only'
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** "chains.fifth tape[1].agent" */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`))
    .join('')
    .slice(0, 200)
