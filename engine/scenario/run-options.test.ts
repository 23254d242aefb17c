import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import type { SegmentOptions } from '../tcp/segment'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

/** A client that writes `bytes` as soon as it is connected; a test says what the two ends offer. */
const conversation = (client: object, server: object, bytes = 2000): Trace =>
  run(
    clientAndServer([{ host: 'client', on: 'established', call: 'send', bytes }], {
      hosts: { client: { iss: 1000, ...client }, server: { iss: 5000, ...server } },
    }),
  )

const optionsOf = (trace: Trace, flags: string): SegmentOptions | undefined =>
  trace.segments.find((segment) => segment.flags.join(' ') === flags)?.options

test('an option is in use only where both SYNs carry it', () => {
  const all = { windowScale: 7, timestamps: true, sackPermitted: true }
  expect(Object.keys(optionsOf(conversation(all, {}), 'SYN') ?? {})).toEqual([
    'mss',
    'windowScale',
    'sackPermitted',
    'timestamps',
  ])
  expect(optionsOf(conversation(all, {}), 'SYN ACK')).toEqual({ mss: 536 })
  expect(optionsOf(conversation({}, all), 'SYN ACK')).toEqual({ mss: 536 })
  expect(optionsOf(conversation(all, { ...all, windowScale: 2 }), 'SYN ACK')).toMatchObject({
    windowScale: 2,
    sackPermitted: true,
  })
})

test('with timestamps every segment carries them and has 12 bytes less of text', () => {
  const trace = conversation({ timestamps: true }, { timestamps: true })
  expect(trace.segments.every(({ options }) => options?.timestamps !== undefined)).toBe(true)
  expect(trace.segments.filter(({ length }) => length > 0).map(({ length }) => length)).toEqual([524, 524, 524, 428])
})

test('MUST-65: only SYNs name an MSS', () => {
  const trace = conversation({ timestamps: true }, { timestamps: true })
  expect(trace.segments.filter(({ options }) => options?.mss !== undefined).map(({ flags }) => flags)).toEqual([
    ['SYN'],
    ['SYN', 'ACK'],
  ])
})

test('MUST-16: what is sent is as large as the smaller of what the peer accepts and this side sends', () => {
  const lengthsBetween = (mine: number, theirs: number) =>
    conversation({ mss: mine }, { mss: theirs }, 1000).segments.map(({ length }) => length)
  expect(Math.max(...lengthsBetween(300, 800))).toBe(300)
  expect(Math.max(...lengthsBetween(800, 300))).toBe(300)
})

test('a window of a megabyte is stated in 16 bits, and understood', () => {
  const trace = conversation({ windowScale: 7 }, { windowScale: 7, receiveBuffer: 1 << 20 })
  const windows = trace.segments.filter(({ endpoint }) => endpoint === 'server').map(({ window }) => window)
  // A SYN is never scaled.
  expect(windows[0]).toBe(65_535)
  expect(windows.at(-1)).toBe(8192)
  expect(stateAt(trace, milliseconds(900), 'client')?.sndWnd).toBe(1 << 20)
})
