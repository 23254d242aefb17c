import { expect, test } from 'vitest'
import { momentSentence } from '#app/_scene/moment-sentence'
import { shownRun } from '#app/_scene/run'
import { arrives, enters, sent } from '#content/points'
import { serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import { momentOfPoint } from './moment-of-point'

const whole = run(serverClosesAtOnce)
const all = shownRun({ id: 0, parent: null, change: null, whole })
const fin = { from: 'client', flags: 'FIN ACK' }
const said = (point: Parameters<typeof momentOfPoint>[1], from = all) => {
  const moment = momentOfPoint(from, point)
  return moment && momentSentence(whole, moment, 'en')
}

test('the segment of a point is where it leaves, or where it arrives', () => {
  const leaves = whole.transmissions.findIndex(({ segment }) => segment === sent(fin)(whole).id)
  expect(said({ kind: 'transmission', transmission: leaves })).toMatch(/^500 ms: client sends FIN,ACK/)
  expect(said({ kind: 'event', event: arrives(fin)(whole).id })).toMatch(/^600 ms: FIN,ACK .* arrives at server$/)
})

test('a change of state is no segment, and what is hidden is not told', () => {
  expect(said({ kind: 'event', event: enters('server', 'CLOSE-WAIT')(whole).id })).toBeUndefined()
  const before = shownRun({ id: 0, parent: null, change: null, whole }, milliseconds(550))
  expect(said({ kind: 'event', event: arrives(fin)(whole).id }, before)).toBeUndefined()
})
