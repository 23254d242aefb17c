/** Which neighbour leads from a host to another: the first step of a shortest way, in the order in which links are named. */
export class Routes {
  readonly #nextHop = new Map<string, string>()

  constructor(links: readonly (readonly [string, string])[]) {
    const neighbours = new Map<string, string[]>()
    for (const [a, b] of links) {
      neighbours.set(a, [...(neighbours.get(a) ?? []), b])
      neighbours.set(b, [...(neighbours.get(b) ?? []), a])
    }
    // A link from a host to itself is its loopback.
    for (const [a, b] of links) if (a === b) this.#nextHop.set(`${a} ${a}`, a)
    for (const start of neighbours.keys()) this.#explore(start, neighbours)
  }

  /** The neighbour to hand a packet to; undefined where no way leads there. */
  nextHop(from: string, to: string): string | undefined {
    return this.#nextHop.get(`${from} ${to}`)
  }

  /** Breadth first: whatever is found first is nearest. */
  #explore(start: string, neighbours: ReadonlyMap<string, readonly string[]>): void {
    const frontier: { host: string; first: string | null }[] = [{ host: start, first: null }]
    const seen = new Set([start])
    for (let step = frontier.shift(); step; step = frontier.shift()) {
      for (const host of neighbours.get(step.host) ?? []) {
        if (seen.has(host)) continue
        seen.add(host)
        const first = step.first ?? host
        this.#nextHop.set(`${start} ${host}`, first)
        frontier.push({ host, first })
      }
    }
  }
}
