import { expect, it } from 'vitest'
import { notationCss } from '../../../client/notation/css.ts'

it('the page has the notation as CSS variables, and nobody wrote them by hand', async () => {
  await expect(notationCss()).toMatchFileSnapshot('../../../client/styles/notation.css')
})
