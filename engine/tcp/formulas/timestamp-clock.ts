import type { Profile } from '../../profiles/profile'
import { hash32 } from '../../sim/sha256'
import type { Nanoseconds } from '../../sim/time'
import type { ConnectionView } from '../connection-view'
import { MODULUS } from './sequence-numbers'

/**
 * TSval: this host's clock in ticks, from an offset that only it knows for this peer.
 *
 * @returns a 32-bit number, compared as sequence numbers are
 * @see RFC 7323 3.2, 5.4
 */
export const timestampAt = (
  { timestampGranularity }: Pick<Profile, 'timestampGranularity'>,
  offset: number,
  now: Nanoseconds,
): number => (Math.floor(now / timestampGranularity) + offset) % MODULUS

/**
 * Where the timestamp clock of this host begins for one peer.
 *
 * It is the same for all connections to that peer, so that a later incarnation never looks older (RFC 6191); the secret keeps
 * others from reading the host's uptime out of it. 0 where this host offers no timestamps, since nobody will see it.
 *
 * @see RFC 7323 5.4, 7.1
 */
export const timestampOffset = (
  { local, secret, profile }: Pick<ConnectionView, 'local' | 'secret' | 'profile'>,
  remoteHost: string,
): number => (profile.timestamps ? hash32(`timestamps ${local.host} ${remoteHost} ${secret}`) : 0)
