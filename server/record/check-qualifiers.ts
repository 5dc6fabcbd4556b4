import type { ClaimRecord } from '../contract/claim.ts'
import { partialDate } from '../contract/files/partial-date.ts'
import type { QualifierType } from '../contract/ontology.ts'
import { type Coded, coded } from '../contract/told/coded.ts'
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
      const fix = didYouMean(key, Object.keys(allowed)) ?? coded('allowsQualifiers', { predicate, list: Object.keys(own) })
      return [complaint('qualifiers', coded('hasNoQualifier', { predicate, key: quoted(key) }), fix, ['qualifiers', key])]
    }
    if (type === 'entity' && typeof value === 'string')
      return known.entities.has(value) ? [] : missing(field, 'entity', value, known, ['qualifiers', key])
    return fits[type](value)
      ? []
      : [complaint(field, coded('isNot', { value: quoted(String(value)), form: form[type] }), null, ['qualifiers', key])]
  })
}

const fits: Readonly<Record<QualifierType, (value: Value) => boolean>> = {
  text: value => typeof value === 'string',
  number: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
  date: value => typeof value === 'string' && partialDate.test(value) && realDate(value),
  share: value => typeof value === 'number' && value >= 0 && value <= 100,
  amount: value => typeof value === 'string' && /^[A-Z]{3} \d+(\.\d+)?$/.test(value),
  entity: () => false,
}

const form: Readonly<Record<QualifierType, Coded>> = {
  text: coded('aText'),
  number: coded('aNumber'),
  boolean: coded('trueOrFalse'),
  date: coded('aDate'),
  share: coded('aShare'),
  amount: coded('anAmount'),
  entity: coded('theIdOfAnEntity'),
}
