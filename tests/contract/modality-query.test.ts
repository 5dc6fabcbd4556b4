import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { modalities } from '../../server/contract/record-words.ts'

it('the shipped question about a modality offers every one', () => {
  const [, choices = ''] = /param modality: choice (.*?) =/.exec(readFileSync('queries/claims-of-modality.cypher', 'utf8')) ?? []
  expect(choices.split(', ')).toEqual([...modalities])
})
