import ts from 'typescript'

/** Attributes, properties and functions whose strings people read, however short. */
const readNames = new Set(
  'word title label hint help why undo phrase plain placeholder alt description aria-label aria-description aria-valuetext aria-roledescription keyWord does short lead rest words note heading textValue summary'.split(
    ' ',
  ),
)
const spoken = /(^|\.)(announce|act)$/
/** Attributes and properties whose strings are never read, whatever they look like. */
const codeNames =
  /^(className|id|href|role|type|name|d|viewBox|key|slot|rel|lang|dir|autoComplete|scope|placement|selectionMode|preserveAspectRatio|kind|mark|tool|part|keys|heard|group|names|fontFamily|font|family|css|icon|cypher|of|dimension|data-.*)$/
const codeCalls =
  /(^|\.)(t|wordsOf|querySelectorAll?|closest|matches|matchMedia|[gs]etItem|[gs]etAttribute|addEventListener|removeEventListener|startsWith|endsWith|includes|split|replace|replaceAll|has|get|test|on)$/

/** Calls that hand on what they are called on. */
const handsOn = /^(filter|flat|concat|join|toSorted|toReversed|slice|trim|at)$/

/** What stands beside one of these is read as it is. */
function asksForWords(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isSpreadElement(node)) return asksForWords(node.expression)
  if (ts.isConditionalExpression(node)) return asksForWords(node.whenTrue) || asksForWords(node.whenFalse)
  if (ts.isBinaryExpression(node)) return asksForWords(node.left) || asksForWords(node.right)
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(asksForWords)
  return ts.isCallExpression(node) && node.expression.getText() === 't'
}

const hasLetter = (text: string): boolean => /\p{L}/u.test(text)
/** A sentence, a title or several words; not a selector, a font, a path, a query or the name of a kind. */
const reads = (text: string): boolean =>
  (/^[“‘(]?\p{Lu}\p{Ll}+$|^[“‘(]?\p{Lu}\p{Ll}+[\s,.:;!?…]/u.test(text) ||
    /\p{L}[,;:.)”’…]* +[“‘(]?\p{L}/u.test(text) ||
    /\p{L}…$/u.test(text)) &&
  !isCode(text)
const isCode = (text: string): boolean =>
  /^(var\(|M[\d. ]|https?:|url\(|rgba?\(|rotate\(|@font-face|data\(|<\?xml|MATCH )|RETURN |px |solid |dragpan|^input:|^node, |, sans-serif|^(IBM Plex|Noto|Newsreader)/.test(
    text,
  ) ||
  /^(Person|Voice|Publisher|Source|Document|Entity|State|Recording|Claim|Thing|Enter|Escape|Tab|Home|End|Shift|Control|Alt|Meta|Backspace|Delete|Null|Arrow\w+|Page\w+|Context\w+|Error|\w+Error|\w+Problem)$/.test(
    text,
  ) ||
  /^((Ctrl|Shift|Alt)\+)+\w+$/.test(text)

const wordsInTemplate = /\p{L}{2,} | \p{L}{2,}|^\p{Lu}\p{Ll}+/u

export interface Literal {
  line: number
  text: string
}

/** Where a node stands: what stands there is read by people, however short; or never, whatever it looks like. */
type Place = 'read' | 'code' | 'open'

export function literalsOf(file: string, source: string): Literal[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: Literal[] = []
  const note = (node: ts.Node, text: string): void => {
    found.push({ line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.trim() })
  }
  const inside = (node: ts.Node): void => ts.forEachChild(node, child => visit(child, 'open'))

  function visit(node: ts.Node, place: Place): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isTaggedTemplateExpression(node)) return
    if (!inText(node, place) && !inElement(node, place) && !inExpression(node, place)) inside(node)
  }

  function inText(node: ts.Node, place: Place): boolean {
    if (ts.isJsxText(node)) {
      if (hasLetter(node.text)) note(node, node.text)
    } else if (ts.isStringLiteralLike(node)) {
      const read = place === 'read' ? hasLetter(node.text) && !isCode(node.text) : reads(node.text)
      if (place !== 'code' && read) note(node, node.text)
    } else if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(span => span.literal.text)]
      const words =
        place === 'read' ? hasLetter(parts.join('')) : parts.some(part => wordsInTemplate.test(part)) && !/<\w/.test(parts.join('x'))
      if (place !== 'code' && words && !isCode(parts.join('x'))) note(node, parts.join('…'))
      for (const span of node.templateSpans) visit(span.expression, place)
    } else return false
    return true
  }

  function inElement(node: ts.Node, place: Place): boolean {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      if (ts.isJsxElement(node)) visit(node.openingElement, 'open')
      for (const child of node.children) visit(child, 'read')
    } else if (ts.isJsxExpression(node)) {
      if (node.expression) visit(node.expression, place)
    } else if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) {
      const name = node.name.getText().replaceAll("'", '')
      if (node.initializer) visit(node.initializer, codeNames.test(name) ? 'code' : readNames.has(name) ? 'read' : 'open')
    } else return false
    return true
  }

  function inExpression(node: ts.Node, place: Place): boolean {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText()
      const { expression } = node
      if (ts.isPropertyAccessExpression(expression) && handsOn.test(expression.name.text)) visit(expression.expression, place)
      else visit(expression, 'open')
      for (const [n, argument] of node.arguments.entries())
        visit(
          argument,
          codeCalls.test(called) && ts.isStringLiteralLike(argument) ? 'code' : spoken.test(called) && n === 0 ? 'read' : 'open',
        )
    } else if (ts.isConditionalExpression(node)) {
      visit(node.condition, 'open')
      const branches = asksForWords(node) ? 'read' : place
      visit(node.whenTrue, branches)
      visit(node.whenFalse, branches)
    } else if (ts.isArrayLiteralExpression(node)) {
      // of an id with its word, as tabs and choices have them, only the word is read
      const id =
        ts.isArrayLiteralExpression(node.parent) && node.elements.length === 2 && !node.elements.some(ts.isSpreadElement)
          ? node.elements[0]
          : undefined
      for (const element of node.elements) visit(element, element === id ? 'code' : asksForWords(node) ? 'read' : place)
    } else if (ts.isParenthesizedExpression(node)) visit(node.expression, place)
    else if (ts.isBinaryExpression(node)) {
      const sign = node.operatorToken.getText()
      const passed = /^[!=]=/.test(sign) ? 'code' : ['&&', '||', '??', '+'].includes(sign) ? (asksForWords(node) ? 'read' : place) : 'open'
      visit(node.left, sign === '&&' ? 'open' : passed)
      visit(node.right, passed)
    } else if (ts.isCaseClause(node)) for (const statement of node.statements) visit(statement, 'open')
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) visit(node.body, place)
    else if (ts.isElementAccessExpression(node)) visit(node.expression, 'open')
    else return false
    return true
  }

  visit(tree, 'open')
  return found
}
