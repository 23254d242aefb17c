import { expect, test } from 'vitest'
import { inOrder } from './in-order'

const ordered = (names: string[], locale: 'en' | 'zh') =>
  inOrder(names, (name) => name, locale).map(({ letter, items }) => `${letter}: ${items.join(' ')}`)

test('English terms stand under their letters, whatever their case, and a number before all', () => {
  expect(ordered(['byte', 'ACK', 'abort', '4-tuple', 'backlog'], 'en')).toEqual([
    '0–9: 4-tuple',
    'A: abort ACK',
    'B: backlog byte',
  ])
})

test('Chinese terms stand by pinyin, those in Latin letters under the same letter', () => {
  expect(ordered(['字节', '保活', '半打开', '窗口', 'SYN 队列', '首部', '报文段', '序号'], 'zh')).toEqual([
    'B: 半打开 保活 报文段',
    'C: 窗口',
    'S: 首部 SYN 队列',
    'X: 序号',
    'Z: 字节',
  ])
})
