import type { Page } from 'playwright-core'
import { expect, gone, inBrowser, status, test } from './kit.ts'

inBrowser('Cypher', () => {
  test('an answer comes as table, JSON and graph, and goes onto the canvas', async ({ page }) => {
    await asked(page, "MATCH (a:Entity {name: 'Iran'})<-[r:AFFILIATED_WITH]-(b) RETURN b, r, a")

    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText(/^6 rows in/).waitFor()
    expect(await answer.getByRole('grid', { name: 'Rows' }).getByRole('columnheader').allInnerTexts()).toEqual(['b', 'r', 'a', 'says so'])

    const first = answer.getByRole('row').nth(1)
    const number = first.getByRole('button', { name: /^Source 1/ })
    expect(await number.getAttribute('aria-label')).toBe('Source 1, disputed')
    const sources = answer.getByRole('region', { name: 'Sources of this answer' })
    await sources.getByText(/of 6 rows rest on one voice; whose words these are, or whether a recording is genuine, is disputed/).waitFor()
    expect(await sources.getByRole('listitem').first().innerText()).toMatch(
      /Whose words these are, or whether a recording is genuine, is disputed by .+ \[\d/,
    )
    await first.getByRole('gridcell').first().focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('says-1')
    await page.keyboard.press('Backspace')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell')

    await answer.getByRole('tab', { name: 'JSON' }).click()
    expect(await answer.locator('pre').innerText()).toContain('"name": "Iran"')
    await answer.getByRole('tab', { name: 'Plan' }).click()
    const operators = answer.getByRole('rowheader')
    await operators.filter({ hasText: 'Expand' }).first().waitFor()
    expect(await answer.getByText('not run').count()).toBeGreaterThan(0)
    await answer.getByRole('button', { name: 'Run it and count real rows' }).click()
    await answer.getByText('with the rows that each operator handed on').waitFor()
    await expect.poll(() => answer.getByText('not run').count()).toBe(0)
    expect(await answer.getByRole('row').filter({ hasText: 'Expand' }).first().innerText()).toMatch(/\t6\t/)
    await answer.getByRole('tab', { name: 'Graph' }).click()
    await answer.getByRole('application', { name: /Graph of 7 entities and 6 relations/ }).waitFor()

    await answer.getByRole('button', { name: 'Add to the graph' }).click()
    await expect.poll(() => page.getByRole('tab', { name: 'Explore' }).getAttribute('aria-selected')).toBe('true')
    await page.getByText(/7 entities and 6 relations are on the canvas/).waitFor({ state: 'attached' })
  })

  test('an error says where; a write is refused in words; the last answer stays', async ({ page }) => {
    await asked(page, 'RETURN 1 AS one')
    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText(/^1 row in/).waitFor()

    await asked(page, 'MATCH (a)\nRETURN b')
    await page.getByRole('alert').filter({ hasText: 'Line 2, column 8.' }).waitFor()
    await page.locator('.cm-lintRange, .cm-lintPoint').first().waitFor()
    expect(await answer.getByRole('gridcell').or(answer.getByRole('rowheader')).allInnerTexts()).toContain('1')

    await asked(page, 'CREATE (:Person {name: "nobody"})')
    const refusal = page.getByRole('alert').filter({ hasText: 'This workbench only reads.' })
    await refusal.waitFor()
    expect(await refusal.innerText()).toMatch(/CREATE/)
  })

  test('another query runs at once and keeps nothing of the one before; EXPLAIN is no search without a match', async ({ page }) => {
    await asked(page, 'RETURN 1 AS one')
    const answer = page.getByRole('region', { name: 'Answer' })
    const columns = (): Promise<string[]> => answer.getByRole('grid', { name: 'Rows' }).getByRole('columnheader').allInnerTexts()
    await answer.getByText(/^1 row in/).waitFor()
    await asked(page, 'MATCH (a)\nRETURN b')
    const failed = page.getByRole('alert').filter({ hasText: 'Line 2, column 8.' })
    await failed.waitFor()
    const saved = page.getByRole('navigation', { name: 'Queries' })
    await saved.getByRole('button', { name: /^Which relations rest on contested claims only/ }).click()
    await expect.poll(columns).not.toContain('one')
    await answer.getByText(/^[\d,]+ rows? in/).waitFor()
    expect(await failed.count()).toBe(0)

    await page.getByRole('radio', { name: 'Cypher', exact: true }).click()
    await asked(page, "EXPLAIN MATCH (a:Person {name: 'nobody'}) RETURN a")
    await answer.getByText(/^EXPLAIN plans the query and does not run it/).waitFor()
    expect(await answer.getByText('No row matches').count()).toBe(0)

    await page.getByRole('tab', { name: 'Explore' }).click()
    await gone(page, 'Iran')
    await page.getByRole('button', { name: 'Open in Cypher' }).click()
    await expect.poll(columns).toEqual(['a', 'r', 'b', 'says so'])
    await answer.getByText(/^8 rows in/).waitFor()
    expect(await answer.getByText('EXPLAIN plans').count()).toBe(0)
  })

  test('a question is a sentence whose blanks are filled by search; what the record does not have is mended by a key', async ({ page }) => {
    await page.getByRole('tab', { name: 'Cypher' }).click()
    const saved = page.getByRole('navigation', { name: 'Queries' })
    await saved.getByRole('button', { name: /tied to …\? \$entity/ }).click()
    const question = page.getByRole('region', { name: 'Question' })
    const ask = question.getByRole('button', { name: 'Answer' })
    expect(await ask.isDisabled()).toBe(true)
    await question.getByRole('combobox', { name: 'entity' }).fill('Iran')
    await page.getByRole('option', { name: /^Iran/ }).first().click()
    await ask.click()
    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText(/^8 rows in/).waitFor()
    await answer.getByRole('region', { name: 'Sources of this answer' }).waitFor()

    await page.getByRole('radio', { name: 'Cypher' }).click()
    await asked(page, 'MATCH (a:Actor)-[r]->(s:State) WHERE r.modallity IS NULL RETURN a LIMIT 1')
    await answer.getByText(/^1 row in/).waitFor()
    expect(await answer.getByText('has the key modallity; both stores answer it with null').count()).toBe(1)
    await page.keyboard.press('Control+.')
    await expect.poll(() => page.getByRole('textbox', { name: 'Cypher query' }).innerText()).toContain('r.modality')
    await answer.getByText('from before your last edit').waitFor()
    await saved.getByRole('radio', { name: 'History' }).click()
    expect(await saved.getByRole('button', { name: /modallity/ }).count()).toBe(1)
  })

  test('a query tells what changed since this browser asked it last, and by which claims', async ({ page }) => {
    const cypher = "MATCH (a:Entity {name: 'Iran'})<-[r:AFFILIATED_WITH]-(b) RETURN b.name, r.modality ORDER BY b.name"
    await asked(page, cypher)
    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText(/^6 rows in/).waitFor()
    expect(await answer.getByText('when this browser last asked it').count()).toBe(0)
    await asked(page, cypher)
    await answer.getByText(/^The same rows as on .+, when this browser last asked it\.$/).waitFor()

    // as if the record had had one row less then, and another manner
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find(each => each.startsWith('isnad.answers.')) ?? ''
      const shelf = JSON.parse(localStorage.getItem(key) ?? '[]')
      const [first, second] = shelf[0][1].rows
      shelf[0][1].rows = [{ ...second, value: 'other', cells: [second.cells[0], 'derived'] }, ...shelf[0][1].rows.slice(2)]
      for (const row of shelf[0][1].rows) row.claims = row.claims.filter((id: string) => !first.claims.includes(id))
      localStorage.setItem(key, JSON.stringify(shelf))
    })
    await asked(page, cypher)
    await answer.getByRole('button', { name: /^Since .+: 1 row came, (\d) rows? changed$/ }).click()
    const came = answer.getByRole('region', { name: 'Rows that came' })
    await came.getByText('New among the claims of the passages behind it and against it:').waitFor()
    await came
      .getByText(/\(C\d+: from files\)/)
      .first()
      .waitFor()
    expect(await answer.getByRole('region', { name: 'Rows that changed' }).locator('del').first().innerText()).toBe('derived')
  })

  test('a cut is said, and a long query can be cancelled', async ({ page }) => {
    await asked(page, 'UNWIND range(1, 20000) AS n RETURN n')
    await page.getByText(/Cut at 10,000 rows, your row limit/).waitFor({ timeout: 40_000 })

    await asked(page, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN a, b')
    const cancel = page.getByRole('button', { name: 'Cancel' })
    await expect.poll(() => cancel.isEnabled()).toBe(true)
    await cancel.click()
    await page.getByText(/^Stopped\./).waitFor()
    await status(page).getByText('Embedded engine').waitFor()
  })
})

async function asked(page: Page, cypher: string): Promise<void> {
  await page.getByRole('tab', { name: 'Cypher' }).click()
  const editor = page.getByRole('textbox', { name: 'Cypher query' })
  await editor.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(cypher)
  await page.keyboard.press('Control+Enter')
}
