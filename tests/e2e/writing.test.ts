import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Locator, Page, Route } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Graph } from '../../server/contract/answers.ts'
import { type RunningIsnad, startIsnad } from './isnad-process.ts'
import { drawn, evidenceOf, expect, inBrowser, listed, status, test, type Visit } from './kit.ts'

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'isnad-writing-'))
  folders.push(made)
  return made
}
const graphOf = async ({ address }: RunningIsnad): Promise<Graph> => (await fetch(`${address}/api/graph`)).json() as Promise<Graph>

async function form(page: Page, item: string, title: string): Promise<Locator> {
  await page.getByRole('tab', { name: 'Sources' }).click()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('textbox', { name: /^Your name/ }).fill('Anna Berg')
  return dialog
}

async function choose(page: Page, row: Locator, text: string, option: RegExp): Promise<void> {
  await row.fill(text)
  await page.getByRole('option', { name: option }).first().click()
}

async function pick(page: Page, dialog: Locator, row: RegExp, option: RegExp): Promise<void> {
  await dialog.getByRole('button', { name: row }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Counts requests and holds the first back until it is released. */
function held() {
  let release = (): void => {}
  const gate = new Promise<void>(resolve => {
    release = resolve
  })
  const gates = {
    number: 0,
    release: () => release(),
    async through(route: Route): Promise<void> {
      gates.number++
      if (gates.number === 1) await gate
      await route.continue()
    },
  }
  return gates
}

inBrowser('writing evidence', () => {
  let isnad: RunningIsnad
  beforeAll(async () => {
    isnad = await startIsnad({ ISNAD_DATA: folder() })
  }, 150_000)
  afterAll(async () => {
    await isnad?.stop()
    for (const made of folders) rmSync(made, { recursive: true, force: true })
  })
  const opened = async (visit: (options?: object) => Promise<Visit>): Promise<Page> => {
    const { page } = await visit({ baseURL: isnad.address, acceptDownloads: true })
    page.setDefaultTimeout(15_000)
    await page.goto('/')
    await drawn(page)
    return page
  }

  test('an entity like one in the record is warned of; a new one is added and shown', async ({ visit }) => {
    const page = await opened(visit)
    const dialog = await form(page, 'An entity', 'Add an entity')
    const name = dialog.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Moktada Sader')
    await dialog.getByRole('status').getByText('has the same name').waitFor()
    expect(await dialog.getByRole('status').innerText()).toContain('Muqtada al-Sadr')
    await name.fill('Basra Courier')
    await pick(page, dialog, /Kind/, /^Publisher/)
    await dialog.getByRole('button', { name: 'Add the entity' }).click()
    await page.getByRole('article', { name: 'Basra Courier' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('a source and a claim with its chain, quote and place; the relation is drawn with its evidence', async ({ visit }) => {
    const page = await opened(visit)
    const source = await form(page, 'A source', 'Add a source')
    await source.getByRole('textbox', { name: 'Title, as printed' }).fill('Parade in Basra')
    await choose(page, source.getByRole('combobox', { name: 'Publisher' }), 'Basra Courier', /Basra Courier/)
    await source.getByRole('textbox', { name: 'Published on' }).fill('2022-08-01')
    await source.getByRole('button', { name: 'Add the source' }).click()
    await source.getByText('Say how the date is known').waitFor()
    await source.getByRole('textbox', { name: 'How the date is known' }).fill('printed in it')
    await source.getByRole('button', { name: 'Add the source' }).click()
    await page.getByRole('heading', { name: 'Parade in Basra' }).waitFor()

    await page.getByRole('button', { name: 'Add a claim', exact: true }).click()
    const claim = page.getByRole('dialog', { name: 'Add a claim' })
    expect(await claim.getByRole('button', { name: /Stated in/ }).innerText()).toContain('Parade in Basra')
    await choose(page, claim.getByRole('combobox', { name: 'Subject' }), 'qais khazali', /Qais al-Khazali/)
    await choose(page, claim.getByRole('combobox', { name: 'Object' }), 'badr organisation', /Badr Organization/)
    await pick(page, claim, /^Predicate|Predicate$/, /^criticizes|^criticises/)
    await expect.poll(() => claim.getByRole('status').innerText()).toMatch(/Qais al-Khazali critici[sz]es Badr Organization/)
    await expect.poll(() => claim.getByRole('combobox', { name: 'Publisher' }).inputValue()).toBe('Basra Courier')
    await claim.getByRole('button', { name: 'Add a link' }).click()
    await choose(page, claim.getByRole('combobox', { name: 'Then, 2' }), 'Hadi Amiri', /Hadi al-Amiri/)
    await claim.getByRole('textbox', { name: 'Quote, exactly as printed' }).fill('Khazali blamed Badr')
    for (const [row, value] of Object.entries({ Paragraph: '1', Line: '3', 'Letters before it': '40' }))
      await claim.getByRole('textbox', { name: row }).fill(value)
    await claim.getByRole('button', { name: 'Add the claim' }).click()
    await page.locator('[data-claim]:focus', { hasText: '“Khazali blamed Badr”' }).waitFor()

    await page.getByRole('tab', { name: 'Explore' }).click()
    await status(page).getByText('39 relations').waitFor()
    await (await listed(page, 'Qais al-Khazali', 'criticizes', 'Badr Organization')).click()
    const evidence = page.getByRole('complementary', { name: 'Evidence' })
    const chain = evidence.getByRole('region', { name: 'Chain of attribution' })
    await chain.getByRole('button').first().waitFor()
    expect(await chain.getByRole('button').allInnerTexts()).toEqual(expect.arrayContaining(['Basra Courier', 'Hadi al-Amiri']))
    expect(await evidence.getByRole('region', { name: 'Claims' }).innerText()).toContain('¶1, line 3')
  })

  test('a person who commands a state is refused, with the reason at the object', async ({ visit }) => {
    const page = await opened(visit)
    const dialog = await form(page, 'A claim', 'Add a claim')
    await pick(page, dialog, /Stated in/, /^Parade in Basra/)
    await choose(page, dialog.getByRole('combobox', { name: 'Subject' }), 'Hadi Amiri', /Hadi al-Amiri/)
    await pick(page, dialog, /^Predicate|Predicate$/, /^commands/)
    const object = dialog.getByRole('combobox', { name: 'Object' })
    // it is not offered; who types it all the same is told why not
    await object.fill('Iran')
    const state = page.getByRole('option', { name: /^Iran / })
    await state.waitFor()
    expect(await state.getAttribute('aria-disabled')).toBe('true')
    await object.press('Tab')
    await dialog.getByText(/“commands” leads from a person to .*; Iran is a state/).waitFor()
    await dialog.getByRole('button', { name: 'Add the claim' }).click()
    await expect.poll(() => object.evaluate(input => input === document.activeElement)).toBe(true)
    expect(await object.getAttribute('aria-invalid')).toBe('true')
    expect(
      await object.evaluate(input => document.getElementById(input.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent),
    ).toContain('Iran is a state')
    await page.keyboard.press('Escape')
    await dialog.getByRole('alertdialog').waitFor()
    await dialog.getByRole('button', { name: 'Go on writing' }).click()
    await expect.poll(() => object.inputValue()).toBe('Iran')
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Discard it' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('a judgement, a correction and a withdrawal: what was written stays, the line becomes a ghost', async ({ visit }) => {
    const page = await opened(visit)
    await (await listed(page, 'Qais al-Khazali', 'criticizes', 'Badr Organization')).click()
    const claims = page.getByRole('complementary', { name: 'Evidence' }).getByRole('region', { name: 'Claims' })
    const act = async (name: string): Promise<Locator> => {
      const more = claims.getByRole('button', { name: 'More', exact: true })
      const wanted = claims.getByRole('button', { name: new RegExp(`^${name}:`) })
      // after a write the claims are read anew and may be folded again
      const unfolded = async (): Promise<number> => {
        if ((await wanted.count()) === 0 && (await more.count()) > 0) await more.first().click()
        return wanted.count()
      }
      await expect.poll(unfolded).toBe(1)
      await wanted.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: /^Your name/ }).fill('Omar Said')
      return dialog
    }
    const judge = await act('Judge this claim')
    await pick(page, judge, /^Choose one/, /^3, possibly true/)
    await judge.getByRole('textbox', { name: 'Reason' }).fill('one witness')
    await judge.getByRole('button', { name: 'Save the judgement' }).click()
    await claims.getByText('Credibility: 3, possibly true.').waitFor()
    expect(await claims.getByRole('list', { name: 'Judgements' }).innerText()).toContain('Omar Said')

    const filters = page.getByRole('complementary', { name: 'Filters' })
    await filters.getByRole('checkbox', { name: '3, possibly true, 1' }).waitFor()
    await filters.getByRole('checkbox', { name: 'not graded, 38' }).press('Space')
    await status(page).getByText('1 relation', { exact: false }).waitFor()
    await filters.getByRole('button', { name: 'Credibility: switch all on' }).click()
    await status(page).getByText('39 relations').waitFor()

    const correct = await act('Correct')
    await correct.getByRole('textbox', { name: 'Quote, exactly as printed' }).fill('Khazali blamed the Badr men')
    await correct.getByRole('button', { name: 'Save the correction' }).click()
    await claims.getByText('“Khazali blamed the Badr men”').waitFor()

    const withdraw = await act('Withdraw')
    await withdraw.getByRole('textbox', { name: 'Reason' }).fill('misread')
    await withdraw.getByRole('button', { name: 'Withdraw the claim' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await status(page).getByText('38 relations').waitFor()

    await page.getByRole('checkbox', { name: 'also what was withdrawn' }).press('Space')
    await status(page).getByText('39 relations').waitFor()
    const row = await listed(page, 'Qais al-Khazali', 'criticizes', 'Badr Organization')
    expect(await row.innerText()).toContain('withdrawn')
    await page.getByRole('button', { name: 'Back to the canvas' }).click()
    expect(await page.getByRole('region', { name: 'Key' }).innerText()).toContain('withdrawn')
  })

  test('two publishers that cite each other are flagged as circular reporting and count as one origin', async ({ visit }) => {
    for (const [source, publisher, cited] of [
      ['doc-rudaw-0718', 'rudaw', 'shafaq-news'],
      ['doc-shafaq-0719', 'shafaq-news', 'rudaw'],
    ]) {
      const chain = [
        { agent: publisher, act: 'reports' },
        { agent: cited, act: 'says' },
      ]
      const body = {
        by: 'Anna Berg',
        source,
        chain,
        subject: 'hadi-al-amiri',
        predicate: 'ALIGNED_WITH',
        object: 'iran',
        modality: 'reported',
      }
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${isnad.address}/api/claims`, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(answer.status).toBe(200)
    }
    const page = await opened(visit)
    const evidence = await evidenceOf(page, 'Hadi al-Amiri', 'aligned with', 'Iran')
    const said = await evidence.getByRole('list', { name: 'How it is said' }).innerText()
    expect(said).toContain('2 claims, 2 publishers, 1 origin')
    expect(said).toContain('circular reporting')
    expect(await evidence.innerText()).toContain('Rudaw and Shafaq News cite each other, which counts as one origin.')
  })

  test('a new publisher is made inside the form of a source, which is then in sight', async ({ visit }) => {
    const page = await opened(visit)
    const dialog = await form(page, 'A source', 'Add a source')
    await dialog.getByRole('textbox', { name: /^Title/ }).fill('Zebra crossings of Basra')
    await choose(page, dialog.getByRole('combobox', { name: 'Publisher' }), 'Basra Street News', /New: “Basra Street News”/)
    await expect.poll(() => dialog.getByRole('combobox', { name: 'Publisher' }).inputValue()).toBe('Basra Street News')
    await dialog.getByRole('button', { name: 'Add the source' }).click()
    await dialog.waitFor({ state: 'detached' })
    const row = page.getByRole('button', { name: /^Zebra crossings of Basra/ })
    await row.waitFor()
    const [box, list] = [await row.boundingBox(), await page.getByRole('navigation', { name: 'Sources' }).boundingBox()]
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) + 1)
  })

  test('a field that takes publishers offers no other, and says of others what they are', async ({ visit }) => {
    const page = await opened(visit)
    const dialog = await form(page, 'A source', 'Add a source')
    const publisher = dialog.getByRole('combobox', { name: 'Publisher' })
    await publisher.fill('Sadr')
    const person = page.getByRole('option', { name: /^Muqtada al-Sadr/ })
    await person.waitFor()
    expect(await person.innerText()).toContain('a person, not a publisher')
    expect(await person.getAttribute('aria-disabled')).toBe('true')
    expect(await page.getByRole('option').first().innerText()).toContain('New: “Sadr”')
    await publisher.press('ArrowDown')
    await publisher.press('Enter')
    await expect.poll(() => dialog.getByText('will be new').innerText()).toContain('Sadr')
    // letter for letter somebody else: told at once, not when it is sent
    await publisher.fill('Iran')
    await page.getByRole('option', { name: /^Iran/ }).first().waitFor()
    await publisher.press('Tab')
    await dialog.getByText('Iran is a state, not a publisher.').waitFor()
    await choose(page, publisher, 'Rudaw', /^Rudaw/)
    await dialog.getByText('Iran is a state').waitFor({ state: 'detached' })
  })

  test('Enter while a refusal is on its way is not lost, and nobody is torn away', async ({ visit }) => {
    const page = await opened(visit)
    const written = held()
    await page.route('**/api/entities', route => written.through(route))
    const dialog = await form(page, 'An entity', 'Add an entity')
    const by = dialog.getByRole('textbox', { name: /^Your name/ })
    await by.press('Enter')
    await expect.poll(() => written.number).toBe(1)
    await pick(page, dialog, /Kind/, /^Movement/)
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Late Movement')
    await by.press('Enter')
    written.release()
    await dialog.waitFor({ state: 'detached' })
    expect(written.number).toBe(2)
  })

  test('two quick presses on save, and one more while the picture is read anew, make one claim', async ({ visit }) => {
    const page = await opened(visit)
    const [written, read] = [held(), held()]
    await page.route('**/api/claims', route => written.through(route))
    const dialog = await form(page, 'A claim', 'Add a claim')
    await pick(page, dialog, /Stated in/, /^Parade in Basra/)
    await choose(page, dialog.getByRole('combobox', { name: 'Subject' }), 'Hadi Amiri', /Hadi al-Amiri/)
    await choose(page, dialog.getByRole('combobox', { name: 'Object' }), 'badr organisation', /Badr Organization/)
    await pick(page, dialog, /^Predicate|Predicate$/, /^praises/)
    const save = dialog.getByRole('button', { name: 'Add the claim' })
    await save.click()
    await expect.poll(() => written.number).toBe(1)
    await save.click()
    await page.route(/\/api\/graph/, route => read.through(route))
    written.release()
    await expect.poll(() => read.number).toBe(1)
    await save.click()
    read.release()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('[data-claim]:focus, button:focus').first().waitFor()
    expect(written.number).toBe(1)
  })

  test('by keyboard alone a claim is added, and the focus comes back', async ({ visit }) => {
    const page = await opened(visit)
    const { keyboard } = page
    await page.getByRole('tab', { name: 'Sources' }).focus()
    await keyboard.press('Enter')
    const add = page.getByRole('button', { name: 'Add', exact: true })
    await add.focus()
    await keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'A claim' }).waitFor()
    await keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a claim' })
    await dialog.getByRole('button', { name: 'Add the claim' }).waitFor()
    const to = async (named: RegExp): Promise<void> => {
      for (let step = 0; step < 30; step++) {
        await keyboard.press('Tab')
        const name = await page.evaluate(() => {
          const it = document.activeElement
          const label = it
            ?.getAttribute('aria-labelledby')
            ?.split(' ')
            .map(id => document.getElementById(id)?.textContent ?? '')
            .join(' ')
          return label?.trim() || it?.textContent || ''
        })
        if (named.test(name)) return
      }
      throw new Error(`No tab stop is called ${named}.`)
    }
    const chosen = async (letters: string): Promise<void> => {
      await keyboard.type(letters)
      await page.getByRole('option').first().waitFor()
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
    }
    await to(/Stated in/)
    await keyboard.type('Parade')
    await to(/^Subject/)
    await chosen('Hadi Amiri')
    await to(/Predicate/)
    await keyboard.type('praises')
    await to(/^Object/)
    await chosen('Fatah Alliance')
    await to(/^Quote/)
    await keyboard.type('Amiri praised Fatah')
    await to(/^Your name/)
    await keyboard.press('Control+a')
    await keyboard.type('Anna Berg')
    await keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.locator('output[aria-live]').innerText())
      .toMatch(/^Saved: .* states that Hadi al-Amiri praises Fatah Alliance/)
    await page.locator('[data-claim]:focus, button:focus').first().waitFor()
  })

  test('the record saved as files gives the same graph in another workspace', async ({ visit }) => {
    const page = await opened(visit)
    await page.getByRole('tab', { name: 'Sources' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save all…' }).click()
    await page.getByRole('menuitem', { name: 'Save all as files' }).click()
    const path = await (await download).path()
    const [files, data] = [folder(), folder()]
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(path))))) {
      mkdirSync(dirname(join(files, name)), { recursive: true })
      writeFileSync(join(files, name), bytes)
    }
    execFileSync(process.execPath, ['--import', 'tsx', 'graph-seed/seed.ts', '--from', files], {
      env: { ...process.env, ISNAD_DATA: data },
    })
    const again = await startIsnad({ ISNAD_DATA: data })
    try {
      expect(await graphOf(again)).toEqual(await graphOf(isnad))
      const claim = async ({ address }: RunningIsnad) => (await fetch(`${address}/api/claims/parade-in-basra-1`)).json()
      expect(await claim(again)).toEqual(await claim(isnad))
    } finally {
      await again.stop()
    }
  })
})
