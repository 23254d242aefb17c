import { type AnyNode, type Comment, type Node, type Program, parse, tokenizer } from 'acorn'
import { refused, refusedImport, syntaxError, tooLarge } from './reasons'
import type { Reason } from './verdict'

/** What a submission may not contain is decided here, on its text, before any of it runs. */

type Refusal = readonly [what: string, instead: { readonly en: string; readonly zh: string }]

const imported: Refusal['1'] = {
  en: "Import what you need from 'tcp', at the top of the file.",
  zh: "请在文件开头从 'tcp' 导入所需内容。",
}
const NAMESPACE: Refusal = ['namespace', { en: 'Use plain functions and constants.', zh: '请使用普通的函数和常量。' }]
const USING: Refusal = ['using', { en: 'Use `const`.', zh: '请使用 `const`。' }]
const ACCESSOR: Refusal = ['accessor', { en: 'Use a plain field.', zh: '请使用普通字段。' }]
const DECORATOR: Refusal = [
  '@',
  { en: 'Decorators cannot be used; call a function.', zh: '不能使用装饰器；请直接调用函数。' },
]
const DYNAMIC_IMPORT: Refusal = ['import(', imported]
const IMPORT_META: Refusal = ['import.meta', imported]
const TEXT_THAT_LOOKS_LIKE: readonly (readonly [pattern: RegExp, refusal: Refusal])[] = [
  [/<!--/, ['<!--', { en: 'Write a space into it, in strings too.', zh: '请在其中加一个空格，字符串中也一样。' }]],
  [/-->/, ['-->', { en: 'Write `-- >`, in strings too.', zh: '请写成 `-- >`，字符串中也一样。' }]],
  [
    /(?<![.\w$])import\s*\(/,
    ['import(', { en: 'It cannot stand in a string either.', zh: '它也不能出现在字符串里。' }],
  ],
  [/(?<![.\w$])eval\s*\(/, ['eval(', { en: 'It cannot stand in a string either.', zh: '它也不能出现在字符串里。' }]],
]
const REFUSED_NAMES = new Map<string, Refusal>([
  ['require', ['require', imported]],
  ['eval', ['eval', { en: 'Call the function itself.', zh: '请直接调用函数。' }]],
  ['exports', ['exports', { en: 'Write `export` before what you export.', zh: '请在要导出的内容前写 `export`。' }]],
])

/** Is the source too large to be looked at? */
export function sizeRefusal(source: string, limitBytes: number): Reason | null {
  const bytes = new TextEncoder().encode(source).length
  return bytes > limitBytes ? tooLarge(bytes, limitBytes) : null
}

/**
 * Finds TypeScript that the compiler would drop or pass through without a word: namespaces, `using`, `accessor`, decorators.
 *
 * It reads tokens of JavaScript, so a place where TypeScript's are different ends the search; the compiler judges the rest.
 */
export function unsupportedSyntax(source: string): Reason | null {
  const words: { text: string; isName: boolean; line: number; end: number }[] = []
  const found = (refusal: Refusal, at: number) => refused(...refusal, { line: lineAt(source, at) })
  try {
    for (const token of tokenizer(source, { ecmaVersion: 2024, locations: true })) {
      const isName = token.type.label === 'name' || token.type.keyword !== undefined
      words.push({
        text: source.slice(token.start, token.end),
        isName,
        line: token.loc?.start.line ?? 0,
        end: token.end,
      })
      const [third, second, first] = [words.at(-1), words.at(-2), words.at(-3)]
      if (third === undefined || second === undefined || first === undefined) continue
      if (!first.isName || !second.isName) continue
      const before = words.at(-4)?.text
      if (before === '.' || before === '?.') continue
      const sameLine = first.line === second.line
      if (/^(namespace|module)$/.test(first.text) && sameLine && /^[{.]$/.test(third.text)) {
        return found(NAMESPACE, first.end - 1)
      }
      if (first.text === 'using' && sameLine && /^[=:]$/.test(third.text)) return found(USING, first.end - 1)
      if (first.text === 'accessor' && sameLine && /^[=:;}!]$/.test(third.text)) return found(ACCESSOR, first.end - 1)
    }
  } catch (error) {
    const at = positionOf(error)
    if (at !== undefined && source[at] === '@') return found(DECORATOR, at)
  }
  return null
}

/**
 * Judges the program that TypeScript was stripped from, line by line the learner's: one syntax verdict, then what it imports and names.
 *
 * @returns the reason why it must not run, or the program with its comments blanked, so that words in a comment refuse nothing
 */
export function judgeProgram(javascript: string): { readonly reason: Reason } | { readonly program: string } {
  const comments: Comment[] = []
  let program: Node
  try {
    program = parse(javascript, {
      ecmaVersion: 2024,
      sourceType: 'module',
      locations: true,
      onComment: comments,
    })
  } catch (error) {
    return { reason: notParsed(error, javascript) }
  }
  const inTree = refusalIn(program)
  if (inTree !== null) return { reason: inTree }

  const text = blank(javascript, comments)
  for (const [pattern, refusal] of TEXT_THAT_LOOKS_LIKE) {
    const match = pattern.exec(text)
    if (match !== null) return { reason: refused(...refusal, { line: lineAt(text, match.index) }) }
  }
  return { program: withOneExportEach(text, program) }
}

/** `export const a = 1, b = 2` becomes two exports, on the lines where they stand: the compiler would forget the second. */
function withOneExportEach(text: string, program: Node): string {
  let result = ''
  let from = 0
  for (const statement of (program as Program).body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue
    const { kind, declarations } = statement.declaration
    for (const { end } of declarations.slice(0, -1)) {
      const comma = text.indexOf(',', end)
      result += `${text.slice(from, comma)};export ${kind} `
      from = comma + 1
    }
  }
  return result + text.slice(from)
}

/** A submission runs as a function's body, where `await` is no keyword and nothing else than in a module may be either. */
export function scriptRefusal(code: string): Reason | null {
  try {
    parse(code, { ecmaVersion: 2024, sourceType: 'script' })
    return null
  } catch (error) {
    return notParsed(error, code)
  }
}

const notParsed = (error: unknown, text: string): Reason =>
  syntaxError(detailOf(error), { line: lineAt(text, positionOf(error) ?? 0) })

/** The parser's sentence, without the position that follows it. */
export const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^Error transforming [^:]*: /, '')
    .replace(/ \(\d+:\d+\)$/, '')

function refusalIn(root: Node): Reason | null {
  const pending: Node[] = [root]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const node = next as AnyNode
    const line = node.loc?.start.line
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration': {
        const module = node.source?.value
        if (module !== undefined && module !== null && module !== 'tcp') return refusedImport(String(module), { line })
        break
      }
      case 'ImportExpression':
        return refused(...DYNAMIC_IMPORT, { line })
      case 'MetaProperty':
        if (node.meta.name === 'import') return refused(...IMPORT_META, { line })
        break
      case 'Identifier': {
        const refusal = REFUSED_NAMES.get(node.name)
        if (refusal !== undefined) return refused(...refusal, { line })
        break
      }
    }
    pending.push(...childrenOf(node).reverse())
  }
  return null
}

/** The nodes below, but for names that are only a property's: `o.require` is nobody's `require`. */
function childrenOf(node: AnyNode): Node[] {
  const children: Node[] = []
  for (const [key, value] of Object.entries(node)) {
    const isPropertyName =
      (key === 'property' || key === 'key') &&
      'computed' in node &&
      !node.computed &&
      !('shorthand' in node && node.shorthand)
    if (isPropertyName) continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) children.push(child)
  }
  return children
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value

function blank(text: string, comments: readonly Comment[]): string {
  let result = ''
  let from = 0
  for (const { start, end } of comments) {
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n\u2028\u2029]/g, ' ')
    from = end
  }
  return result + text.slice(from)
}

/** Where a parser stopped, counted from 0. */
export const positionOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'pos' in error && typeof error.pos === 'number' ? error.pos : undefined

/** The line of a position, from 1; the end of the file counts as its last line that says something. */
export function lineAt(text: string, position: number): number {
  const before = position >= text.trimEnd().length ? text.trimEnd() : text.slice(0, position)
  return before.split(/\r\n|[\r\n\u2028\u2029]/).length
}
