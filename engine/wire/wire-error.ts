/** Which protocol's bytes were wrong. */
export type Layer = 'IPv4' | 'ICMP' | 'UDP' | 'TCP'

/** Bytes that are no packet. It says which layer, at which byte, what stands there and what was expected. */
export class WireError extends Error {
  constructor(
    readonly layer: Layer,
    /** Counted from the start of that layer's header. */
    readonly offset: number,
    reason: string,
  ) {
    super(`${layer}, byte ${offset}: ${reason}`)
    this.name = 'WireError'
  }
}
