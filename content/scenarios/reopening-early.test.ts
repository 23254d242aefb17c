import { expect, test } from 'vitest'
import { signalsOf, stateOf, whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { onePort, serverInTimeWait, TIME_WAIT_FROM } from './reopening-early'

const REUSE = 'net.ipv4.tcp_tw_reuse'
const TIMESTAMPS = 'net.ipv4.tcp_timestamps'

/** What the client's program hears of its second connection. */
const secondAttempt = (...parameters: Parameters<typeof onePort>) =>
  signalsOf(run(onePort(...parameters)), 'client/2').map(({ signal }) => signal)

test('L5.3: the first connection waits from the moment on that the scenarios count from', () => {
  expect(whenEnters(run(onePort(200, {})), 'client', 'TIME-WAIT')).toBe(TIME_WAIT_FROM)
})

test('L5.3 ②: one port and tcp_tw_reuse = 1: 0.2 s later there is no address, 2 s later there is', () => {
  expect(secondAttempt(200, { [REUSE]: 1 })).toEqual(['address-not-available'])
  expect(secondAttempt(2000, { [REUSE]: 1 })).toEqual(['established'])
})

test.each([0, 2])('L5.3: with tcp_tw_reuse = %d there is none before TIME-WAIT is over', (reuse) => {
  expect(secondAttempt(2000, { [REUSE]: reuse })).toEqual(['address-not-available'])
  expect(secondAttempt(59_000, { [REUSE]: reuse })).toEqual(['address-not-available'])
  expect(secondAttempt(61_000, { [REUSE]: reuse })).toEqual(['established'])
})

test('L5.3: without timestamps tcp_tw_reuse = 1 helps nobody', () => {
  expect(secondAttempt(2000, { [REUSE]: 1, [TIMESTAMPS]: 0 })).toEqual(['address-not-available'])
})

test.each([0, 1])(
  'L5.3 ⑤: a server accepts what comes in during TIME-WAIT, and tcp_tw_reuse = %d is not asked',
  (reuse) => {
    const trace = run(serverInTimeWait({ [REUSE]: reuse }))
    expect(stateOf(trace, 'server', 2999)).toBe('TIME-WAIT')
    expect(stateOf(trace, 'client/2', 3200)).toBe('ESTABLISHED')
  },
)
