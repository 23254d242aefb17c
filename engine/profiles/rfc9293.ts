import { seconds } from '../sim/time'
import type { Profile } from './profile'

/** The values that RFC 9293 and RFC 6298 name. */
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
  // MUST-23: at least 3 minutes for a SYN. One timeout more: 183 seconds.
  synRetransmissions: 7,
  // RFC 9293 3.4.2: two minutes, an engineering choice.
  msl: seconds(120),
  // RFC 9293 3.7.1 MUST-15: where the peer names none, 536 bytes over IPv4.
  mss: 536,
  receiveBuffer: 65_535,
}
