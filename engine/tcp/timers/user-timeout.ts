import type { Moment, Rule } from '../../handlers'
import { giveUp } from '../replies'

/**
 * The application's own limit: for so long nothing of what it wrote has been acknowledged, and the connection ends.
 *
 * It stands in place of R2, whether shorter or longer, and holds for a window that stays closed, too: whoever asks for this
 * asks for it then as well. Where there was progress since the timer was started, the wait is counted from there.
 *
 * @see RFC 9293 3.10.8 and 3.8.3, MUST-21; RFC 5482 2; Linux TCP_USER_TIMEOUT, `tcp_clamp_rto_to_user_timeout`
 */
export const userTimeout: Rule<Moment> = (view, { now }) => {
  const end = view.lastProgressAt + (view.userTimeout ?? 0)
  return end > now
    ? { timers: { userTimeout: end }, why: 'there was progress: the wait is counted from there', then: 'stop' }
    : giveUp(view, 'what was written has waited as long as the application allows')
}
