import { signalsOf } from '#engine/observe/measures'
import type { Trace } from '#engine/trace/format'
import { asFound } from '../place-in-run'
import type { BothLanguages } from '../words'
import { endWords, plainWords } from './in-words'
import type { MeasureRule } from './measure-rule'
import type { MeasureOf } from './schema'

/** How Linux's calls name what TCP tells the application, by the engine's own word. */
const ERRNOS = {
  refused: 'ECONNREFUSED',
  reset: 'ECONNRESET',
  timeout: 'ETIMEDOUT',
  unreachable: 'EHOSTUNREACH',
  'address-not-available': 'EADDRNOTAVAIL',
} as const

const MEANINGS: Readonly<Record<string, BothLanguages>> = {
  ECONNREFUSED: {
    en: 'That is for a SYN that a reset answers: a host is there, and no program listens.',
    zh: '那是 SYN 得到复位回应时的结果：主机在，但没有程序监听。',
  },
  ECONNRESET: {
    en: 'That is for a connection that stood, and that a reset ended.',
    zh: '那是已建立的连接被复位终止时的结果。',
  },
  ETIMEDOUT: {
    en: 'That is for silence: everything was sent again until the tries were used up.',
    zh: '那是一直没有回应的结果：反复重传，直到次数用尽。',
  },
  EHOSTUNREACH: {
    en: 'That is for an ICMP message which says that the host cannot be reached.',
    zh: '那是收到 ICMP 主机不可达时的结果。',
  },
  EADDRNOTAVAIL: {
    en: 'That is for a client without a free local port.',
    zh: '那是客户端没有可用的本地端口时的结果。',
  },
}

export const errno = ({ endpoint }: MeasureOf<'errno'>): MeasureRule => ({
  ask: () => ({
    en: `With which errno does the connection fail for the program on ${endWords(endpoint).en}, on Linux?`,
    zh: `在 Linux 上，${endWords(endpoint).zh}的程序会得到哪个 errno？`,
  }),
  unit: null,
  show: plainWords,
  key: (trace) => endOf(trace, endpoint)?.errno ?? null,
  mistakes: () =>
    Object.entries(MEANINGS).map(([value, feedback]) => ({ misconception: `takes-it-for-${value}`, value, feedback })),
  explains(trace) {
    const end = endOf(trace, endpoint)
    const event = trace.events.find(
      (it) => it.kind === 'signal' && it.endpoint === endpoint && it.signal === end?.signal,
    )
    return asFound(event ?? null)
  },
})

function endOf(trace: Trace, endpoint: string) {
  for (const { signal } of signalsOf(trace, endpoint)) {
    const errno = Object.entries(ERRNOS).find(([name]) => name === signal)?.[1]
    if (errno !== undefined) return { signal, errno }
  }
  return null
}
