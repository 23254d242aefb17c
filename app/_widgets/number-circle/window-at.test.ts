import { expect, test } from 'vitest'
import { happenedAt } from '#app/_scene/happened'
import { momentAt } from '#app/_scene/moments'
import { shownRun } from '#app/_scene/run'
import { closedWindow } from '#content/scenarios/bulk-transfer'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import { milliseconds } from '#engine/sim/time'
import { stateAt } from '#engine/trace/state-at'
import { windowAt, windowSteps } from './window-at'

/** Two segments leave, and arrive, at the same time. */
const burst: Scenario = {
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000, mss: 10 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 40 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 200, call: 'send', bytes: 20 },
  ],
  untilMs: 500,
}

const shownOf = (scenario: Scenario) => shownRun({ id: 0, parent: null, change: null, whole: run(scenario) })

test('of two segments that arrive at the same time each is judged by the window that it finds', () => {
  const shown = shownOf(burst)
  const steps = windowSteps(shown.trace, 'server')
  const arrivals = shown.moments.flatMap(({ kind, at }, moment) =>
    kind === 'arrived' && at === milliseconds(240) ? [moment] : [],
  )
  const judged = arrivals.map((moment) => windowAt(shown, steps, moment, happenedAt(shown, milliseconds(240), moment)))
  expect(judged.map(({ window, then }) => [window.rcvNxt, then])).toEqual([
    [1001, 1011],
    [1011, 1021],
  ])
})

test('once the program has read, the window is the one that it opened, although no segment has come since', () => {
  const shown = shownOf(closedWindow)
  const at = milliseconds(3001)
  const moment = momentAt(shown.moments, at)
  const { window } = windowAt(shown, windowSteps(shown.trace, 'server'), moment, happenedAt(shown, at, moment))
  expect(window.rcvWnd).toBe(stateAt(shown.trace, at, 'server')?.rcvWnd)
  expect(window.rcvWnd).toBeGreaterThan(0)
})
