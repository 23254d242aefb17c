import { expect, test } from 'vitest'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { seconds, toMilliseconds } from '#engine/sim/time'
import { inColumns, timersOf } from './timers'

/** The second of two segments is lost once; at the end the client waits in TIME-WAIT. */
const lossAndClose: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000, mss: 100, rtoMs: 1000, mslMs: 500 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 40 }],
  faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 2 } }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 200, call: 'send', bytes: 200 },
    { host: 'client', atMs: 3000, call: 'close' },
    { host: 'server', on: 'closing', call: 'close' },
  ],
  untilMs: 10_000,
}

const bars = timersOf(run(lossAndClose)).map(({ host, timer, from, to, ending, restarts }) => ({
  timer: `${host} ${timer}`,
  from: toMilliseconds(from.at),
  to: to && toMilliseconds(to.at),
  ending,
  restarts: restarts.map(({ at }) => toMilliseconds(at)),
}))

test('a timer is a bar from when it is armed to when it is stopped', () => {
  expect(bars[0]).toEqual({ timer: 'client retransmission', from: 0, to: 80, ending: 'stopped', restarts: [] })
})

test('armed anew by an acknowledgment it is one bar, which ends where it fires', () => {
  expect(bars.find(({ from, timer }) => from === 200 && timer === 'client retransmission')).toMatchObject({
    ending: 'fired',
    restarts: [280],
    to: 1280,
  })
})

test('TIME-WAIT is the bar of 2 MSL', () => {
  const wait = bars.find(({ timer }) => timer === 'client timeWait')
  expect((wait?.to ?? 0) - (wait?.from ?? 0)).toBe(1000)
  expect(wait?.ending).toBe('fired')
})

test('where the run ends first, a bar stays open', () => {
  const cut = timersOf(run({ ...lossAndClose, untilMs: 3100 })).filter(({ to }) => to === null)
  expect(cut.map(({ timer, ending }) => [timer, ending])).toContainEqual(['timeWait', 'open'])
})

test('timers of a host that run at once stand beside each other, and later ones take their columns again', () => {
  const bar = (from: number, to: number) => ({
    ...({ host: 'client', endpoint: 'client', timer: 'retransmission', ending: 'stopped', restarts: [] } as const),
    from: { at: seconds(from), event: 0 },
    to: { at: seconds(to), event: 0 },
  })
  expect(inColumns([bar(0, 10), bar(1, 5), bar(5, 6)]).map(({ column }) => column)).toEqual([0, 1, 1])
})
