import * as z from 'zod/mini'
import { PROFILE_NAMES } from '../profiles/by-name'
import { profileOfSysctls } from '../profiles/sysctl'
import { ICMP_ERRORS } from '../tcp/icmp-error'
import { hostProblems } from './named-hosts'

/** A number of milliseconds, as people write times in a scenario; the engine turns it into whole nanoseconds. */
const milliseconds = z.number().check(z.minimum(0), z.maximum(10_000_000))
const hostName = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,19}$/, 'a host is named in small letters, digits and hyphens'))
const port = z.int().check(z.minimum(1), z.maximum(65_535))
/** Every link carries 68 bytes (RFC 791 3.2). */
const mtu = z.int().check(z.minimum(68), z.maximum(65_535))
const sequenceNumber = z.int().check(z.minimum(0), z.maximum(0xffff_ffff))

const profileName = z.enum(PROFILE_NAMES)

const host = z.strictObject({
  /** Only passes packets on; it has no TCP. */
  router: z.optional(z.literal(true)),
  /** What it says by ICMP when it drops a packet that it should pass on: all but `host-unreachable` where nothing is named. */
  icmp: z.optional(z.array(z.enum(['time-exceeded', 'fragmentation-needed', 'host-unreachable']))),
  /** The initial sequence number, where the run should not draw one. */
  iss: z.optional(sequenceNumber),
  /** The stack that this host runs, where it is not the scenario's. */
  profile: z.optional(profileName),
  /** Of a Linux host, by the kernel's own names: `net.ipv4.tcp_fin_timeout: 5`. */
  sysctl: z.optional(z.record(z.string(), z.union([z.int(), z.string()]))),
  /** From here on: fields of the profile that differ on this host. The retransmission timeout before a round trip is measured, and its floor after. */
  rtoMs: z.optional(milliseconds),
  /** How often a segment, SYN or not, is sent again before the connection is given up. */
  retransmissions: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  mslMs: z.optional(milliseconds),
  mss: z.optional(z.int().check(z.minimum(1), z.maximum(65_495))),
  /** How many hops a packet may make that it sends; 64 if nothing is said. */
  ttl: z.optional(z.int().check(z.minimum(1), z.maximum(255))),
  receiveBuffer: z.optional(z.int().check(z.minimum(1), z.maximum(1 << 30))),
  /** Whether small segments wait while others are in flight, until a program says otherwise. */
  nagle: z.optional(z.boolean()),
  /** By how many bits the windows that this host states are shifted; a SYN offers none where this is left out. */
  windowScale: z.optional(z.int().check(z.minimum(0), z.maximum(14))),
  /** Whether a SYN offers timestamps, and selective acknowledgments. */
  timestamps: z.optional(z.boolean()),
  sackPermitted: z.optional(z.boolean()),
  /** How long an acknowledgment may wait for company; MUST-40 wants less than half a second. 0: none waits. */
  delayedAckMs: z.optional(z.number().check(z.minimum(0), z.maximum(499))),
  /** How many segments with bytes are acknowledged at once in the beginning of a connection. */
  quickAcks: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  /** Whether programs here take bytes as they come, or only by a `read`. */
  reads: z.optional(z.enum(['at-once', 'when-called'])),
  /** Whether programs here accept connections as they come, or only by an `accept`: of a listener with a backlog. */
  accepts: z.optional(z.enum(['at-once', 'when-called'])),
})

const link = z.strictObject({
  /** A host twice: its loopback. */
  between: z.tuple([hostName, hostName]),
  /** One way: the same each way, or from the first end to the second and back. */
  delayMs: z.union([milliseconds, z.tuple([milliseconds, milliseconds])]),
  /** Bits a second, each way. Without it a packet takes no time to send. */
  bandwidthBps: z.optional(z.int().check(z.minimum(1), z.maximum(1e12))),
  /** How many packets may wait, each way, while another is being sent. Without it any number. */
  queue: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))),
  /** The largest packet that it carries, headers included: none is fragmented. The hosts at its ends choose their MSS by it. */
  mtu: z.optional(mtu),
})

/** An end of a connection, as traces name it: the host's name for its first, `client/2` for its second. */
const endpointId = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9-]{0,19}(\/([2-9]|[1-9][0-9]{1,5}))?$/, 'a connection is named `client`, `client/2`, ...'),
  )

/** Control bits in any order: `SYN ACK`. */
const flags = z
  .string()
  .check(
    z.regex(
      /^((SYN|ACK|FIN|RST|PSH|URG)([ ,]+|$))*$/,
      'flags are any of SYN, FIN, RST, PSH, ACK, URG with spaces between',
    ),
  )

