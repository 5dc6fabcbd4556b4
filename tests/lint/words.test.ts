import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './imports.ts'
import { literalsOf } from './literals.ts'

/** Written for those who program, or in no language of people's: letters to measure, Cypher, the policy of scripts, the insides of files. */
const notWords =
  /^client\/(dev\/|canvas\/(dev\/|fonts\.ts)|features\/cypher\/editor\/words\.ts|features\/text\/names-in\.ts|app\/trusted-types\.ts|figure\/(data\/[a-z0-9-]+|file\/(sfnt|svg-tree|outlined)|page\/(script|style))\.ts)/
/** Ids, and what only a mistake in the code could make appear. */
const notRead = new Set([
  'column …',
  'palette …',
  '…Short',
  'No layout is called ….',
  'The tab … has no client/app/…-tab.tsx.',
  'A panel stands outside the App.',
  'The PDF knows no ….',
  'The PDF knows no …().',
  'face …',
  // words of PDF, of Word and of policies
  'Isnad',
  'Figure',
  'Sect',
  'Artifact',
  'Span',
  'Hyperlink',
  "style-src 'sha256-…'",
  "script-src 'sha256-…'",
  'font-src data:',
])

const files = sourceFiles('client').filter(file => !notWords.test(file))
const texts = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
const catalogue: Record<string, Record<string, string>> = Object.fromEntries(
  readdirSync('client/words/en').map(file => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(`client/words/en/${file}`, 'utf8'))]),
)

function placesOf(message: string): Set<string> {
  const places = new Set<string>()
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7 && part.type !== 8) places.add(part.value)
      if ('options' in part) for (const { value } of Object.values(part.options)) walk(value)
    }
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  for (const [tag] of message.matchAll(/<\w+\/>/g)) places.add(tag)
  return places
}

/** What is filled in as it is and chooses nothing. */
function filledIn(message: string): Set<string> {
  const places = new Set<string>()
  const choosing = new Set<string>()
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of parts) {
      if (part.type === 1) places.add(part.value)
      if (!('options' in part)) continue
      choosing.add(part.value)
      for (const { value } of Object.values(part.options)) walk(value)
    }
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  return new Set([...places].filter(place => !choosing.has(place)))
}

/** Literals that a value may be. */
function literalsIn(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node)) return literalsIn(node.expression)
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)]
  if (ts.isBinaryExpression(node)) return [...literalsIn(node.left), ...literalsIn(node.right)]
  return []
}

interface Asked {
  where: string
  key: string
  /** Names of the values given; null where they are not written out. */
  values: readonly string[] | null
  /** Texts in the code that are given as a value, by its name. */
  literal: readonly (readonly [name: string, text: string])[]
  /** Outside of any function: called before the language is chosen. */
  tooEarly: boolean
}

function askedIn(file: string, text: string): Asked[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const asked: Asked[] = []
  const walk = (node: ts.Node, inside: boolean): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 't') {
      const [first, second] = node.arguments
      const where = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      const values =
        second === undefined
          ? []
          : ts.isObjectLiteralExpression(second) && second.properties.every(each => !ts.isSpreadAssignment(each))
            ? second.properties.map(each => each.name?.getText() ?? '')
            : null
      const literal =
        second && ts.isObjectLiteralExpression(second)
          ? second.properties.flatMap(each =>
              ts.isPropertyAssignment(each) ? literalsIn(each.initializer).map(text => [each.name.getText(), text] as const) : [],
            )
          : []
      if (first && ts.isStringLiteralLike(first)) asked.push({ where, key: first.text, values, literal, tooEarly: !inside })
    }
    if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'Rich') {
      const given = new Map(
        node.attributes.properties.filter(ts.isJsxAttribute).map(({ name, initializer }) => [name.getText(), initializer] as const),
      )
      const names = (attribute: string): string[] => {
        const value = given.get(attribute)
        const object = value && ts.isJsxExpression(value) ? value.expression : undefined
        return object && ts.isObjectLiteralExpression(object) ? object.properties.map(each => each.name?.getText() ?? '') : []
      }
      const key = given.get('of')
      const where = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (key && ts.isStringLiteral(key))
        asked.push({
          ...{ where, key: key.text, literal: [], tooEarly: !inside },
          values: [...names('values'), ...names('parts').map(name => `<${name}/>`)],
        })
    }
    // a getter of what is spread is called by the spreading
    const spread = ts.isGetAccessor(node) && ts.isSpreadAssignment(node.parent.parent)
    ts.forEachChild(node, child => walk(child, inside || (ts.isFunctionLike(node) && !spread)))
  }
  walk(tree, false)
  return asked
}

