import { expect, test } from 'vitest'
import { hasAll, plain, wordsTyped } from './matching'

const found = (text: string, query: string) => hasAll(plain(text), wordsTyped(query))

test('a state is found under every spelling of the tools', () => {
  for (const query of ['CLOSE-WAIT', 'close_wait', 'close wait'])
    expect(found('CLOSE-WAIT keeps its descriptor', query)).toBe(true)
})

test('every word must be there, in any order and in any place', () => {
  expect(found('The queue of unfinished handshakes', 'handshake queue')).toBe(true)
  expect(found('The queue of unfinished handshakes', 'handshake window')).toBe(false)
})

test('Chinese is found by any run of its characters', () => {
  expect(found('接收窗口由接收方通告', '窗口')).toBe(true)
  expect(found('接收窗口由接收方通告', '拥塞')).toBe(false)
})

test('full-width letters, as Chinese keyboards write them, are letters', () => {
  expect(found('ACK 丢失', 'ＡＣＫ')).toBe(true)
})

test('nothing typed finds everything', () => {
  expect(found('anything', '  ')).toBe(true)
})
