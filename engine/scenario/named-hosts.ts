import { hostOf } from './endpoints'
import type { Problem } from './problems'
import type { Call, Fault, Scenario } from './schema'

/** A word of a scenario that names a host, and where it stands. */
interface Naming {
  readonly path: Problem['path']
  readonly host: string
  /** Whatever is asked of it there, a router cannot do. */
  readonly runsTcp?: true
}

/** What names a host in a scenario that is not there, or a router where a host with TCP is meant. */
export function hostProblems({ hosts, links, faults = [], calls }: Scenario): readonly Problem[] {
  const namings = [
    ...links.flatMap(({ between }, index) => inPair(between).map((it) => under(['links', index], it))),
    ...faults.flatMap((fault, index) => namedByFault(fault).map((it) => under(['faults', index], it))),
    ...calls.flatMap((call, index) => namedByCall(call).map((it) => under(['calls', index], it))),
  ]
  const there = Object.keys(hosts).join(', ')
  return namings.flatMap(({ path, host, runsTcp }): Problem[] => {
    if (!Object.hasOwn(hosts, host)) return [{ path, says: `there is no host ${host}; expected one of ${there}` }]
    return runsTcp && hosts[host]?.router ? [{ path, says: `${host} is a router; expected a host that runs TCP` }] : []
  })
}

const under = (base: Problem['path'], { path, ...naming }: Naming): Naming => ({ path: [...base, ...path], ...naming })

const inPair = (between: readonly [string, string]): readonly Naming[] =>
  between.map((host, end) => ({ path: ['between', end], host }))

const inConnection = (path: Problem['path'], connection: string | undefined): readonly Naming[] =>
  connection === undefined ? [] : [{ path, host: hostOf(connection), runsTcp: true }]

function namedByFault(fault: Fault): readonly Naming[] {
  switch (fault.kind) {
    case 'partition':
      return inPair(fault.between)
    case 'lose-at-random':
      return [{ path: ['from'], host: fault.from }]
    case 'forged-icmp':
    case 'forged-segment':
      return [{ path: ['from'], host: fault.from }, ...inConnection(['connection'], fault.connection)]
    // `as` may be nobody.
    case 'forged-syn':
      return [
        { path: ['from'], host: fault.from },
        { path: ['to'], host: fault.to, runsTcp: true },
      ]
    default: {
      const { from, connection } = fault.segment
      const by = fault.kind === 'icmp' ? fault.by : undefined
      return [
        { path: ['segment', 'from'], host: from },
        ...inConnection(['segment', 'connection'], connection),
        ...(by === undefined ? [] : [{ path: ['by'], host: by }]),
      ]
    }
  }
}

const namedByCall = (call: Call): readonly Naming[] => [
  { path: ['host'], host: call.host, runsTcp: true },
  ...(call.call === 'connect' ? [{ path: ['to'], host: call.to } as const] : []),
  ...('connection' in call ? inConnection(['connection'], call.connection) : []),
]