/** Which segments a fault strikes: all that is named must hold. Numbers are relative to the sender's ISS. */
const segmentMatch = z.strictObject({
  from: hostName,
  /** Only segments of this end of a connection. */
  connection: z.optional(endpointId),
  seq: z.optional(sequenceNumber),
  ack: z.optional(sequenceNumber),
  /** Exactly these. */
  flags: z.optional(flags),
  /** Only segments that carry data. */
  data: z.optional(z.boolean()),
  /** The first, second, ... segment that matches; all of them where it is left out. */
  nth: z.optional(z.int().check(z.minimum(1))),
})

const icmp = {
  error: z.enum(ICMP_ERRORS),
  /** What "fragmentation needed" says of the next link; 0 where it says nothing (RFC 1191 4). */
  mtu: z.optional(z.int().check(z.minimum(0), z.maximum(65_535))),
}

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lose'), segment: segmentMatch }),
  /** One more copy, so much later; a second duplication of the same segment adds a second one. */
  z.strictObject({ kind: z.literal('duplicate'), segment: segmentMatch, afterMs: milliseconds }),
  z.strictObject({ kind: z.literal('delay'), segment: segmentMatch, byMs: milliseconds }),
  /** Lets go only at that moment: a wandering duplicate, a delayed SYN. */
  z.strictObject({ kind: z.literal('hold'), segment: segmentMatch, untilMs: milliseconds }),
  /** The next packets the same way, so many of them, overtake it: it arrives behind the last one, and never where fewer follow. */
  z.strictObject({
    kind: z.literal('reorder'),
    segment: segmentMatch,
    behind: z.int().check(z.minimum(1), z.maximum(100_000)),
  }),
  /** Arrives with a bit changed: the checksum finds it. */
  z.strictObject({ kind: z.literal('corrupt'), segment: segmentMatch }),
  /** Nothing crosses the link between two hosts, either way. */
  z.strictObject({
    kind: z.literal('partition'),
    between: z.tuple([hostName, hostName]),
    fromMs: milliseconds,
    untilMs: milliseconds,
  }),
  z.strictObject({
    kind: z.literal('lose-at-random'),
    from: hostName,
    probability: z.number().check(z.minimum(0), z.maximum(1)),
  }),
  /** Dropped where it arrives first, or at `by` on its way, which says why by ICMP. */
  z.strictObject({
    kind: z.literal('icmp'),
    segment: segmentMatch,
    ...icmp,
    by: z.optional(hostName),
    /** The segment goes on all the same: only the error is added. */
    passes: z.optional(z.literal(true)),
  }),
  /** A host or router claims, at a moment, that a segment of this connection went wrong which begins at `seq`. */
  z.strictObject({
    kind: z.literal('forged-icmp'),
    from: hostName,
    connection: endpointId,
    seq: sequenceNumber,
    ...icmp,
    atMs: milliseconds,
  }),
  /**
   * A host sends to this end of a connection a segment as though the peer had sent it. Numbers are those of the peer's own
   * segments: `seq` is relative to the peer's ISS, and `ack` to the ISS of this end.
   */
  z.strictObject({
    kind: z.literal('forged-segment'),
    from: hostName,
    connection: endpointId,
    flags,
    seq: sequenceNumber,
    ack: z.optional(sequenceNumber),
    /** Of payload. */
    bytes: z.optional(z.int().check(z.minimum(1), z.maximum(65_495))),
    /** As in the header, not scaled; 65535 if nothing is said. */
    window: z.optional(z.int().check(z.minimum(0), z.maximum(65_535))),
    atMs: milliseconds,
  }),
  /**
   * A host sends SYNs in the name of another: `count` of them, `everyMs` apart, each from the next port. That other need not
   * exist: then what is sent to it goes the way of the forger, and is dropped where it arrives first.
   */
  z.strictObject({
    kind: z.literal('forged-syn'),
    from: hostName,
    as: hostName,
    /** The first one's; 1024 if nothing is said. */
    asPort: z.optional(port),
    to: hostName,
    port,
    /** The absolute one that stands in the SYN. */
    seq: z.optional(sequenceNumber),
    /** TSval, where the SYNs shall offer timestamps: what the clock of a host says that has this address, too, behind a NAT. */
    timestamp: z.optional(sequenceNumber),
    atMs: milliseconds,
    count: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
    everyMs: z.optional(milliseconds),
  }),
])

/** What is left out is the profile's. */
const keepalive = z.strictObject({
  idleMs: z.optional(milliseconds),
  intervalMs: z.optional(milliseconds),
  probes: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
})

const moment = {
  host: hostName,
  atMs: z.optional(milliseconds),
  on: z.optional(z.enum(['established', 'closing', 'urgent'])),
  /** With `everyMs`: the call is made so often, from `atMs` on. */
  count: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
  everyMs: z.optional(milliseconds),
}

/**
 * A call on a connection: on the one that is named, else on the one whose signal it waits for, else on the host's last one,
 * not counting those that wait to be accepted.
 * Where both `on` and `connection` stand, it waits for that connection's signal.
 */
const onConnection = { ...moment, connection: z.optional(endpointId) }

