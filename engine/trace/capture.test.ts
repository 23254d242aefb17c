import { expect, test } from 'vitest'
import { run } from '../scenario/run'
import { clientAndServer } from '../scenario/scenario-for-tests'
import { milliseconds } from '../sim/time'
import { utf8 } from '../sim/utf8'
import { decodeIpv4 } from '../wire/ipv4'
import { decodeTcp } from '../wire/tcp'
import { WireError } from '../wire/wire-error'
import { capture } from './capture'

const trace = run(
  clientAndServer([{ host: 'client', on: 'established', call: 'send', text: 'hello' }], {
    faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }],
  }),
)

const flagsSeenBy = (host: string) =>
  capture(trace, host).map(({ at, bytes }) => {
    const ip = decodeIpv4(bytes)
    return [at / 1e6, ...decodeTcp(ip.payload, ip.source, ip.destination).flags]
  })

const payloadOf = (bytes: Uint8Array): Uint8Array => {
  const ip = decodeIpv4(bytes)
  return decodeTcp(ip.payload, ip.source, ip.destination).payload
}

test('each end sees its own segments when they leave and the other’s when they arrive', () => {
  expect(flagsSeenBy('client').slice(0, 3)).toEqual([
    [0, 'SYN'],
    [200, 'SYN', 'ACK'],
    [200, 'ACK'],
  ])
  expect(flagsSeenBy('server').slice(0, 3)).toEqual([
    [100, 'SYN'],
    [100, 'SYN', 'ACK'],
    [300, 'ACK'],
  ])
})

test('a lost segment is in the capture of its sender, which says so, and not in that of the receiver', () => {
  const data = (host: string) => capture(trace, host).filter(({ bytes }) => payloadOf(bytes).length > 0)
  expect(data('client').map(({ at, comment }) => [at / 1e6, comment])).toEqual([
    [200, 'transmit (RFC 9293 3.8.6): the windows allow it; lost'],
    [1200, 'copy 2; retransmissionTimeout (RFC 9293 3.10.8): no acknowledgment came in time'],
  ])
  expect(data('server').map(({ at }) => at)).toEqual([milliseconds(1300)])
})

test('the bytes are those that the application wrote', () => {
  const texts = capture(trace, 'server').map(({ bytes }) => String.fromCharCode(...payloadOf(bytes)))
  expect(texts).toContain('hello')
})

test('bytes that cannot be printed are captured as they were written', () => {
  const text = 'a\n结束\x00'
  const written = run(clientAndServer([{ host: 'client', on: 'established', call: 'send', text }]))
  const [payload] = capture(written, 'server')
    .map(({ bytes }) => payloadOf(bytes))
    .filter(({ length }) => length > 0)
  expect(payload).toEqual(utf8(text))
})

test('over a router each end still sees every segment once', () => {
  const overRouter = run({
    ...trace.scenario,
    hosts: { ...trace.scenario.hosts, router: { router: true } },
    links: [
      { between: ['client', 'router'], delayMs: 50 },
      { between: ['router', 'server'], delayMs: 50 },
    ],
  })
  expect(capture(overRouter, 'server').map(({ at }) => at)).toEqual(capture(trace, 'server').map(({ at }) => at))
})

test('a host that is not there is refused, with those that are', () => {
  expect(() => capture(trace, 'router')).toThrow('no host router; expected one of client, server')
})

test('each router takes one off the time to live', () => {
  const overTwo = run({
    ...trace.scenario,
    hosts: { ...trace.scenario.hosts, near: { router: true }, far: { router: true } },
    links: [
      { between: ['client', 'near'], delayMs: 10 },
      { between: ['near', 'far'], delayMs: 80 },
      { between: ['far', 'server'], delayMs: 10 },
    ],
  })
  const firstTtl = (host: string) => capture(overTwo, host).map(({ bytes }) => decodeIpv4(bytes).ttl)[0]
  expect(['client', 'near', 'far', 'server'].map(firstTtl)).toEqual([64, 64, 63, 62])
})

test('a segment that was harmed leaves whole, and stands as it arrived in the capture of the receiver', () => {
  const harmed = run({
    ...trace.scenario,
    faults: [
      { kind: 'corrupt', segment: { from: 'client', data: true, nth: 1 } },
      { kind: 'corrupt', segment: { from: 'server', flags: 'ACK', nth: 1 } },
    ],
  })
  const problems = (host: string) =>
    capture(harmed, host).flatMap(({ bytes, comment }) => {
      try {
        payloadOf(bytes)
        return []
      } catch (error) {
        return [[error instanceof WireError ? error.message : error, comment?.split('; ').at(-1)]]
      }
    })
  const wrong = ['TCP, byte 16: the checksum is wrong', 'harmed on its way']
  expect([problems('server'), problems('client')]).toEqual([[wrong], [wrong]])
})
