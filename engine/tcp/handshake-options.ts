import type { Profile } from '../profiles/profile'
import type { Nanoseconds } from '../sim/time'
import type { ConnectionView } from './connection-view'
import { timestampAt } from './formulas/timestamp-clock'
import type { Segment, SegmentOptions } from './segment'
import { DEFAULT_MSS } from './sending/mss'
import type { Changes } from './sending/progress'

/** A shift of more than 14 would let windows grow past half the sequence space (RFC 7323 2.3). */
const MOST_SHIFT = 14

/**
 * What our SYN says about this side: its MSS always, and the offers of its profile.
 *
 * @param answered the options of the SYN that a SYN,ACK answers: it accepts what was offered there, and offers nothing else;
 *   null for a SYN without ACK
 * @see RFC 9293 3.7.1 MUST-14; RFC 7323 1.3, 2.2, 3.2; RFC 2018 2
 */
export function optionsOfSyn(
  { profile }: Pick<ConnectionView, 'profile'>,
  tsOffset: number,
  now: Nanoseconds,
  answered: SegmentOptions | null = null,
): SegmentOptions {
  const shift = shiftOf(profile)
  const mayCarry = (option: keyof SegmentOptions): boolean => answered === null || answered[option] !== undefined
  return {
    mss: profile.mss,
    ...(shift !== null && mayCarry('windowScale') && { windowScale: shift }),
    ...(profile.sackPermitted && mayCarry('sackPermitted') && { sackPermitted: true as const }),
    ...(profile.timestamps &&
      mayCarry('timestamps') && {
        timestamps: { value: timestampAt(profile, tsOffset, now), echo: answered?.timestamps?.value ?? 0 },
      }),
  }
}

/**
 * What the peer's SYN says about its side, and which options both sides now use: those that both SYNs carry.
 *
 * @see RFC 9293 3.7.1 MUST-15; RFC 7323 2.2, 3.2; RFC 2018 2
 */
export function learntFromSyn(
  { profile }: Pick<ConnectionView, 'profile'>,
  { options }: Segment,
  now: Nanoseconds,
): Changes {
  const peerMss = options.mss ?? DEFAULT_MSS
  const shift = shiftOf(profile)
  const isScaled = shift !== null && options.windowScale !== undefined
  const timestamps = profile.timestamps && options.timestamps !== undefined
  const set: Changes = {
    peerMss,
    sndWndShift: isScaled ? Math.min(options.windowScale, MOST_SHIFT) : 0,
    rcvWndShift: isScaled ? shift : 0,
    timestamps,
    sack: profile.sackPermitted && options.sackPermitted === true,
  }
  if (timestamps) {
    set.tsRecent = options.timestamps.value
    set.tsRecentAt = now
  }
  return set
}

const shiftOf = ({ windowScale }: Profile): number | null =>
  windowScale === null ? null : Math.min(windowScale, MOST_SHIFT)
