import type { Connection } from './connection'
import { isBehind, type Stamp } from './formulas/is-behind'

/**
 * What the clocks of other hosts said last, by host: the memory of tcp_tw_recycle. Invariant: of each host it keeps the stamp
 * of a connection that has come to TIME-WAIT, and no other one takes its place that is behind it.
 *
 * It is a memory of addresses. Where several hosts share one, as behind a NAT, it takes their clocks for a single clock.
 *
 * @see Linux 3.10 `tcp_remember_stamp`
 */
export class LastStamps {
  readonly #byHost = new Map<string, Stamp>()

  of(host: string): Stamp | undefined {
    return this.#byHost.get(host)
  }

  /** Takes note of a connection that has come to TIME-WAIT. */
  remember({ remote, timestamps, tsRecent, tsRecentAt, formulas }: Connection): void {
    if (!remote || !timestamps) return
    const before = this.#byHost.get(remote.host)
    if (before && isBehind(before, tsRecent, tsRecentAt, formulas)) return
    this.#byHost.set(remote.host, { timestamp: tsRecent, at: tsRecentAt })
  }
}
