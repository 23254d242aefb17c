import { expect, test } from 'vitest'
import { milliseconds } from '../sim/time'
import { capture } from '../trace/capture'
import type { Trace } from '../trace/format'
import { stateAt } from '../trace/state-at'
import { decodeIpv4 } from '../wire/ipv4'
import { decodeTcp } from '../wire/tcp'
import { run } from './run'
import { clientAndServer } from './scenario-for-tests'

const both = { sackPermitted: true }
const write = (bytes: number) => [{ host: 'client', on: 'established', call: 'send', bytes }]
const lost = (...seqs: number[]) =>
  seqs.map((seq) => ({ kind: 'lose', segment: { from: 'client', seq, data: true, nth: 1 } }))

/** Eight segments of 100 bytes leave at once, and those that begin so are lost once. */
const transfer = (seqs: readonly number[], client: object = both, server: object = both, bytes = 800): Trace =>
  run(
    clientAndServer(write(bytes), {
      hosts: { client: { iss: 0, mss: 100, ...client }, server: { iss: 5000, mss: 100, ...server } },
      faults: lost(...seqs),
    }),
  )

/** What the server's acknowledgments without text report, each with its number. */
const reports = ({ segments }: Trace) =>
  segments.flatMap(({ endpoint, ack, length, flags, options }) =>
    endpoint === 'server' && length === 0 && !flags.includes('SYN')
      ? [[ack, ...(options?.sack ?? []).map(({ left, right }) => `${left}-${right}`)]]
      : [],
  )

test('RFC 2018 4: acknowledgments tell what has come beyond a gap, grown with each segment, until the gap is closed', () => {
  expect(reports(transfer([101], both, both, 400))).toEqual([[101], [101, '201-301'], [101, '201-401'], [401]])
})

test('RFC 2018 4: with two gaps the newest block comes first, and the other is told again', () => {
  const told = reports(transfer([101, 301], both, both, 400)).filter(([, ...blocks]) => blocks.length > 0)
  expect(told[0]).toEqual([101, '201-301'])
  const all = reports(transfer([1, 201, 401, 601], { ...both, mss: 100 }, both, 1600))
  const most = all.reduce((a, b) => (b.length > a.length ? b : a))
  expect(most.length).toBeGreaterThan(2)
})

test.each([
  ['neither', {}, {}],
  ['only the sender', both, {}],
  ['only the receiver', {}, both],
])('RFC 2018 2: where %s permitted it nothing is reported', (_, client, server) => {
  expect(transfer([101], client, server).segments.filter(({ options }) => options?.sack)).toEqual([])
})

test('a SYN itself reports nothing, and no report is empty', () => {
  for (const { flags, options } of transfer([101, 301]).segments) {
    if (flags.includes('SYN')) expect(options?.sack).toBeUndefined()
    if (options?.sack) expect(options.sack.length).toBeGreaterThan(0)
  }
})

test('RFC 2018 5: what was reported is kept by its sender until it is acknowledged', () => {
  const trace = transfer([1], both, both, 200)
  const report = trace.segments.find(({ options }) => options?.sack !== undefined)
  expect(report?.options?.sack).toEqual([{ left: 101, right: 201 }])
  // It has arrived 100 ms later, and both segments are still in flight.
  const heard = (report?.at ?? 0) + milliseconds(100)
  expect(stateAt(trace, heard, 'client')).toMatchObject({ inFlight: 2, sndUna: 1 })
  expect(stateAt(trace, Number.MAX_SAFE_INTEGER, 'client')).toMatchObject({ inFlight: 0, sndUna: 201 })
})

test('the trace knows what is to be reported, and that nothing is any more', () => {
  const trace = transfer([101], both, both, 400)
  const blocks = trace.events.flatMap(({ endpoint, changes }) =>
    changes.flatMap(([path, , now]) => (endpoint === 'server' && path === 'sackBlocks' ? [now] : [])),
  )
  expect(blocks).toEqual(['201-301', '201-401', null])
  expect(stateAt(trace, Number.MAX_SAFE_INTEGER, 'server')?.sack).toBe(true)
})

test('a FIN that came before the bytes in front of it is reported too, as Linux does', () => {
  const trace = run(
    clientAndServer([...write(200), { host: 'client', on: 'established', call: 'close' }], {
      hosts: { client: { iss: 0, mss: 100, ...both }, server: { iss: 5000, mss: 100, ...both } },
      faults: lost(1),
    }),
  )
  const fin = trace.segments.find(({ flags }) => flags.includes('FIN'))
  const end = (fin?.seq ?? 0) + (fin?.length ?? 0) + 1
  expect(trace.segments.some(({ options }) => options?.sack?.some(({ right }) => right === end))).toBe(true)
})

test('a capture has the blocks as bytes, aligned and with a right checksum', () => {
  const trace = transfer([89], { ...both, timestamps: true }, { ...both, timestamps: true }, 400)
  const reported = trace.segments.filter(({ options }) => options?.sack !== undefined)
  const packets = capture(trace, 'server').map(({ bytes }) => {
    const ip = decodeIpv4(bytes)
    return decodeTcp(ip.payload, ip.source, ip.destination)
  })
  const seen = packets.flatMap(({ options }) =>
    options.flatMap((option) => (option.kind === 'sack' ? [option.blocks] : [])),
  )
  expect(seen).toEqual(reported.map(({ options }) => options?.sack))
  expect(seen.length).toBeGreaterThan(0)
})

test('no segment is longer than its link carries, however much it reports', () => {
  const trace = run(
    clientAndServer([...write(20_000), { host: 'server', on: 'established', call: 'send', bytes: 20_000 }], {
      profile: 'linux-6.18',
      links: [{ between: ['client', 'server'], delayMs: 20, mtu: 576 }],
      faults: [{ kind: 'lose-at-random', from: 'client', probability: 0.2 }],
      seed: 7,
    }),
  )
  expect(trace.segments.some(({ options, length }) => options?.sack && length > 0)).toBe(true)
  expect(trace.events.filter(({ kind }) => kind === 'drop')).toEqual([])
  for (const host of ['client', 'server'])
    for (const { bytes } of capture(trace, host)) expect(bytes.length).toBeLessThanOrEqual(576)
})
