import { expect, test, vi } from 'vitest'
import { milliseconds } from '#engine/sim/time'
import { handwrittenTrace } from './handwritten-trace'
import { createSceneStore } from './store'

const scene = () =>
  createSceneStore(
    handwrittenTrace([
      { from: 'client', sentMs: 0, arrivesMs: 40, flags: ['SYN'] },
      { from: 'server', sentMs: 40, arrivesMs: 80, flags: ['SYN', 'ACK'] },
    ]),
  )

test('a run begins at its end, where all of it has happened', () => {
  const store = scene()
  expect(store.get()).toEqual({ at: milliseconds(80), moment: 3, selection: null, isPlaying: false })
})

test('time that passes no moment moves the cursor and draws nothing anew', () => {
  const store = scene()
  store.seek(0)
  const drawn = vi.fn()
  const moved = vi.fn()
  store.subscribe(drawn)
  store.onTime(moved)
  store.seek(milliseconds(20))
  expect(moved).toHaveBeenCalledExactlyOnceWith(milliseconds(20))
  expect(drawn).not.toHaveBeenCalled()
})

test('a step selects the segment that leaves or arrives, one at a time although they share a time', () => {
  const store = scene()
  store.goTo(1)
  expect(store.get()).toMatchObject({ at: milliseconds(40), selection: 0 })
  store.goTo(2)
  expect(store.get()).toMatchObject({ at: milliseconds(40), selection: 1 })
})

test('selecting a segment moves the cursor to where it leaves', () => {
  const store = scene()
  store.select(1)
  expect(store.get()).toMatchObject({ at: milliseconds(40), moment: 2, selection: 1 })
})

test('a step beyond either end stays at the end', () => {
  const store = scene()
  store.goTo(99)
  expect(store.get().moment).toBe(3)
  store.goTo(-99)
  expect(store.get()).toMatchObject({ moment: -1, at: 0, selection: null })
})