/** What an application does: at a moment of the run (`atMs`), or as soon as TCP tells it something (`on`). */
const call = z
  .discriminatedUnion('call', [
    /**
     * Without `backlog` the listener becomes the connection, RFC 9293's passive open. With it the listener stays, every SYN that
     * it admits gets a connection of its own, and so many may wait in each of its two queues (Linux: one more, and never more
     * than `net.core.somaxconn` and one). On a stack that is not Linux the backlog is the only limit.
     */
    z.strictObject({
      ...moment,
      call: z.literal('listen'),
      port,
      backlog: z.optional(z.int().check(z.minimum(0), z.maximum(2_147_483_647))),
    }),
    /** Takes the first connection that waits at a listener with a backlog, or else the next: at the host's last listener, or at the one named. */
    z.strictObject({ ...onConnection, call: z.literal('accept') }),
    z.strictObject({
      ...moment,
      call: z.literal('connect'),
      to: hostName,
      port,
      localPort: z.optional(port),
      /** From the SYN on, as in `configure`. */
      userTimeoutMs: z.optional(milliseconds),
    }),
    z.strictObject({
      ...onConnection,
      call: z.literal('send'),
      bytes: z.optional(z.int().check(z.minimum(1), z.maximum(10_000_000))),
      text: z.optional(z.string().check(z.minLength(1))),
      /** The receiving program shall read on until it has these bytes (RFC 9293 3.8.5). */
      urgent: z.optional(z.literal(true)),
    }),
    /** Takes bytes out of the receive buffer, where programs do not take them as they come: all that are there, or at most so many. */
    z.strictObject({
      ...onConnection,
      call: z.literal('read'),
      bytes: z.optional(z.int().check(z.minimum(1), z.maximum(1 << 30))),
    }),
    /** RFC 9293's CLOSE, `shutdown(SHUT_WR)` of the sockets: nothing more to send. */
    z.strictObject({ ...onConnection, call: z.literal('shutdown') }),
    /** The program lets go of the connection; by the profile `rfc9293` that is a `shutdown`. */
    z.strictObject({ ...onConnection, call: z.literal('close') }),
    z.strictObject({ ...onConnection, call: z.literal('abort') }),
    /** The program ends without a word: the system closes all that it had, listeners too. */
    z.strictObject({ ...moment, call: z.literal('kill') }),
    /** What the program chooses for its connection; what is left out stays. */
    z.strictObject({
      ...onConnection,
      call: z.literal('configure'),
      /** Whether small segments wait while others are in flight. */
      nagle: z.optional(z.boolean()),
      /** `true` takes the profile's numbers. */
      keepalive: z.optional(z.union([z.boolean(), keepalive])),
      /** How long what was written may wait for its acknowledgment before the connection ends; null for no such end. */
      userTimeoutMs: z.optional(z.nullable(milliseconds)),
    }),
    /** The host stops at once: it says nothing, hears nothing and forgets everything. */
    z.strictObject({ ...moment, call: z.literal('crash') }),
    /** A crashed host is back, with nothing that it had before. */
    z.strictObject({ ...moment, call: z.literal('reboot') }),
  ])
  .check(
    z.refine(
      (it) => it.call !== 'send' || (it.bytes === undefined) !== (it.text === undefined),
      'a send needs either `bytes` or `text`',
    ),
  )
  .check(z.refine((it) => (it.atMs === undefined) !== (it.on === undefined), 'a call needs either `atMs` or `on`'))
  .check(
    z.refine(
      (it) =>
        (it.count === undefined) === (it.everyMs === undefined) && (it.count === undefined || it.atMs !== undefined),
      'a call is repeated by `count` and `everyMs` together, from `atMs` on',
    ),
  )

/** Says what to run. A scenario is data: the same scenario gives the same trace everywhere. */
export const scenarioSchema = z
  .strictObject({
    version: z.literal(1),
    profile: profileName,
    seed: z.optional(z.int()),
    hosts: z.record(hostName, host),
    links: z.array(link),
    faults: z.optional(z.array(fault)),
    calls: z.array(call),
    /** The run ends when nothing is left to happen, and at this moment at the latest. */
    untilMs: milliseconds,
  })
  .check((context) => {
    for (const [name, { profile = context.value.profile, sysctl = {} }] of Object.entries(context.value.hosts)) {
      for (const { key, says } of profileOfSysctls(profile, sysctl).problems) {
        context.issues.push({
          code: 'custom',
          input: context.value,
          path: ['hosts', name, 'sysctl', key],
          message: says,
        })
      }
    }
    for (const { path, says } of hostProblems(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, path: [...path], message: says })
    }
  })

export type Scenario = z.infer<typeof scenarioSchema>
/** What is wrong with a value that is no scenario; `problemsOf` puts it into words. */
export type ScenarioIssue = z.core.$ZodIssue
export type Fault = NonNullable<Scenario['faults']>[number]
export type Call = Scenario['calls'][number]
export type SegmentMatch = z.infer<typeof segmentMatch>
