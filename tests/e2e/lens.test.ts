import { drawn, expect, inBrowser, status, test } from './kit.ts'

inBrowser('the lens bar', () => {
  for (const width of [1440, 1280, 1024])
    test(`at ${width} px no lens is cut, and one without room is under “Others…”`, async ({ visit, home }) => {
      const { page } = await visit({ viewport: { width, height: 720 } })
      await page.goto(home)
      await drawn(page)
      const bar = page.getByRole('region', { name: 'According to' })
      const lenses = bar.getByRole('radio')
      await expect.poll(() => lenses.count()).toBeGreaterThan(1)
      await page.evaluate(() => document.fonts.ready)
      const cut = (): Promise<string[]> =>
        lenses.evaluateAll(all =>
          all
            .filter(lens => {
              const { left, right } = lens.getBoundingClientRect()
              const room = lens.closest('.lens-room')?.getBoundingClientRect()
              const squeezed = [lens, ...lens.children].some(part => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
              return squeezed || !room || left < room.left - 1 || right > room.right + 1
            })
            .map(lens => lens.textContent ?? ''),
        )
      await expect.poll(cut).toEqual([])
      const inBar = await lenses.count()
      await page.getByRole('button', { name: 'Others…' }).click()
      const others = page.getByRole('dialog', { name: 'According to others' })
      await others.waitFor()
      expect(inBar + (await others.locator('.lens-left-out li').count())).toBe(4)
    })

  test('the lens of one who only denies draws his denial in words, with what it concerns as ghosts', async ({ page }) => {
    await page.getByRole('radio', { name: /^Nouri al-Maliki/ }).click()
    await page.getByRole('application', { name: /Nouri al-Maliki says that the recordings are fake/ }).waitFor()
    await status(page).getByText('0 relations').waitFor()
    const denials = page.getByRole('region', { name: 'Denials' })
    await denials.getByText('20 relations told in what is denied stand on the canvas as ghosts and are not counted.').waitFor()
    expect(await page.getByRole('region', { name: 'Key' }).innerText()).toMatch(/denial\s+1/)

    const filters = page.getByRole('complementary', { name: 'Filters' })
    const box = filters.getByRole('checkbox', { name: 'denials, 1; this lens draws them' })
    expect([await box.isDisabled(), await box.isChecked()]).toEqual([true, true])
    const reason = filters.getByText('This lens draws the denials, whatever the filters say.')
    expect(await reason.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
    await page.getByRole('radio', { name: /^everyone/ }).click()
    const free = filters.getByRole('checkbox', { name: 'denials, 1', exact: true })
    await free.waitFor()
    expect([await free.isDisabled(), await free.isChecked()]).toEqual([false, false])
  })
})
