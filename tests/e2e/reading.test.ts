import { evidenceOf, expect, inBrowser, test } from './kit.ts'

/** Holds four of the record's quotes, none where the record has it; the rest is hostile or plain. */
const text = [
  'A made-up page <img src=x onerror=alert(1)>',
  '',
  'He said they are all affiliated with Iran. \u202egnirts\u202c',
  '',
  'Then Nouri Al-Maliki spoke of Iran, and al-Sadr answered.',
  '',
  'قال نوري المالكي ذلك.',
].join('\r\n')

inBrowser('reading a source', () => {
  test('the text is marked both ways, as text only, and stays in the browser', async ({ page }) => {
    const sent: string[] = []
    page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.getByRole('tab', { name: 'Sources' }).click()
    await page.getByRole('button', { name: /^Latest leaked recording/ }).click()
    await page.getByRole('button', { name: 'Add a copy of its text' }).click()
    await page.getByRole('textbox', { name: 'The source’s text' }).fill(text)
    await page.getByRole('button', { name: 'Keep this copy' }).click()

    const shown = page.getByRole('region', { name: 'Text', exact: true })
    await shown.getByText('<img src=x onerror=alert(1)>').waitFor()
    expect(await shown.locator('img').count()).toBe(0)
    await expect.poll(() => shown.locator('.text-sign').allInnerTexts()).toEqual(['RLO', 'PDF'])
    expect(await shown.innerText()).not.toContain('\u202e')
    await expect
      .poll(() => page.locator('.agreement').innerText())
      .toMatch(/of 81 quotes are not where the record says; \d+ were found elsewhere/)

    await shown.getByRole('link', { name: /^are all affiliated with/ }).click()
    const here = page.getByRole('dialog', { name: 'What is said here' })
    await expect.poll(() => here.getByRole('listitem').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await here.waitFor({ state: 'detached' })

    await shown.getByRole('link', { name: /^Nouri Al-Maliki/ }).click()
    await here.getByRole('button', { name: 'Start a claim here' }).click()
    await shown.getByRole('link', { name: /^al-Sadr/ }).click()
    await expect.poll(() => here.innerText()).toContain('the name alone does not say so')
    await here.getByRole('button', { name: 'Take as the object' }).click()
    const form = page.getByRole('dialog', { name: 'Add a claim' })
    await expect
      .poll(() => form.getByRole('textbox', { name: 'Quote, exactly as printed' }).inputValue())
      .toBe('Nouri Al-Maliki spoke of Iran, and al-Sadr')
    await expect.poll(() => form.getByRole('textbox', { name: 'Line' }).inputValue()).toBe('5')
    await expect.poll(() => form.getByRole('combobox', { name: 'Object' }).inputValue()).toBe('Muqtada al-Sadr')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })

    expect(sent.filter(request => /made-up|gnirts/.test(decodeURIComponent(request)))).toEqual([])

    await page.reload()
    const explore = page.getByRole('tab', { name: 'Explore' })
    await expect.poll(() => explore.click().then(() => explore.getAttribute('aria-selected'))).toBe('true')
    const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
    await evidence.getByRole('button', { name: 'Open passage' }).first().click()
    const passage = page.locator('[data-piece]:focus')
    await passage.waitFor()
    await expect.poll(() => passage.getAttribute('data-chosen')).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'What is said here' }).getByRole('button', { name: 'Evidence of this line' }).first().waitFor()
  })

  test('without a copy, the passage asked for is found among the claims in order', async ({ page }) => {
    const evidence = await evidenceOf(page, 'Fatah Alliance (Iraq)', 'affiliated with', 'Iran')
    const claim = await evidence.getByRole('region', { name: 'Claims' }).locator('.claim .mono').first().innerText()
    await evidence.getByRole('button', { name: 'Open passage' }).first().click()
    await page.locator(`[data-claim="${claim}"]:focus`).waitFor()
    expect(await page.getByRole('button', { name: 'Add a copy of its text' }).count()).toBe(1)
  })
})
