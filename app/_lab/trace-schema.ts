import * as z from 'zod/mini'
import { SIGNALS, TIMER_NAMES } from '#engine/tcp/connection-view'
import { ICMP_ERRORS } from '#engine/tcp/icmp-error'
import { TRACE_VERSION } from '#engine/trace/format'

/** The most of each kind of thing that a run may hold: the engine halts one at 50,000 events, and the page must stay quick. */
const MOST_ENTRIES = 60_000
/** A payload in hexadecimal is the longest text of a trace. */
const LONGEST_PAYLOAD_TEXT = 2 * 0xffff
const LONGEST_TEXT = 1000

/** The names of fields and rules become keys of records: nothing that every object has already may be one of them. */
const name = z.string().check(
  z.regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/),
  z.maxLength(60),
  z.refine((it) => !(it in {})),
)
const text = z.string().check(z.maxLength(LONGEST_TEXT))
const payloadText = z.string().check(z.maxLength(LONGEST_PAYLOAD_TEXT))
const count = z.int().check(z.nonnegative())
const uint16 = z.int().check(z.nonnegative(), z.lte(0xffff))
const uint32 = z.int().check(z.nonnegative(), z.lte(0xffff_ffff))
const list = <Entry extends z.core.SomeType>(entry: Entry) => z.array(entry).check(z.maxLength(MOST_ENTRIES))

/** A forged segment may name a host that is not there. */
const host = z.string().check(
  z.regex(/^[a-z][a-z0-9-]{0,19}$/),
  z.refine((it) => !(it in {})),
)
const address = z.strictObject({ host, port: uint16 })
const fate = z.enum(['delivered', 'lost', 'duplicated', 'corrupted'])
const hop = {
  link: text,
  from: text,
  to: text,
  sent: count,
  arrivals: z.array(count).check(z.maxLength(2)),
  fate,
  because: z.optional(z.enum(['fault', 'queue-full', 'partition'])),
  fault: z.optional(count),
}
const value = z.union([text, z.number(), z.boolean(), z.null()])
const event = {
  id: count,
  at: count,
  endpoint: z.nullable(text),
  cause: z.nullable(count),
  changes: z.array(z.tuple([name, value, value])).check(z.maxLength(200)),
}

/** The shape of a trace that came from a place where somebody else's code ran. What refers to what is looked at afterwards. */
export const traceSchema = z.strictObject({
  version: z.literal(TRACE_VERSION),
  scenario: z.unknown(),
  endpoints: list(z.strictObject({ id: text, host: text, local: address })),
  links: list(
    z.strictObject({
      id: text,
      between: z.tuple([text, text]),
      delay: z.tuple([count, count]),
      bandwidth: z.optional(count),
      queue: z.optional(count),
      mtu: z.optional(count),
    }),
  ),
  segments: list(
    z.strictObject({
      id: count,
      endpoint: z.nullable(text),
      forgedBy: z.optional(text),
      source: address,
      destination: address,
      at: count,
      seq: uint32,
      ack: z.nullable(uint32),
      flags: z.array(z.enum(['SYN', 'ACK', 'FIN', 'RST', 'PSH', 'URG'])).check(z.maxLength(6)),
      window: uint16,
      urgent: z.optional(uint32),
      options: z.optional(
        z.strictObject({
          mss: z.optional(uint16),
          windowScale: z.optional(z.int().check(z.nonnegative(), z.lte(255))),
          sackPermitted: z.optional(z.literal(true)),
          timestamps: z.optional(z.strictObject({ value: uint32, echo: uint32 })),
          sack: z.optional(
            z.array(z.strictObject({ left: uint32, right: uint32 })).check(z.minLength(1), z.maxLength(4)),
          ),
        }),
      ),
      length: uint16,
      text: z.optional(payloadText),
      hex: z.optional(payloadText),
      copy: count,
      cause: count,
    }),
  ),
  transmissions: list(z.strictObject({ segment: count, ...hop })),
  messages: z.optional(
    list(
      z.strictObject({
        id: count,
        error: z.enum(ICMP_ERRORS),
        from: text,
        to: text,
        at: count,
        quote: z.strictObject({ source: address, destination: address, seq: uint32 }),
        segment: z.nullable(count),
        nextHopMtu: z.optional(count),
        cause: z.nullable(count),
        hops: z.array(z.strictObject(hop)).check(z.maxLength(100)),
      }),
    ),
  ),
  events: list(
    z.discriminatedUnion('kind', [
      z.strictObject({ ...event, kind: z.literal('call'), call: text }),
      z.strictObject({ ...event, kind: z.literal('arrival'), segment: count }),
      z.strictObject({ ...event, kind: z.literal('icmp-arrival'), message: count }),
      z.strictObject({
        ...event,
        kind: z.literal('drop'),
        segment: count,
        host: text,
        why: text,
        fault: z.optional(count),
      }),
      z.strictObject({ ...event, kind: z.literal('timer'), timer: z.enum(TIMER_NAMES) }),
      z.strictObject({ ...event, kind: z.literal('rule'), rule: name, rfc: text, why: text }),
      z.strictObject({ ...event, kind: z.literal('signal'), signal: z.enum(SIGNALS) }),
      z.strictObject({ ...event, kind: z.literal('halt'), handler: z.nullable(text), reason: text }),
    ]),
  ),
  // What a host answers for no connection has no name before the dot.
  series: z.record(
    z.string().check(z.regex(/^([a-z][a-z0-9-]*(\/\d+)?)?\.[a-z][A-Za-z]*$/), z.maxLength(80)),
    list(z.tuple([count, count])),
  ),
  snapshots: list(z.strictObject({ at: count, nextEvent: count, endpoint: text, fields: z.record(name, value) })),
})
