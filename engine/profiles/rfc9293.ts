import { seconds } from '../sim/time'
import type { Profile } from './profile'

/** The values that RFC 9293 and RFC 6298 name. */
export const rfc9293: Profile = {
  name: 'rfc9293',
  // RFC 6298 2.1: one second until a round trip has been measured.
  rto: seconds(1),
  // 100 seconds at least by SHLD-11; with a fixed timeout of one second that is 100 of them.
  maxTimeouts: 100,
  // RFC 9293 3.4.2: two minutes, an engineering choice.
  msl: seconds(120),
  // RFC 9293 3.7.1 MUST-15: where the peer names none, 536 bytes over IPv4.
  mss: 536,
  receiveBuffer: 65_535,
}
