import { expect, test } from 'vitest'
import type { Field } from './packet-fields'
import { keyInTree, visibleRows } from './tree-rows'

const field = (key: string, parts: readonly Field[] = []): Field => ({ id: key, key, from: 0, to: 8, value: '', parts })
const FIELDS = [field('ip', [field('ttl')]), field('tcp', [field('flags', [field('SYN'), field('FIN')])])]
const rowsWith = (...open: string[]) => visibleRows(FIELDS, new Set(open))

test('a part is a row only where all around it are open', () => {
  expect(rowsWith().map((row) => row.field.key)).toEqual(['ip', 'tcp'])
  expect(rowsWith('flags').map((row) => row.field.key)).toEqual(['ip', 'tcp'])
  expect(rowsWith('tcp', 'flags').map((row) => `${row.level} ${row.field.key}`)).toEqual([
    '1 ip',
    '1 tcp',
    '2 flags',
    '3 SYN',
    '3 FIN',
  ])
})

test('up and down go from row to row, and stay at the ends', () => {
  const rows = rowsWith('ip')
  expect(keyInTree('ArrowDown', rows, 'ip')).toEqual({ moveTo: 'ttl' })
  expect(keyInTree('ArrowUp', rows, 'ttl')).toEqual({ moveTo: 'ip' })
  expect(keyInTree('ArrowDown', rows, 'tcp')).toBeNull()
  expect(keyInTree('End', rows, 'ip')).toEqual({ moveTo: 'tcp' })
})

test('right opens, then goes in; left closes, or goes out', () => {
  expect(keyInTree('ArrowRight', rowsWith(), 'tcp')).toEqual({ toggle: 'tcp' })
  expect(keyInTree('ArrowRight', rowsWith('tcp'), 'tcp')).toEqual({ moveTo: 'flags' })
  expect(keyInTree('ArrowLeft', rowsWith('tcp'), 'tcp')).toEqual({ toggle: 'tcp' })
  expect(keyInTree('ArrowLeft', rowsWith('tcp'), 'flags')).toEqual({ moveTo: 'tcp' })
  expect(keyInTree('ArrowLeft', rowsWith(), 'ip')).toBeNull()
})

test('a letter does nothing', () => {
  expect(keyInTree('x', rowsWith(), 'ip')).toBeNull()
})
