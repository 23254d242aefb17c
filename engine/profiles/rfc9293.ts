import { milliseconds, minutes, seconds } from '../sim/time'
import type { Profile } from './profile'

const MOST_INT = 2_147_483_647

/** The values that RFC 9293 and the RFCs that it builds on name. What they leave open is off: one thing at a time. */
export const rfc9293: Profile = {
  name: 'rfc9293',

  // RFC 6298 2.1: one second until a round trip has been measured; 2.4: never less; 2.5: a ceiling of at least 60 seconds.
  rtoInitial: seconds(1),
  rtoMin: seconds(1),
  rtoMax: seconds(60),
  rtoAfterLostSyn: seconds(3),
  // RFC 6298 4: no finer than 100 ms is needed; the virtual clock is exact.
  clockGranularity: 1,
  // SHLD-11: at least 100 seconds. From one second on, doubled up to 60: 1 + 2 + 4 + 8 + 16 + 32 + 60 = 123.
  retransmissions: 6,
  // SHLD-10: at least 3.
  retransmissionsBeforeAdvice: 3,
  retransmissionsAre: 'counted',
  // MUST-23: at least 3 minutes for a SYN. One timeout more: 183 seconds.
  synRetransmissions: 7,
  synAckRetransmissions: 7,
  synLinearTimeouts: 0,
  orphanRetransmissions: 6,

  // RFC 6335 6.
  ephemeralPorts: [49_152, 65_535],

  // What every IPv4 path carries unfragmented: 576 bytes less 40 of headers.
  mss: 536,
  receiveBuffer: 65_535,
  windowScale: null,
  sackPermitted: false,
  timestamps: false,
  // RFC 7323 5.4: between 1 ms and 1 s.
  timestampGranularity: milliseconds(1),

  // The RFC knows no queues: the backlog that a program names is the only limit.
  somaxconn: MOST_INT,
  requestQueueEnds: 'behind-backlog',
  maxSynBacklog: MOST_INT,
  synCookies: 0,
  abortOnOverflow: false,

  // SHLD-18 would delay: off, so that a diagram shows what answers what; a host can turn it on.
  delayedAck: 0,
  quickAcks: 0,
  delayedAckBeforeText: null,
  // Without a delay that is until the program has been told and has answered: in figure 12 it takes longer.
  finAckWaits: true,
  // SHLD-7.
  nagle: true,

  // The RFC leaves 0.1 to 1 second.
  overrideTimeout: milliseconds(500),
  windowProbe: 'new-byte',

  congestionControl: 'new-reno',
  initialWindow: null,
  // RFC 5681 4.1: SHOULD.
  slowStartAfterIdle: true,

  // MUST-28: no less than two hours. The RFC names no interval and no number of probes: those are Linux's.
  keepaliveIdle: minutes(120),
  keepaliveInterval: seconds(75),
  keepaliveProbes: 9,

  // RFC 9293 3.4.2: MSL is two minutes, an engineering choice.
  timeWait: minutes(4),
  rfc1337: false,
  timeWaitRestartsOn: 'fin',
  timeWaitReuse: 0,
  timeWaitReuseDelay: 0,
  timeWaitRecycle: false,

  closeEndsReading: false,
  finWait2Timeout: 0,

  // RFC 5961 7: "for example, 10 in 5 seconds".
  challengeAcks: 10,
  challengeInterval: seconds(5),
  crossedSynAckIsAcknowledged: false,
  unreachableEndsConnect: false,
  hardErrorsEndConnection: true,
}
