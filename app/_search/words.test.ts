import { expect, test } from 'vitest'
import { askedWords, indexedWords } from './words'

test('a state and a setting are found by their parts, whatever joins them', () => {
  expect(indexedWords('CLOSE_WAIT')).toEqual(indexedWords('Close-Wait'))
  expect(indexedWords('net.ipv4.tcp_tw_reuse')).toEqual(['net', 'ipv4', 'tcp', 'tw', 'reuse'])
})

test('Chinese is indexed by pairs, and can be asked for by one character', () => {
  expect(indexedWords('接收窗口')).toEqual(['接收', '收窗', '窗口', '口'])
  expect(askedWords('接收窗口')).toEqual(['接收', '收窗', '窗口'])
  expect(askedWords('窗')).toEqual(['窗'])
})

test('Chinese and Latin words stand side by side without a space', () => {
  expect(indexedWords('收到ACK后')).toEqual(['收到', '到', 'ack', '后'])
})
