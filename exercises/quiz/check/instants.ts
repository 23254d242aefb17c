import type { Call, Fault, Scenario } from '#engine/scenario/schema'

/** A moment that a scenario states, and the scenario with that moment a little earlier or later. */
interface Instant {
  readonly path: (string | number)[]
  readonly atMs: number
  readonly moved: (byMs: number) => Scenario
}

/** Every moment that a scenario states, but for its beginning and its end. */
export const instantsOf = (scenario: Scenario): Instant[] => [
  ...scenario.calls.flatMap((call, index) => {
    const moved = (byMs: number): Scenario => ({ ...scenario, calls: scenario.calls.with(index, later(call, byMs)) })
    return call.atMs ? [{ path: ['calls', index, 'atMs'], atMs: call.atMs, moved }] : []
  }),
  ...(scenario.faults ?? []).flatMap((fault, index, faults) =>
    momentsOf(fault)
      .filter(({ atMs }) => atMs > 0)
      .map(({ field, atMs, moved }) => ({
        path: ['faults', index, field],
        atMs,
        moved: (byMs: number): Scenario => ({ ...scenario, faults: faults.with(index, moved(byMs)) }),
      })),
  ),
]

const later = (call: Call, byMs: number): Call => ({ ...call, atMs: (call.atMs ?? 0) + byMs })

function momentsOf(fault: Fault): { field: string; atMs: number; moved: (byMs: number) => Fault }[] {
  switch (fault.kind) {
    case 'hold':
      return [{ field: 'untilMs', atMs: fault.untilMs, moved: (byMs) => ({ ...fault, untilMs: fault.untilMs + byMs }) }]
    case 'partition':
      return [
        { field: 'fromMs', atMs: fault.fromMs, moved: (byMs) => ({ ...fault, fromMs: fault.fromMs + byMs }) },
        { field: 'untilMs', atMs: fault.untilMs, moved: (byMs) => ({ ...fault, untilMs: fault.untilMs + byMs }) },
      ]
    case 'forged-icmp':
    case 'forged-segment':
    case 'forged-syn':
      return [{ field: 'atMs', atMs: fault.atMs, moved: (byMs) => ({ ...fault, atMs: fault.atMs + byMs }) }]
    default:
      return []
  }
}
