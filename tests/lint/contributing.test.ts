import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const text = readFileSync('CONTRIBUTING.md', 'utf8')
const recipes = text.split('\n### ').slice(1)

it('there is a recipe for each of the commonest changes, and it names its files', () => {
  expect(recipes.map(recipe => recipe.slice(0, recipe.indexOf('\n')))).toEqual([
    'A kind',
    'A predicate',
    'A modality',
    'A layout',
    'A facet (a filter)',
    'A main tab',
    'A column of the list',
    'A form of export',
    'A route',
    'A Cypher function',
    'A translation',
  ])
  for (const recipe of recipes) expect(recipe).toMatch(/\]\([a-z][^)]*\)/)
})

it('the files that it names are there', () => {
  const named = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(path => !existsSync(path))).toEqual([])
})

it('the commands that it names are scripts of the package', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '')
  expect(named.filter(name => !(name in scripts))).toEqual([])
})
