import { hostWords } from '../../own-code/words'
import type { SegmentNamed, SegmentsNamed } from '../place'
import type { BothLanguages } from '../words'
import type { Key } from './measure-rule'

/** `the server`, `the server (its connection 2)` */
export function endWords(endpoint: string): BothLanguages {
  const [host = endpoint, nth] = endpoint.split('/')
  const { en, zh } = hostWords(host)
  return nth === undefined
    ? { en: `the ${en}`, zh }
    : { en: `the ${en} (its connection ${nth})`, zh: `${zh}（第 ${nth} 条连接）` }
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** `the first SYN,ACK that the server sends` */
export function segmentNamedWords({ nth, ...named }: SegmentNamed): BothLanguages {
  const from = named.from === undefined ? null : endWords(named.from)
  const kind = kindWords(named)
  return {
    en: `the ${ORDINALS[nth - 1] ?? `${nth}th`} ${kind.en}${from ? ` that ${from.en} sends` : ''}`,
    zh: `${from ? `${from.zh}发出的` : ''}第 ${nth} 个${kind.zh}`,
  }
}

/** `SYN,ACK segment`; in English with an ending for the plural. */
export function kindWords({ flags, data, again }: SegmentsNamed, plural = ''): BothLanguages {
  const named = flags?.replaceAll(' ', ',')
  return {
    en: [
      again ? 'retransmitted ' : '',
      named ? `${named} ` : '',
      data && !named ? 'data ' : '',
      `segment${plural}`,
      data && named ? ' with data' : '',
      data === false ? ' without data' : '',
      again === false ? ', retransmissions not counted,' : '',
    ].join(''),
    zh: [
      again === false ? '非重传的' : again ? '重传的' : '',
      data === false ? '不带数据的' : data && named ? '带数据的' : '',
      named ? ` ${named} ` : data ? '数据' : '',
      '报文段',
    ].join(''),
  }
}

export const msWords = (key: Key): BothLanguages => ({ en: `${key} ms`, zh: `${key} ms` })
export const bytesWords = (key: Key): BothLanguages => ({
  en: key === 1 ? '1 byte' : `${key} bytes`,
  zh: `${key} 字节`,
})
export const plainWords = (key: Key): BothLanguages => ({ en: String(key), zh: String(key) })
