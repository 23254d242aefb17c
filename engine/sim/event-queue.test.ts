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

test('a queue gives what a stable sort gives, also where it is filled while it is emptied', () => {
  const steps = fc.array(fc.option(fc.nat(10), { freq: 3 }), { maxLength: 60 })
  fc.assert(
    fc.property(steps, (moments) => {
      const queue = new EventQueue<number>()
      const model: { at: number; event: number }[] = []
      for (const [event, at] of moments.entries()) {
        if (at === null) {
          expect(queue.pop()?.event).toBe(model.shift()?.event)
        } else {
          queue.push(at, event)
          model.push({ at, event })
          model.sort((a, b) => a.at - b.at)
        }
      }
      expect(drain(queue)).toEqual(model.map(({ event }) => event))
    }),
  )
})
