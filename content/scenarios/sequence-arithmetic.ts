import type { Call, Scenario } from '#engine/scenario/schema'
import { seqAdd } from '#engine/tcp/formulas/sequence-numbers'
import { twoHosts } from './two-hosts'

/** Lesson 1.3, sequence arithmetic. */

/** RCV.NXT of the server once the connection stands, 16 numbers before the end of the circle, and RCV.WND. */
export const RCV_NXT = 0xffff_fff0
export const RCV_WND = 64

const write = (atMs: number, bytes: number): Call => ({ host: 'client', atMs, call: 'send', bytes })

/** The server's window lies across the end of the circle: from 0xFFFFFFF0 up to, but without, 0x30. Small segments do not wait. */
const windowAcrossTheWrap = (calls: readonly Call[], faults: Scenario['faults']): Scenario =>
  twoHosts({
    hosts: {
      client: { iss: RCV_NXT - 1, nagle: false },
      server: { iss: 5000, receiveBuffer: RCV_WND, reads: 'when-called' },
    },
    calls: [...calls],
    faults,
  })

/** The client writes 24 bytes, which are lost, and then 4, whose first number is 8. */
export const earlyAcrossTheWrap: Scenario = windowAcrossTheWrap(
  [write(1000, 24), write(1000, 4)],
  [{ kind: 'lose', segment: { from: 'client', data: true, nth: 1 } }],
)

/** The 24 bytes arrive, their acknowledgment does not: they come a second time, and all of their numbers are behind RCV.NXT. */
export const oldAcrossTheWrap: Scenario = windowAcrossTheWrap(
  [write(1000, 24)],
  [{ kind: 'lose', segment: { from: 'server', flags: 'ACK', nth: 1 } }],
)

/** Four bytes of the client's name arrive at any place of the circle: so many numbers from RCV.NXT, which is behind it where it is less than 0. */
export const fourBytesAt = (fromRcvNxt: number): Scenario =>
  windowAcrossTheWrap(
    [],
    [
      {
        kind: 'forged-segment',
        from: 'client',
        connection: 'server',
        flags: 'ACK',
        // Relative to the client's ISS, which is RCV.NXT - 1.
        seq: seqAdd(1, fromRcvNxt),
        ack: 1,
        bytes: 4,
        atMs: 1000,
      },
    ],
  )
