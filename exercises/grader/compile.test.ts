import { expect, test } from 'vitest'
import { compile } from './compile'

const limits = { sourceBytes: 2000 }
const reasonOf = (source: string) => {
  const compiled = compile(source, limits)
  return compiled.kind === 'refused' ? { kind: compiled.reason.kind, line: compiled.reason.line } : 'code'
}

test.each([
  ['an open brace', 'const a = 1\nfunction f( {\n\n', { kind: 'syntax', line: 2 }],
  ['a missing value', 'const a = 1\nconst b: number = \n\n', { kind: 'syntax', line: 2 }],
  ['an unterminated string', "\nconst a = 'x\n", { kind: 'syntax', line: 2 }],
  ['a name declared twice, which the compiler lets through', 'const a = 1\nconst a = 2', { kind: 'syntax', line: 2 }],
  ['a mistake inside an arrow function', 'const f = (a: number): number =>\n  a / / 2', { kind: 'syntax', line: 2 }],
  [
    'one inside two of them',
    'const f = (a: number) => {\n  [a].map((b: number) => {\n    b +\n  })\n}',
    { kind: 'syntax', line: 4 },
  ],
  ['await at the top', 'const a = 1\nawait a', { kind: 'syntax', line: 2 }],
  ['a number that is none', '\n\nconst a = 08n', { kind: 'syntax', line: 3 }],
  ['return at the top', 'return 1', { kind: 'syntax', line: 1 }],
  ['namespace', 'const a = 1\nexport namespace A { export const b = 1 }', { kind: 'refused', line: 2 }],
  ['using', 'function f() {\n  using a = open()\n}', { kind: 'refused', line: 2 }],
  ['accessor', 'class A {\n  accessor b = 1\n}', { kind: 'refused', line: 2 }],
  ['a decorator', 'class A {\n  @sealed b = 1\n}', { kind: 'refused', line: 2 }],
  ['dynamic import', "\nconst a = import('fs')", { kind: 'refused', line: 2 }],
  ['import.meta', 'const a = import.meta', { kind: 'refused', line: 1 }],
  ['require', "\nconst fs = require('fs')", { kind: 'refused', line: 2 }],
  ['import = require', "\nimport fs = require('fs')", { kind: 'refused', line: 2 }],
  ['eval', "\neval('1')", { kind: 'refused', line: 2 }],
  ['eval by another name', '\nconst run = eval', { kind: 'refused', line: 2 }],
  ['an HTML comment', '\nlet a = 1 <!--b', { kind: 'refused', line: 2 }],
  ['the end of an HTML comment in a string', "\nconst a = '-->'", { kind: 'refused', line: 2 }],
  ['import( in a string', "\nconst a = 'import(x)'", { kind: 'refused', line: 2 }],
  ['the name exports', '\nexports.a = 1', { kind: 'refused', line: 2 }],
  ['another module', "import { x } from 'tcp'\nimport fs from 'node:fs'", { kind: 'import', line: 2 }],
  ['another module for its effects', "\nimport './hidden.test'", { kind: 'import', line: 2 }],
  ['a re-export of another module', "\nexport * from 'vitest'", { kind: 'import', line: 2 }],
])('%s is refused with its kind and line', (_what, source, expected) => {
  expect(reasonOf(source)).toEqual(expected)
})

test.each([
  ['the library', "import { x } from 'tcp'\nimport type { Y } from 'tcp'\nexport const a: Y = x"],
  ['a type from anywhere', "import type { Y } from './elsewhere'\nexport const a = 1 as unknown as Y"],
  ['comments with arrows, import( and eval(', '// SYN --> import( and eval(\nexport const a = 1 /* <!-- require */'],
  [
    'enums, parameter properties, generics and satisfies',
    'enum E { A }\nexport class B<T> { constructor(private a: T) {} }\nexport const c = E.A satisfies number',
  ],
  [
    'properties that are called like refused names',
    'export const a = { require: 1, eval: 2 }.require\nclass B { accessor = 1; using = 2 }',
  ],
  [
    'names that are no keywords here',
    'const using = 1, namespace = 2, module = 3\nexport const a = using + namespace + module',
  ],
])('%s can be written', (_what, source) => {
  expect(reasonOf(source)).toBe('code')
})

test('a source over the limit is not looked at', () => {
  expect(reasonOf(`const a = '${'字'.repeat(700)}'`)).toEqual({ kind: 'too-large', line: undefined })
})

test('a reason speaks both languages and names what was refused', () => {
  const compiled = compile("\nimport fs from 'fs'", limits)
  expect(compiled).toMatchObject({
    reason: { message: { en: expect.stringContaining("'fs'"), zh: expect.stringContaining("'fs'") } },
  })
})

test('a column is given where the compiler knows it', () => {
  expect(compile('const a = = 1', limits)).toMatchObject({ reason: { line: 1, column: 11 } })
})

test('lines stay where they were', () => {
  const source =
    "import {\n  x,\n  y,\n} from 'tcp'\n/* a\n b */\ninterface A {\n  b: number\n}\nexport const marked = x"
  const compiled = compile(source, limits)
  const lines = compiled.kind === 'code' ? compiled.code.split('\n') : []
  expect(lines.findIndex((line) => line.includes('marked'))).toBe(9)
})
