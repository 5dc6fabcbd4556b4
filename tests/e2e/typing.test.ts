import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Graph, SourceClaims } from '../../server/contract/answers.ts'
import { addAxe, findings } from './axe.ts'
import { handOn } from './hand.ts'
import { type RunningIsnad, startIsnad } from './isnad-process.ts'
import { address, expect, inBrowser, status, test } from './kit.ts'

const article = [
  'The quarry at Stonebrook',
  'Ada Quist, who runs Norvale Ltd, has the lease of the quarry.',
  'Bram Oyelaran sits on Stonebrook Council, which gave it to her.',
  'Ina Roth leads the Pale Ridge Union and wants it back.',
  '“Quarry Watch has faulted Norvale Ltd for years,” said Lars Venn.',
  'Lars Venn advises Stonebrook Council.',
].join('\n\n')

/** Subject, tie, object as typed; the words of the article that say so. */
const claims = [
  ['Ada Quist', 'leads', 'Norvale Ltd', 'Ada Quist, who runs Norvale Ltd'],
  ['Bram Oyelaran', 'is a member of', 'Stonebrook Council', 'Bram Oyelaran sits on Stonebrook Council'],
  ['Ina Roth', 'leads', 'Pale Ridge Union', 'Ina Roth leads the Pale Ridge Union'],
  ['Quarry Watch', 'criticizes', 'Norvale Ltd', 'Quarry Watch has faulted Norvale Ltd'],
  ['Lars Venn', 'advises', 'Stonebrook Council', 'Lars Venn advises Stonebrook Council'],
] as const

/** Where words stand on the page, px: the middles of their ends. */
async function ends(page: Page, words: string) {
  const found = await page.waitForFunction(words => {
    for (const block of document.querySelectorAll('.text-block')) {
      const letters = [...block.querySelectorAll('[data-at]')].flatMap(({ firstChild }) =>
        [...(firstChild?.textContent ?? '')].map((letter, i) => ({ letter, node: firstChild as Node, i })),
      )
      const from = letters
        .map(({ letter }) => letter)
        .join('')
        .indexOf(words)
      if (from < 0) continue
      const boxOf = (at: number): DOMRect => {
        const range = document.createRange()
        const { node, i } = letters[at] as (typeof letters)[number]
        range.setStart(node, i)
        range.setEnd(node, i + 1)
        return range.getBoundingClientRect()
      }
      const [first, last] = [boxOf(from), boxOf(from + words.length - 1)]
      return { from: { x: first.left + 0.5, y: first.top + first.height / 2 }, to: { x: last.right - 0.5, y: last.top + last.height / 2 } }
    }
    return null
  }, words)
  return (await found.jsonValue())!
}

inBrowser('typing', () => {
  let isnad: RunningIsnad
  const data = mkdtempSync(join(tmpdir(), 'isnad-typing-'))
  beforeAll(async () => {
    isnad = await startIsnad({ ISNAD_DATA: data }, ['--empty'])
  })
  afterAll(async () => {
    await isnad?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  test('five claims of a new article, eight new entities and their source, with quotes, in 40 clicks and 250 keys', async ({ visit }) => {
    const { page, complaints } = await visit({
      baseURL: isnad.address,
      bypassCSP: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    page.setDefaultTimeout(60_000)
    await page.goto('/')
    const hand = handOn(page)
    await page.getByRole('heading', { name: 'Nothing has been said here yet.' }).waitFor()
    await page.evaluate(text => navigator.clipboard.writeText(text), article)
    await addAxe(page)

    await hand.press('s')
    const source = page.getByRole('dialog', { name: 'Add a source' })
    await hand.click(source.getByRole('textbox', { name: 'Title, as printed' }))
    await hand.type('The quarry at Stonebrook')
    await hand.press('Tab')
    await hand.type('Hollow Valley Post')
    await hand.click(source.getByLabel(/^Your name/))
    await hand.type('Anna Berg')
    await source.getByText('Not in the record:').waitFor()
    await hand.press('Enter')
    await page.getByRole('heading', { name: 'The quarry at Stonebrook' }).waitFor()
    await hand.click(page.getByRole('button', { name: 'Add a copy of its text' }))
    await hand.press('Control+v')
    await hand.click(page.getByRole('button', { name: 'Keep this copy' }))

    for (const [n, [subject, tie, object, quote]] of claims.entries()) {
      await hand.drag(await ends(page, quote))
      await page.getByRole('button', { name: /A claim from these words/ }).waitFor()
      await hand.press('n')
      const claim = page.getByRole('dialog', { name: 'Add a claim' })
      await claim.getByRole('combobox', { name: 'Subject' }).waitFor()
      // names of the quote are offered before anything is typed
      await hand.press('ArrowDown')
      await page.getByRole('option', { name: subject }).waitFor()
      await hand.press('Enter', 'Tab')
      await hand.type(tie)
      await hand.press('Tab', 'ArrowDown')
      await page.getByRole('option', { name: object }).waitFor()
      await hand.press('ArrowDown', 'Enter')
      await expect
        .poll(() => claim.getByRole('status').allInnerTexts())
        .toContainEqual(expect.stringContaining(`${subject} ${tie} ${object}`))
      if (n === 0) expect(await findings(page)).toEqual([])
      if (n === 3) await hand.click(claim.getByRole('button', { name: 'Take as who says it' }))
      await hand.press('Control+Enter')
      await claim.waitFor({ state: 'detached' })
      // names are underlined anew, which moves letters
      await page.locator('.text-body .name', { hasText: object }).first().waitFor()
    }
    const written = (await (await fetch(`${isnad.address}/api/sources/the-quarry-at-stonebrook`)).json()) as SourceClaims
    expect(written.claims.map(claim => [claim.subject.name, claim.object.name, claim.quote])).toEqual(
      expect.arrayContaining(claims.map(([subject, , object, quote]) => [subject, object, quote])),
    )
    expect(written.claims.every(({ source: { locator } }) => locator !== null)).toBe(true)
    expect(written.claims.find(({ quote }) => quote?.startsWith('Quarry Watch'))?.chain.map(({ agent }) => agent.name)).toEqual([
      'Hollow Valley Post',
      'Lars Venn',
    ])
    const graph = (await (await fetch(`${isnad.address}/api/graph`)).json()) as Graph
    expect({ entities: graph.entities.length, relations: graph.relations.length }).toEqual({ entities: 8, relations: 5 })
    expect(graph.entities.find(({ name }) => name === 'Norvale Ltd')?.kind).toBe('Company')

    await page.getByRole('tab', { name: 'Explore' }).click()
    await status(page).getByText('5 relations').waitFor()
    // the address follows a moment later
    await address(page, view => view.entities.length === 8)
    await page.reload()
    await status(page).getByText('5 relations').waitFor()
    expect(hand.clicks).toBeLessThan(40)
    expect(hand.keys).toBeLessThan(250)
    expect(complaints).toEqual([])
  })
})
