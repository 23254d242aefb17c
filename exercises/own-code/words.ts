import type { TraceSegment } from '#engine/trace/format'
import type { BothLanguages } from './question'

/** What of a segment a choice names. */
export type Header = Pick<TraceSegment, 'flags' | 'seq' | 'ack' | 'length'>

/** `SYN ACK SEQ=300 ACK=101`: a segment in words that belong to no language. */
export function segmentWords({ flags, seq, ack, length }: Header): string {
  const numbers = [`SEQ=${seq}`, ...(ack === null ? [] : [`ACK=${ack}`]), ...(length > 0 ? [`LEN=${length}`] : [])]
  return [...flags.filter((flag) => flag !== 'PSH'), ...numbers].join(' ')
}

export const inBoth = (text: string): BothLanguages => ({ en: text, zh: text })

/** The choice that no segment leaves. */
export const NOTHING: BothLanguages = { en: 'Nothing at all', zh: '什么也不发' }

const HOSTS: Readonly<Record<string, string>> = { client: '客户端', server: '服务器' }

/** A host's name as readers call it. */
export const hostWords = (host: string): BothLanguages => ({ en: host, zh: HOSTS[host] ?? host })
