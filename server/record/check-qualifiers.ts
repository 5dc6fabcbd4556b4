import type { ClaimRecord } from '../contract/claim.ts'
import type { QualifierType } from '../contract/ontology.ts'
import { type Complaint, complaint, didYouMean, quoted } from './complaint.ts'
import { type Known, missing, realDate } from './known.ts'

type Value = ClaimRecord['qualifiers'][string]

/** Allowed with every predicate: conditions, wording, and where it was typed from ("owners.csv, row 17"). */
const ofEveryClaim: Readonly<Record<string, QualifierType>> = {
  ...{ content: 'text', if: 'text', when: 'text', where: 'text', hedgeDropped: 'boolean', garbled: 'boolean', enteredIn: 'text' },
}

export function qualifierComplaints({ predicate, qualifiers }: ClaimRecord, known: Known): Complaint[] {
  const own = known.predicates.get(predicate)?.qualifiers
  if (own === undefined) return []
  const allowed: Readonly<Record<string, QualifierType>> = { ...ofEveryClaim, ...own }
  return Object.entries(qualifiers).flatMap(([key, value]) => {
    const field = `qualifiers.${key}`
    const type = Object.hasOwn(allowed, key) ? allowed[key] : undefined
    if (type === undefined) {
      const fix = didYouMean(key, Object.keys(allowed)) ?? `${predicate} allows ${Object.keys(own).join(', ')}`
      return [complaint('qualifiers', `${predicate} has no qualifier ${quoted(key)}`, fix, ['qualifiers', key])]
    }
    if (type === 'entity' && typeof value === 'string')
      return known.entities.has(value) ? [] : missing(field, 'entity', value, known, ['qualifiers', key])
    return fits[type](value) ? [] : [complaint(field, `${quoted(String(value))} is not ${form[type]}`, null, ['qualifiers', key])]
  })
}

const fits: Readonly<Record<QualifierType, (value: Value) => boolean>> = {
  text: value => typeof value === 'string',
  number: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
  date: value => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && realDate(value),
  share: value => typeof value === 'number' && value >= 0 && value <= 100,
  amount: value => typeof value === 'string' && /^[A-Z]{3} \d+(\.\d+)?$/.test(value),
  entity: () => false,
}

const form: Readonly<Record<QualifierType, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date; write 2022, 2022-07 or 2022-07-20',
  share: 'a share; write per cent as a number from 0 to 100: 51',
  amount: 'an amount; write the currency and the number: "EUR 20000"',
  entity: 'the id of an entity',
}
