import { expect, test } from 'vitest'
import { answersTo, segmentsSent, signalsOf, whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { killedWithNothingUnread, rebootedServer } from './abort'

test('L4.3 ②: a killed program with nothing unread ends its stream with a FIN', () => {
  const trace = run(killedWithNothingUnread)
  const [first] = segmentsSent(trace, { from: 'server' }).filter(({ at }) => at >= 1_000_000_000)
  expect(first?.flags).toEqual(['FIN', 'ACK'])
})

test('L4.3 ④: a rebooted host answers data that acknowledges 300 by a RST with number 300', () => {
  const trace = run(rebootedServer)
  const [data] = segmentsSent(trace, { from: 'client', data: true })
  expect(data?.ack).toBe(300)
  expect(data && answersTo(trace, data)).toMatchObject([{ flags: ['RST'], seq: 300, ack: null }])
})

test('L4.3: that RST ends the connection at once, and the program is told', () => {
  const trace = run(rebootedServer)
  expect(whenEnters(trace, 'client', 'CLOSED')).toBe(3200)
  expect(signalsOf(trace, 'client').at(-1)).toEqual({ signal: 'reset', atMs: 3200 })
})
