import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv'

const line = (...cells: (string | number)[]) => csvOf([cells]).slice(1)

/** Reads RFC 4180, strictly. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

test('the file begins with the byte order mark, and its lines end as RFC 4180 says', () => {
  const bytes = new TextEncoder().encode(
    csvOf([
      ['学生', 'points'],
      ['李雷', 3],
    ]),
  )
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('学生,points\r\n李雷,3\r\n')
})

test('a cell with a comma, a quote or a line break is quoted, and its quotes are doubled', () => {
  expect(line('Lei, "L"', 'a\nb')).toBe('"Lei, ""L""","a\nb"\r\n')
})

test.each(['007', '20240001234567890', '1-2', '3/4', '1e5', 'MAR1', '12:30', '50%', 'TRUE', '１２', '李雷01'])(
  'an id that a spreadsheet might read as a value is text: %s',
  (id) => {
    expect(line(id)).toBe(`"'${id}"\r\n`)
  },
)

test.each(['S12345', 'Li Lei', '李雷', "O'Neill", 'a;b', 'Lei_12_file_/1.json'])(
  'an id that is text as it stands gets no apostrophe: %s',
  (id) => {
    expect(rowsOf(line(id))).toEqual([[id]])
  },
)

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', ' =1', "'=1"])('a formula is text: %j', (formula) => {
  expect(rowsOf(line(formula))).toEqual([[`'${formula}`]])
})

test('a formula that only a spreadsheet of another language would find is text too', () => {
  expect(rowsOf(line('Lei;=HYPERLINK("x")'))).toEqual([['Lei;\'=HYPERLINK("x")']])
})

test('numbers stay numbers, also negative ones', () => {
  expect(line(-3, 2.5)).toBe('-3,2.5\r\n')
})

const dangerous = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '|', '"', "'", ' ', '＝', '1', 'a', '李', '😀'),
  maxLength: 12,
})

test('every table comes back cell for cell, whatever is in it, with nothing added but apostrophes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(dangerous, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const bare = (table: string[][]) => table.map((row) => row.map((cell) => cell.replaceAll("'", '')))
      expect(bare(rowsOf(csvOf(rows).slice(1)))).toEqual(bare(rows))
    }),
  )
})

test('nothing that any spreadsheet takes for a cell begins as a formula does', () => {
  fc.assert(
    fc.property(dangerous, (text) => {
      const [[cell = ''] = []] = rowsOf(line(text))
      expect(cell).not.toMatch(/^[\t\r\n]/)
      for (const piece of cell.split(/[,;|"\t\r\n]/)) expect(piece).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    }),
  )
})
