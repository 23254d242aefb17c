import { expect, test, vi } from 'vitest'
import { handshake } from '#content/scenarios/three-segments'
import { run } from '#engine/scenario/run'
import { milliseconds } from '#engine/sim/time'
import type { Trace } from '#engine/trace/format'
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
  expect(store.get()).toMatchObject({ at: milliseconds(80), moment: 3, selection: null, isPlaying: false })
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

test('a question hides what comes after its moment, in every run, until it is answered', async () => {
  const trace = run(handshake)
  const store = createSceneStore(trace, {
    horizons: [{ question: 'third', at: milliseconds(100) }],
    runner: async (scenario) => run(scenario),
  })
  expect(store.get().run.trace.segments.map(({ flags }) => flags.join())).toEqual(['SYN', 'SYN,ACK'])
  await store.edit(0, { kind: 'delay', byMs: 20 })
  expect(store.get().run.trace.segments).toHaveLength(1)
  store.reveal('another')
  expect(store.get().run.trace.segments).toHaveLength(1)
  store.reveal('third')
  expect(store.isHidden()).toBe(false)
  expect(store.get().runs.map(({ trace: { segments } }) => segments.length)).toEqual([3, 3])
})

test('an edit shows another run at the same time; undo shows the old one, and both stay', async () => {
  const trace = run(handshake)
  const store = createSceneStore(trace, { runner: async (scenario) => run(scenario) })
  store.goTo(2)
  const { at } = store.get()
  await store.edit(1, { kind: 'lose' })
  const branch = store.get()
  expect(branch.at).toBe(at)
  expect(branch.run).toMatchObject({ id: 1, parent: 0, change: { kind: 'segment', segment: 1 } })
  expect(branch.run.trace.transmissions[1]?.fate).toBe('lost')
  expect(branch.run.trace.segments[0]).toEqual(trace.segments[0])
  store.undo()
  expect(store.get().run.id).toBe(0)
  expect(store.get().runs).toHaveLength(2)
  store.show(1)
  expect(store.get().run).toBe(branch.run)
})

test('where the engine refuses, the shown run stays and the reason is said', async () => {
  const store = createSceneStore(run(handshake), {
    runner: async () => {
      throw new Error('no such host')
    },
  })
  const before = store.get().run
  await store.edit(0, { kind: 'lose' })
  expect(store.get()).toMatchObject({ run: before, isRunning: false, failure: { message: 'no such host' } })
})

test('what another runner made is made by it again when it is changed; undo leads back to the scene’s own', async () => {
  const asked: string[] = []
  const store = createSceneStore(run(handshake), {
    runner: async (scenario) => {
      asked.push('the scene')
      return run(scenario)
    },
  })
  await store.rerun(handshake, { kind: 'scenario' }, async (scenario) => {
    asked.push('another')
    return run(scenario)
  })
  await store.edit(1, { kind: 'lose' })
  expect(asked).toEqual(['another', 'another'])
  store.undo()
  store.undo()
  await store.edit(1, { kind: 'lose' })
  expect(asked).toEqual(['another', 'another', 'the scene'])
})

test('of two changes asked for at once only the last is shown', async () => {
  const answers: ((trace: Trace) => void)[] = []
  const store = createSceneStore(run(handshake), { runner: () => new Promise((resolve) => answers.push(resolve)) })
  const first = store.edit(0, { kind: 'lose' })
  const second = store.edit(1, { kind: 'lose' })
  for (const resolve of answers) resolve(run(handshake))
  await Promise.all([first, second])
  expect(store.get().runs.map(({ change }) => change)).toEqual([null, expect.objectContaining({ segment: 1 })])
})

test('an event is selected where it happens: an arrival with its segment', () => {
  const trace = run(handshake)
  const store = createSceneStore(trace)
  const arrival = trace.events.find((event) => event.kind === 'arrival' && event.segment === 1)
  store.selectEvent(arrival?.id ?? -1)
  expect(store.get()).toMatchObject({ at: milliseconds(200), selection: 1, event: arrival?.id })
})
