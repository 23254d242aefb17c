import { expect, test } from 'vitest'
import { CLIENT_PORT, twoHosts } from '#content/scenarios/two-hosts'
import { run } from '#engine/scenario/run'
import { fieldSource, fieldWords } from './field-words'
import { packetsOf } from './packet'
import { type Field, fieldAt, wayTo } from './packet-fields'

const written = twoHosts({
  hosts: { client: { iss: 1000, timestamps: true, windowScale: 7 }, server: { iss: 5000, timestamps: true } },
  calls: [{ host: 'client', on: 'established', call: 'send', text: 'GET /' }],
})
const trace = run(written)

const packet = (transmission: number) => {
  const found = packetsOf(trace, transmission)
  if (!found) throw new Error(`The run has no transmission ${transmission}.`)
  return found.leaving
}
const flat = (fields: readonly Field[]): readonly Field[] => fields.flatMap((it) => [it, ...flat(it.parts)])
const leaves = (fields: readonly Field[]) => flat(fields).filter(({ parts }) => parts.length === 0)
const saidBy = (transmission: number, id: string) => flat(packet(transmission).fields).find((it) => it.id === id)?.value

const TRANSMISSIONS = trace.transmissions.keys()

test('the fields of a SYN say what the bytes say', () => {
  expect(saidBy(0, 'ip.source')).toBe('192.0.2.1')
  expect(saidBy(0, 'tcp.sourcePort')).toBe(String(CLIENT_PORT))
  expect(saidBy(0, 'tcp.seq')).toBe('1000')
  expect(saidBy(0, 'tcp.flags')).toBe('SYN')
  expect(saidBy(0, 'tcp.option.timestamps.echo')).toBe('0')
  expect(saidBy(1, 'tcp.flags')).toBe('SYN,ACK')
  expect(saidBy(1, 'tcp.ack')).toBe('1001')
})

test('the blocks of a selective acknowledgment are pairs of edges, each its own bytes', () => {
  const permitted = { mss: 100, sackPermitted: true }
  const gap = run(
    twoHosts({
      hosts: { client: { iss: 1000, ...permitted }, server: { iss: 5000, ...permitted } },
      calls: [{ host: 'client', on: 'established', call: 'send', bytes: 400 }],
      faults: [{ kind: 'lose', segment: { from: 'client', seq: 101, data: true, nth: 1 } }],
    }),
  )
  const reporting = gap.transmissions.findIndex(({ segment }) => gap.segments[segment]?.options?.sack)
  const fields = flat(packetsOf(gap, reporting)?.leaving.fields ?? [])
  const sack = fields.find(({ id }) => id === 'tcp.option.sack')
  expect(sack?.value).toBe('1201–1301')
  expect(sack?.parts.map(({ id, value }) => [id.slice('tcp.option.sack.'.length), value])).toEqual([
    ['kind', '5'],
    ['length', '10'],
    ['left', '1201'],
    ['right', '1301'],
  ])
  expect(fieldSource('tcp.option.sack')).toBe('RFC 2018 3')
  expect(fieldSource('tcp.option.sack-permitted')).toBe('RFC 2018 2')
  expect(fieldWords('tcp.option.sack.left', 'zh').name).toBe('左边界')
})

test('a payload is shown as the text that the program wrote', () => {
  const data = trace.transmissions.findIndex(({ segment }) => trace.segments[segment]?.length === 5)
  expect(saidBy(data, 'payload')).toBe('“GET /”')
})

test('the leaves are every bit of the packet, once and in order', () => {
  for (const transmission of TRANSMISSIONS) {
    const { bytes, fields } = packet(transmission)
    let next = 0
    for (const { from, to, key } of leaves(fields)) {
      expect(from, key).toBe(next)
      next = to
    }
    expect(next).toBe(8 * bytes.length)
  }
})

test('every field has its own key, and words in both languages', () => {
  const fields = flat(packet(0).fields)
  expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
  for (const { id } of fields) {
    for (const locale of ['en', 'zh'] as const) {
      const { name, meaning } = fieldWords(id, locale)
      expect(name, id).not.toBe(id)
      expect(meaning, id).not.toBe('')
    }
    expect(fieldSource(id)).toMatch(/^RFC \d+ [\d.]+$/)
  }
})

test('a bit leads to the deepest field that holds it, and a field to those around it', () => {
  const { fields } = packet(0)
  // The SYN bit: behind 20 bytes of IPv4, in the last byte but for FIN of the fourth word.
  expect(fieldAt(fields, 8 * 20 + 110)?.id).toBe('tcp.flag.SYN')
  expect(wayTo(fields, 'tcp.flag.SYN').map(({ id }) => id)).toEqual(['tcp', 'tcp.flags', 'tcp.flag.SYN'])
  expect(wayTo(fields, 'no-such-field')).toEqual([])
})

test('the checksums are right; where a link harmed the segment, that of TCP is wrong on arrival', () => {
  const harmed = run({ ...written, faults: [{ kind: 'corrupt', segment: { from: 'client', data: true, nth: 1 } }] })
  const transmission = harmed.transmissions.findIndex(({ fate }) => fate === 'corrupted')
  const both = packetsOf(harmed, transmission)
  const ids = (fields: readonly Field[] = []) => flat(fields).map(({ id }) => id)
  expect(ids(both?.leaving.fields)).toContain('tcp.checksum')
  expect(ids(both?.harmed?.fields)).toContain('tcp.checksum.wrong')
  expect(ids(both?.harmed?.fields)).toContain('ip.checksum')
  expect(packetsOf(harmed, 0)?.harmed).toBeNull()
})

test('there is no packet where there is no transmission', () => {
  expect(packetsOf(trace, trace.transmissions.length)).toBeNull()
})
