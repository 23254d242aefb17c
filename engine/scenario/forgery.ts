import { seqAdd } from '../tcp/formulas/sequence-numbers'
import { segment } from '../tcp/segment'
import type { Datagram } from '../tcp/surroundings'
import type { TcpHost } from '../tcp/tcp-host'
import type { Quote } from '../trace/format'
import { hostOf, named } from './endpoints'
import type { Fault, Scenario } from './schema'

/** What somebody sends in another's name. */
export type Forgery = Extract<Fault, { kind: 'forged-icmp' | 'forged-segment' | 'forged-syn' }>

type FindHost = (name: string) => TcpHost

const isForgery = (fault: Fault): fault is Forgery =>
  fault.kind === 'forged-icmp' || fault.kind === 'forged-segment' || fault.kind === 'forged-syn'

/** All that is forged in a scenario, and when: of a flood, each SYN by its number, from 0. */
export const forgeriesOf = ({ faults = [] }: Scenario): readonly { fault: Forgery; nth: number; atMs: number }[] =>
  faults.filter(isForgery).flatMap((fault) => {
    const { count = 1, everyMs = 0 } = fault.kind === 'forged-syn' ? fault : {}
    return Array.from({ length: count }, (_, nth) => ({ fault, nth, atMs: fault.atMs + nth * everyMs }))
  })

/**
 * The segment that an ICMP error claims to be about: one that the victim sent.
 *
 * @throws RangeError where the victim is not there or has no peer
 */
export function forgedQuote(fault: Extract<Forgery, { kind: 'forged-icmp' }>, findHost: FindHost): Quote {
  const { local, remote, iss } = victimOf(fault, 'an ICMP error', findHost)
  return { source: local, destination: remote, seq: seqAdd(iss, fault.seq) }
}

/**
 * A segment to the victim as though its peer had sent it: numbers count from those with which the two began.
 *
 * @throws RangeError where the victim is not there or has no peer
 */
export function forgedSegment(fault: Extract<Forgery, { kind: 'forged-segment' }>, findHost: FindHost): Datagram {
  const { local, remote, iss, irs } = victimOf(fault, 'a segment', findHost)
  const { flags, seq, ack = 0, window = 65_535, bytes = 0 } = fault
  const words = { flags, seq: seqAdd(irs, seq), ack: seqAdd(iss, ack), window, payload: { length: bytes } }
  return { source: remote, destination: local, segment: segment(words) }
}

/** The first port of a flood's SYNs; each comes from the next one. */
const FIRST_PORT = 1024

/** The n-th SYN of a flood, counted from 0. */
export function forgedSyn(fault: Extract<Forgery, { kind: 'forged-syn' }>, nth: number): Datagram {
  const { as, asPort = FIRST_PORT, to, port, seq = 0, timestamp } = fault
  const options = timestamp === undefined ? {} : { timestamps: { value: timestamp, echo: 0 } }
  return {
    source: { host: as, port: asPort + nth },
    destination: { host: to, port },
    segment: segment({ flags: 'SYN', seq, window: 65_535, options }),
  }
}

function victimOf(
  { from, connection: id, atMs }: Exclude<Forgery, { kind: 'forged-syn' }>,
  what: string,
  findHost: FindHost,
) {
  const purpose = `${from} cannot forge ${what} at ${atMs} ms`
  const { local, remote, iss, irs } = named(findHost(hostOf(id)), id, purpose)
  if (!remote) throw new RangeError(`${purpose}: ${id} has no peer`)
  return { local, remote, iss, irs }
}
