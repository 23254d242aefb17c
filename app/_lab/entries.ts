import { endHostsOf, entriesAt, hostsOf, withPart } from './draft'
import type { Field, Kinds } from './form-shape'

/** A scenario in which nothing is yet. */
export const NOTHING = {
  version: 1,
  profile: 'rfc9293',
  hosts: {},
  links: [],
  faults: [],
  calls: [],
  untilMs: 10_000,
}

/** A host more, with a name that none has: client and server first. */
export function withHost(draft: unknown): unknown {
  const names = hostsOf(draft)
  const free = ['client', 'server'].find((name) => !names.includes(name))
  const numbered = Array.from({ length: names.length + 1 }, (_, nth) => `host-${nth + 1}`)
  const name = free ?? numbered.find((it) => !names.includes(it)) ?? 'host'
  return withPart(draft, ['hosts', name], {})
}

/** A link between the first two hosts, 100 ms long. */
export function newLink(draft: unknown): unknown {
  const [first = 'client', second = first] = hostsOf(draft)
  return { between: [first, second], delayMs: 100 }
}

/** A fault or a call of that kind, with what it cannot do without. */
export function newEntry(kinds: Kinds, key: 'kind' | 'call', kind: string, draft: unknown): unknown {
  const needed = (kinds[kind] ?? []).filter((field) => isNeeded(kind, field))
  return { ...Object.fromEntries(needed.map((field) => [field.key, usual(kind, field, draft)])), [key]: kind }
}

/** An entry that becomes one of another kind keeps what both may say. */
export function withKind(entry: unknown, kinds: Kinds, key: 'kind' | 'call', kind: string, draft: unknown): unknown {
  const may = new Set((kinds[kind] ?? []).map((field) => field.key))
  const kept = entriesAt(entry, []).filter(([it]) => may.has(it))
  const made = Object.fromEntries(entriesAt(newEntry(kinds, key, kind, draft), []))
  const isMoment = kept.some(([it]) => it === 'on')
  const { atMs, ...timeless } = made
  return {
    ...(isMoment ? timeless : { ...timeless, ...(atMs !== undefined && { atMs }) }),
    ...Object.fromEntries(kept),
  }
}

/** A call needs a time, and a `send` something to send, though no single field of theirs is required. */
const isNeeded = (kind: string, { key, isRequired }: Field): boolean =>
  isRequired || (kind === 'send' && key === 'text') || (CALLS.has(kind) && key === 'atMs')

const CALLS: ReadonlySet<string> = new Set(
  'listen accept connect send read shutdown close abort kill configure crash reboot'.split(' '),
)

/** What a field says until somebody says otherwise. */
function usual(kind: string, { key }: Field, draft: unknown): unknown {
  const [first = 'client', second = first] = endHostsOf(draft)
  switch (key) {
    case 'segment':
      return { from: first, nth: 1 }
    case 'between':
      return hostsOf(draft).length > 1 ? hostsOf(draft).slice(0, 2) : [first, second]
    case 'host':
      return kind === 'listen' ? second : first
    case 'from':
      return first
    case 'to':
    case 'connection':
      return second
    case 'as':
      return 'nobody'
    case 'port':
      return 80
    case 'text':
      return 'hello'
    case 'flags':
      return 'RST'
    case 'error':
      return 'host-unreachable'
    case 'probability':
      return 0.1
    case 'behind':
    case 'seq':
      return 1
    case 'afterMs':
    case 'byMs':
      return 100
    case 'untilMs':
      return 1000
    default:
      return 0
  }
}

/** The draft with another name for a host, wherever it is named. */
export function withHostRenamed(draft: unknown, from: string, to: string): unknown {
  const hosts = entriesAt(draft, ['hosts']).map(([name, words]) => [name === from ? to : name, words])
  const renamed = entriesAt(draft, []).map(([key, value]) => {
    if (key === 'hosts') return [key, Object.fromEntries(hosts)]
    return [key, key === 'links' || key === 'faults' || key === 'calls' ? namedAnew(value, from, to) : value]
  })
  return Object.fromEntries(renamed)
}

const NAMES_A_HOST: ReadonlySet<string> = new Set(['between', 'from', 'to', 'by', 'host', 'as'])

function namedAnew(value: unknown, from: string, to: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((it) => namedAnew(it, from, to, key))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([it, part]) => [it, namedAnew(part, from, to, it)]))
  }
  if (NAMES_A_HOST.has(key)) return value === from ? to : value
  if (key === 'connection' && typeof value === 'string') {
    const [host, ...number] = value.split('/')
    return host === from ? [to, ...number].join('/') : value
  }
  return value
}
