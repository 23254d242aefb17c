import { expect, test } from 'vitest'
import { guard, HandlerRefusal } from '#engine/guard'
import type { Decision } from '#engine/handlers'
import { rfc9293 } from '#engine/profiles/rfc9293'
import { seconds } from '#engine/sim/time'
import { Connection } from '#engine/tcp/connection'
import { reference } from '#engine/tcp/reference'
import { segment } from '#engine/tcp/segment'
import { breachText } from './breach-text'
import { chineseBreach } from './breach-words'

const input = { segment: segment({ flags: 'ACK' }), source: { host: 'b', port: 2 }, now: seconds(1) }
const view = new Connection('a', { host: 'a', port: 1 }, false, 0, rfc9293, reference)

/** What the engine says of something that breaks a handler's contract. */
function breachOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof HandlerRefusal) return breachText(error)
    throw error
  }
  throw new Error('nothing was refused')
}

const breachOfDecision = (decision: unknown) =>
  // @ts-expect-error what a learner's rule returns need not be a decision
  breachOf(() => guard({ ack: () => decision }).ack?.(view, input))

/** Everything but names, values and numbers is in Chinese. */
function expectChinese(text: string) {
  const chinese = chineseBreach(text)
  expect(chinese, text).toMatch(/\p{Script=Han}/u)
  const rest = chinese?.replace(/（没有 ACK 位）|（纳秒）/g, '') ?? ''
  expect(rest, text).not.toMatch(
    /\b(expected|threw|returned|decided|known|whole|number|list|from|of|or|on|an?|has|is)\b/,
  )
}

const wrong: Decision | object = { why: '', then: 'stop' }
/** What a list of known words stands behind, in the engine's own refusal of one that is not. */
const known = (text: string): readonly string[] => text.split(' has ')[1]?.split(', ') ?? []

test('every field, part, timer and option of a decision that may be wrong is refused in Chinese too', () => {
  const parts = known(breachOfDecision({ ...wrong, sent: 1 }))
  const fields = known(breachOfDecision({ ...wrong, set: { none: 1 } }))
  const timers = known(breachOfDecision({ ...wrong, timers: { none: 1 } }))
  expect([parts.length, fields.length, timers.length].every((count) => count > 5)).toBe(true)
  const options = Object.keys({ mss: 1, windowScale: 1, sackPermitted: 1, timestamps: 1, sack: 1 })
  const decisions = [Number.NaN, 'x', {}, [{}]].flatMap((value) => [
    ...parts.map((part) => ({ ...wrong, [part]: value })),
    ...fields.map((field) => ({ ...wrong, set: { [field]: value } })),
    ...timers.map((timer) => ({ ...wrong, timers: { [timer]: value } })),
    ...Object.keys(segment()).map((field) => ({ ...wrong, send: [{ ...segment(), [field]: value }] })),
    ...options.map((option) => ({ ...wrong, send: [{ ...segment(), options: { [option]: value } }] })),
    ...Object.keys(view.congestion).map((field) => ({
      ...wrong,
      set: { congestion: { ...view.congestion, [field]: value } },
    })),
    { ...wrong, deliver: [{ length: 3, bytes: value }] },
  ])
  let refused = 0
  for (const decision of decisions) {
    try {
      // @ts-expect-error what a learner's rule returns need not be a decision
      guard({ ack: () => decision }).ack?.(view, input)
    } catch (error) {
      if (!(error instanceof HandlerRefusal)) throw error
      refused++
      expectChinese(breachText(error))
    }
  }
  expect(refused).toBeGreaterThan(decisions.length / 2)
})

test('every formula’s wrong answer is refused in Chinese too', () => {
  const names = Object.keys(guard(reference)).filter((name) => {
    // @ts-expect-error a rule would be asked with a view; a formula with numbers, or more than them
    return breachOrNull(() => guard({ [name]: () => 'no answer' })[name]?.(1, 2))?.includes('no answer')
  })
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) {
    // @ts-expect-error what a learner's formula returns need not be its answer
    expectChinese(breachOf(() => guard({ [name]: () => 'no answer' })[name](1, 2)))
  }
})

function breachOrNull(action: () => unknown): string | null {
  try {
    action()
    return null
  } catch (error) {
    return error instanceof HandlerRefusal ? breachText(error) : null
  }
}

test.each([
  ['isn threw TypeError: x is null', 'isn 抛出了 TypeError: x is null'],
  ['onSegment: timers.timeWaitMs is NaN', 'onSegment：timers.timeWaitMs 是 NaN'],
  ['onSegment returned undefined; expected a decision or null', 'onSegment 返回了 undefined，应为一个决定或 null'],
  ['nextRto: srttMs is NaN; expected a number of milliseconds', 'nextRto：srttMs 是 NaN，应为毫秒数'],
  ['seqLt(5, 7) returned 1', 'seqLt(5, 7) 返回了 1'],
  ['server.delivered = 0 B', null],
])('“%s” in Chinese', (text, chinese) => {
  expect(chineseBreach(text)).toBe(chinese)
})
