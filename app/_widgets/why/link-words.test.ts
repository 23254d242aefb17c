import { expect, test } from 'vitest'
import { causeChain } from '#app/_scene/cause-chain'
import { whyText } from '#app/_scene/why-words'
import { crossingFins } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import { linkSentence } from './link-words'

const trace = run(crossingFins)
const asItIs = (why: string) => why
const chainOf = (event: number, locale: 'en' | 'zh') =>
  causeChain(trace, event).map((link) => linkSentence(trace, link, locale, (why) => whyText(why, locale)))

test('the links of a chain are sentences', () => {
  expect(chainOf(trace.segments[5]?.cause ?? -1, 'en')).toEqual([
    'Both ends closed at the same time.',
    'FIN,ACK SEQ=1001 ACK=5001 arrives at the server.',
    'Everything is sent: our FIN follows.',
    'The program at the client calls close().',
  ])
})

test('the same in Chinese', () => {
  expect(chainOf(trace.segments[5]?.cause ?? -1, 'zh')).toEqual([
    '两端同时关闭。',
    'FIN,ACK SEQ=1001 ACK=5001 到达服务器。',
    '数据已全部发出：接着发 FIN。',
    '客户端的程序调用 close()。',
  ])
})

test('a call that makes a connection is said of the host that the connection is on', () => {
  const connect = trace.events.find((it) => it.kind === 'call' && it.call.startsWith('connect'))
  expect(connect && linkSentence(trace, connect, 'en', asItIs)).toBe(
    'The program at the client calls connect(server:80).',
  )
})

test('a timer is said by its name', () => {
  const timer = trace.events.find(({ kind }) => kind === 'timer')
  expect(timer && linkSentence(trace, timer, 'en', asItIs)).toBe('The TIME-WAIT timer of the client goes off.')
  expect(timer && linkSentence(trace, timer, 'zh', asItIs)).toBe('客户端的 TIME-WAIT 定时器到期。')
})
