/** Names in Cyrillic and Greek letters beside the ways in which papers spell them. */
import { expect, test } from 'vitest'
import { matchNames } from '../../server/names/match.ts'
import { apply, look } from '../import/plan-kit.ts'

const one = `Иван Петров · Ivan Petrov
Сергей Шойгу · Sergey Shoigu
Сергей Шойгу · Sergei Shoigu
Михаил Ходорковский · Mikhail Khodorkovsky
Олег Дерипаска · Oleg Deripaska
Юрий Лужков · Yuri Luzhkov
Евгений Пригожин · Yevgeny Prigozhin
Евгений Пригожин · Evgeny Prigozhin
Дмитрий Фирташ · Dmytro Firtash
Володимир Зеленський · Volodymyr Zelensky
Григорій Суркіс · Hryhoriy Surkis
Војислав Шешељ · Vojislav Šešelj
Новак Ђоковић · Novak Djokovic
Александар Вучић · Aleksandar Vučić
Κυριάκος Μητσοτάκης · Kyriakos Mitsotakis
Αλέξης Τσίπρας · Alexis Tsipras
Γιώργος Παπανδρέου · Giorgos Papandreou`
const open = `Иван Петров · I. Petrov
Петров · Ivan Petrov`
const two = `Иван Петров · Ivan Sidorov
Иван Петров · Иван Петрова
Сергей Иванов · Andrei Ivanov
Αλέξης Τσίπρας · Giorgos Tsipras`
const rows = (text: string) => text.split('\n').map(line => line.split(' · ') as [string, string])

test.each(rows(one))('%s may be %s', (a, b) => {
  expect(matchNames(a, b, 'person')).not.toBe('no-match')
  expect(matchNames(b, a, 'person')).toBe(matchNames(a, b, 'person'))
})
test('most of them are the same letter for letter as papers write them', () =>
  expect(rows(one).filter(([a, b]) => matchNames(a, b, 'person') === 'match').length).toBeGreaterThan(12))
test.each(rows(open))('%s is left open beside %s', (a, b) => expect(matchNames(a, b, 'person')).toBe('review'))
test.each(rows(two))('%s is not %s', (a, b) => expect(matchNames(a, b, 'person')).toBe('no-match'))

test('an import suggests them with the reason and makes two of them until somebody decides', () => {
  const sheet =
    'From,From kind,Tie,To\nOleg Deripaska,Person,owns,Nord AG\nOleg Deripaska,Person,owns,Kest Ltd\nОлег Дерипаска,Person,owns,Vale Ltd\n'
  const [doubtful] = look(sheet).names.filter(({ as }) => as === 'open')
  expect(doubtful).toMatchObject({ name: 'Олег Дерипаска', candidates: [{ where: 'table', name: 'Oleg Deripaska' }] })
  expect(doubtful?.reason).toContain('another alphabet')
  expect(apply(sheet).plan.added.entities.filter(({ kind }) => kind === 'Person')).toHaveLength(2)
})
