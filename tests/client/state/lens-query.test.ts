import { expect, it } from 'vitest'
import { lensInQuery } from '../../../client/state/lens-query.ts'
import { lens } from '../../evidence/record.ts'

it('is read by the names of the API, one value or several', () => {
  expect(lensInQuery('?by=nouri-al-maliki').lens).toEqual(lens({ by: ['nouri-al-maliki'] }))
  expect(lensInQuery('?by=a&by=b&contested=false').lens).toEqual(lens({ by: ['a', 'b'], contested: false }))
})

it('what is no part of a lens is said, without repeating it', () => {
  const { lens: asked, complaint } = lensInQuery('?by=a&lense=Vote+for+X')
  expect(asked).toEqual(lens({ by: ['a'] }))
  expect(complaint).toMatch(/^The address asks for something that no lens has\. A lens has: by, without/)
  expect(complaint).not.toContain('Vote')
})

it('a lens that cannot be read is said', () => {
  expect(lensInQuery('?saidBefore=yesterday')).toEqual({
    lens: null,
    complaint: 'The address asks for a lens that cannot be read. The whole graph is shown instead.',
  })
})

it('nothing asked for is nothing said', () => expect(lensInQuery('')).toEqual({ lens: null, complaint: null }))
