import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLines } from './line-difference'

test('what both have is told from what each has alone', () => {
  expect(compareLines('import\n\nold\nend', 'import\n\nnew\nmore\nend')).toEqual([
    { kind: 'same', lines: ['import', ''] },
    { kind: 'changed', left: ['old'], right: ['new', 'more'] },
    { kind: 'same', lines: ['end'] },
  ])
})

test('lines that only one text has stand opposite nothing', () => {
  expect(compareLines('a\nb', 'b')).toEqual([
    { kind: 'changed', left: ['a'], right: [] },
    { kind: 'same', lines: ['b'] },
  ])
  expect(compareLines('', 'a')).toEqual([{ kind: 'changed', left: [], right: ['a'] }])
})

test('line ends, blanks before them and empty lines at the end are no difference', () => {
  expect(compareLines('a  \r\nb\r\n\r\n', 'a\nb')).toEqual([{ kind: 'same', lines: ['a', 'b'] }])
  expect(compareLines('', '\n')).toEqual([])
})

test('each side, put together, is its text, and no change begins or ends with a line that both sides have', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '}'), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const blocks = compareLines(left.join('\n'), right.join('\n'))
      expect(blocks.flatMap((block) => (block.kind === 'same' ? block.lines : block.left))).toEqual(left)
      expect(blocks.flatMap((block) => (block.kind === 'same' ? block.lines : block.right))).toEqual(right)
      for (const block of blocks) {
        if (block.kind === 'same' || block.left.length === 0 || block.right.length === 0) continue
        expect(block.left[0]).not.toBe(block.right[0])
        expect(block.left.at(-1)).not.toBe(block.right.at(-1))
      }
    }),
  )
})
