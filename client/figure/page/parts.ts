import { escapeXml } from '../svg.ts'
import { t } from '../t.ts'

/** `numbers`: the lines that it shows; the others are pale, their statements hidden. */
export interface PageLens {
  /** In words: "Set aside: …". */
  title: string
  numbers: readonly number[]
}
/** Title and text are the words of whoever makes the page, and it says so. */
export interface PageStep {
  title: string
  text: string
  numbers: readonly number[]
}

const listed = (numbers: readonly number[]): string => numbers.join(' ')

/** Hidden without a script: what it chooses from is all on the page. */
export function lensSwitch(lenses: readonly PageLens[], all: number): string {
  if (lenses.length === 0) return ''
  const choice = (title: string, numbers: string, checked: boolean): string =>
    `<label><input type="radio" name="lens" value="${numbers}"${checked ? ' checked' : ''}> ${escapeXml(title)}</label>`
  return `<fieldset class="lens" hidden><legend>${escapeXml(t('pageLens'))}</legend>${choice(t('pageLensAll', { all }), '', true)}${lenses
    .map(({ title, numbers }) => choice(t('pageLensOne', { title, count: numbers.length, all }), listed(numbers) || '0', false))
    .join('')}</fieldset>`
}

/** Without a script all steps stand one beneath the other, each with links to its statements. */
export function storyOf(steps: readonly PageStep[]): string {
  if (steps.length === 0) return ''
  const each = steps.map(
    ({ title, text, numbers }, n) =>
      `<section class="step" id="step-${n + 1}" data-numbers="${listed(numbers)}" tabindex="-1"><h2>${escapeXml(title)}</h2>${text
        .split(/\n+/)
        .filter(Boolean)
        .map(words => `<p>${escapeXml(words)}</p>`)
        .join('')}<p class="sub">${escapeXml(t('pageStepLines', { count: numbers.length }))} ${numbers
        .map(number => `<a href="#s-${number}">${number}</a>`)
        .join(' ')}</p></section>`,
  )
  const button = (way: string, words: string): string => `<button type="button" data-way="${way}">${escapeXml(words)}</button>`
  return `<section class="story" aria-label="${escapeXml(t('pageStory'))}"><p class="sub">${escapeXml(t('pageStoryWords'))}</p>${each.join('')}
<nav class="steps" hidden>${button('-1', t('pageBefore'))} <span aria-live="polite" data-words="${escapeXml(t('pageStep', { step: '{step}', all: steps.length }))}"></span> ${button('1', t('pageNext'))} ${button('0', t('pageWhole'))}</nav></section>`
}
