import { evidenceOf, expect, inBrowser, test } from './kit.ts'

inBrowser('the evidence of Fatah Alliance – Iran', () => {
  test('says how it is said, through whom, in which words, and who denies it', async ({ page }) => {
    const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')

    expect(await evidence.getByRole('heading', { level: 2 }).innerText()).toBe('Fatah Alliance (Iraq) is affiliated with Iran')
    expect(await evidence.getByText('Two publishers, one voice.').count()).toBe(1)
    expect(await evidence.getByRole('list', { name: 'How it is said' }).innerText()).toMatch(
      /attributed[\s\S]*positive[\s\S]*contested[\s\S]*whose words, disputed/,
    )

    const chain = await evidence.getByRole('region', { name: 'Chain of attribution' }).innerText()
    const order = ['Middle East Monitor', 'Asharq Al-Awsat', 'Fifth leaked recording', 'Recorded voice', 'Nouri al-Maliki'].map(name =>
      chain.indexOf(name),
    )
    expect(order.every(at => at >= 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(chain).toContain('both chains meet here')

    const claims = evidence.getByRole('region', { name: 'Claims' })
    expect(await claims.getByRole('blockquote').allInnerTexts()).toEqual([
      '“are all affiliated with Iran”',
      '“are directly affiliated to Iran”',
    ])
    expect(await claims.innerText()).toMatch(/20 Jul 2022\s+¶2, line 5\s+C017/)

    const denials = evidence.getByRole('region', { name: 'Said against it' })
    expect(await denials.getByRole('listitem').count()).toBe(2)
    expect(await denials.innerText()).toContain('Nouri al-Maliki')
  })

  test('names in Arabic script stand right to left, the subject first', async ({ page }) => {
    const evidence = await evidenceOf(page, "Asa'ib Ahl al-Haq", 'affiliated with', 'Iran')
    const [first, second] = await evidence.locator('.sentence-arabic bdi').all()
    const [subject, object] = [await first?.boundingBox(), await second?.boundingBox()]
    expect(await first?.innerText()).toContain('عصائب')
    expect(subject?.x).toBeGreaterThan(object?.x ?? 0)
  })

  test('a claim opens in full: what it says and what it depends on', async ({ page }) => {
    const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
    await evidence.getByRole('button', { name: 'More' }).first().click()
    const details = await evidence.getByRole('region', { name: 'Claims' }).innerText()
    expect(details).toContain('Depends on')
    expect(details).toContain('C029')
  })

  test('the way leads on to the source and to every claim of it, and back to a line', async ({ page }) => {
    const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
    expect(
      await evidence
        .getByRole('link', { name: /Open the source/ })
        .first()
        .getAttribute('href'),
    ).toMatch(/^https:\/\//)

    const first = evidence.getByRole('region', { name: 'Claims' })
    await first.getByRole('button', { name: 'More', exact: true }).first().click()
    await first.getByRole('button', { name: 'All claims of this source' }).click()

    const source = evidence.locator('article.source')
    await source.waitFor()
    const claims = Number(/(\d+) stated here/.exec(await source.locator('header').innerText())?.[1])
    expect(claims).toBeGreaterThanOrEqual(73)
    await expect.poll(() => source.locator('.source-claims > li').count()).toBe(claims)

    await source.getByRole('button', { name: 'Evidence of this line' }).first().click()
    await evidence.getByRole('region', { name: 'Chain of attribution' }).waitFor()
  })

  test('an uncontested line says so', async ({ page }) => {
    const evidence = await evidenceOf(page, 'Hadi al-Amiri', 'leads', 'Fatah Alliance (Iraq)')
    expect(await evidence.getByText('No one in the record disputes it.').first().isVisible()).toBe(true)
    expect(await evidence.getByRole('list', { name: 'How it is said' }).innerText()).not.toContain('disputed')
  })
})