/** The namespace that the room's t.ts names. */
const namespaceOf = (file: string): string | null => {
  const room = /^(client\/(?:features\/)?[^/]+)\//.exec(file)?.[1]
  return /wordsOf\('(\w+)'/.exec(texts.get(`${room}/t.ts`) ?? '')?.[1] ?? null
}
const asked = files.flatMap(file => {
  const namespace = namespaceOf(file)
  return askedIn(file, texts.get(file) ?? '').map(each => ({ ...each, message: namespace && catalogue[namespace]?.[each.key], namespace }))
})

describe('the words of the client', () => {
  it('stand in the catalogue, not in the code', () => {
    const written = files.flatMap(file =>
      literalsOf(file, texts.get(file) ?? '')
        .filter(({ text }) => !notRead.has(text))
        .map(({ line, text }) => `${file}:${line} ${text}`),
    )
    expect(written).toEqual([])
  })

  it('stand in a list by listOf, which knows how the language of the page has it', () => {
    /** CSS, Cypher, and the text of a field that is read again by its commas. */
    const code = /^client\/(canvas|notation\/sizes|actions\/open-in-cypher|features\/cypher\/wire|features\/export\/cover-options)/
    expect(files.filter(file => !code.test(file) && texts.get(file)?.includes(".join(', ')"))).toEqual([])
  })

  it('are asked for when they are shown, not when a file is loaded', () => {
    expect(asked.filter(({ tooEarly }) => tooEarly).map(({ where }) => where)).toEqual([])
  })

  it('have a value for each place of their message, and no other', () => {
    expect(asked.length).toBeGreaterThan(20)
    const wrong = asked.flatMap(({ where, key, values, message }) => {
      if (!values || !message) return []
      const [places, given] = [[...placesOf(message)].sort().join(), [...values].sort().join()]
      return places === given ? [] : [`${where} ${key}: ${given} for ${places}`]
    })
    expect(wrong).toEqual([])
  })

  it('have no value that is itself a word', () => {
    const words = asked.flatMap(({ where, key, literal, message }) => {
      const filled = filledIn(message || '')
      return literal.flatMap(([name, text]) =>
        filled.has(name) && /\p{L}/u.test(text) && !/^\{\w+\}$/.test(text) ? `${where} ${key}: ${text}` : [],
      )
    })
    expect(words).toEqual([])
  })

  it('are all asked for', () => {
    const code = [...texts.values()].join('\n')
    const unused = Object.entries(catalogue).flatMap(([namespace, messages]) =>
      Object.keys(messages)
        .filter(
          key =>
            !asked.some(each => each.namespace === namespace && each.key === key) &&
            !code.includes(`'${key}'`) &&
            !(namespace === 'layout' && key.endsWith('Short')),
        )
        .map(key => `${namespace}: ${key}`),
    )
    expect(unused).toEqual([])
  })
})

describe('a text in the code is found', () => {
  const found = (code: string): string[] => literalsOf('x.tsx', code).map(({ text }) => text)

  it('as text, name, title, alternative, announced, and in a choice between two', () => {
    expect(found('const a = <p>who</p>')).toEqual(['who'])
    expect(found('const a = <p aria-label="who" title="x" className="side title" data-a="Of it" />')).toEqual(['who', 'x'])
    expect(found(`const a = <img alt={big ? "large" : \`\${n} small\`} />`)).toEqual(['large', '… small'])
    expect(found(`announce(\`\${n} gone\`)`)).toEqual(['… gone'])
    expect(found('const a = { word: "asserted", id: "Of it" }')).toEqual(['asserted'])
    expect(found('const a = () => "Nothing is shown."')).toEqual(['Nothing is shown.'])
  })

  it('as a single word beside what the catalogue says, and in a list', () => {
    expect(found("const a = <p>{[t('who'), 'reported', on && 'drawn'].filter(Boolean).join(', ')}</p>")).toEqual(['reported', 'drawn'])
    expect(found("const a = <p>{['reported', kind === 'x' ? 'one' : n].join(' ')}</p>")).toEqual(['reported', 'one'])
    expect(found("const a = [t('who'), ['plainly', ...rest]]")).toEqual(['plainly'])
    expect(found("const a = [['saved', t('saved')], ['history', 'history']]")).toEqual(['history'])
    expect(found("const a = on ? t('who') : 'nobody'")).toEqual(['nobody'])
    expect(found("const a = t('who') + ' reported'")).toEqual(['reported'])
    expect(found("const a = name ?? (t('who') || 'nobody')")).toEqual(['nobody'])
  })

  it('and what is not read is not', () => {
    expect(found("const a = <p className={['side', on && 'open'].filter(Boolean).join(' ')}>{t('who')}</p>")).toEqual([])
    expect(found("for (const each of ['side', 'open']) run(['a', each])")).toEqual([])
    expect(found('const a = <p className={on ? "side open" : "side"}>{t("who", { n })} {n}</p>')).toEqual([])
    expect(found(`if (kind === "Person" || element.matches("p a")) run("MATCH (a) RETURN a", \`1px solid \${ink}\`)`)).toEqual([])
  })
})
