import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventQueue } from './event-queue'

const drain = <Event>(queue: EventQueue<Event>): Event[] => {
  const events: Event[] = []
  for (let next = queue.pop(); next; next = queue.pop()) events.push(next.event)
  return events
}

test('an empty queue has nothing to give', () => {
  expect(new EventQueue().pop()).toBeNull()
})

test('the earliest event comes first, with its time', () => {
  const queue = new EventQueue<string>()
  queue.push(30, 'late')
  queue.push(10, 'early')
  expect(queue.pop()).toMatchObject({ at: 10, event: 'early' })
  expect(queue.size).toBe(1)
})

test('events of one instant come in the order in which they were scheduled', () => {
  const queue = new EventQueue<number>()
  for (let i = 0; i < 20; i++) queue.push(5, i)
  expect(drain(queue)).toEqual(Array.from({ length: 20 }, (_, i) => i))
})

test('an event that is moved happens at its new moment alone, later or earlier than planned', () => {
  const queue = new EventQueue<string>()
  const first = queue.push(10, 'put off')
  const second = queue.push(30, 'brought forward')
  queue.move(first, 20)
  queue.move(second, 5)
  expect(queue.nextAt).toBe(5)
  expect(drain(queue)).toEqual(['brought forward', 'put off'])
})

test('an event that is moved comes behind what was scheduled for its new moment before', () => {
  const queue = new EventQueue<string>()
  const moved = queue.push(10, 'moved')
  queue.push(20, 'other')
  queue.move(moved, 20)
  expect(drain(queue)).toEqual(['other', 'moved'])
})

test('a queue gives what a stable sort gives, also where it is filled and rearranged while it is emptied', () => {
  const at = fc.nat(10)
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('push' as const), at }),
      fc.record({ kind: fc.constant('move' as const), at, which: fc.nat(60) }),
      fc.constant({ kind: 'pop' as const }),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(steps, (script) => {
      const queue = new EventQueue<number>()
      const entries = new Map<number, ReturnType<typeof queue.push>>()
      const model: { at: number; event: number }[] = []
      for (const [event, step] of script.entries()) {
        if (step.kind === 'pop') {
          expect(queue.pop()).toEqual(model.shift() ?? null)
        } else if (step.kind === 'push') {
          entries.set(event, queue.push(step.at, event))
          model.push({ at: step.at, event })
        } else if (model.length > 0) {
          const [chosen] = model.splice(step.which % model.length, 1)
          const entry = entries.get(chosen?.event ?? -1)
          if (!chosen || !entry) continue
          entries.set(chosen.event, queue.move(entry, step.at))
          model.push({ at: step.at, event: chosen.event })
        }
        model.sort((a, b) => a.at - b.at)
        expect(queue.nextAt).toBe(model[0]?.at ?? null)
      }
      expect(drain(queue)).toEqual(model.map(({ event }) => event))
    }),
  )
})
