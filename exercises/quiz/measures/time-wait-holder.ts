import { whenEnters } from '#engine/observe/measures'
import type { Trace } from '#engine/trace/format'
import { asFound, entryOf } from '../place-in-run'
import type { BothLanguages } from '../words'
import type { MeasureRule } from './measure-rule'

const WHO: Readonly<
  Record<string, { readonly shown: BothLanguages; readonly misconception: string; readonly feedback: BothLanguages }>
> = {
  client: {
    shown: { en: 'the client alone', zh: '只有客户端' },
    misconception: 'belongs-to-the-client',
    feedback: {
      en: 'TIME-WAIT does not belong to the client: it is for who closes first.',
      zh: 'TIME-WAIT 不属于客户端：先关闭的一端才进入。',
    },
  },
  server: {
    shown: { en: 'the server alone', zh: '只有服务器' },
    misconception: 'belongs-to-the-server',
    feedback: {
      en: 'TIME-WAIT does not belong to the server: it is for who closes first.',
      zh: 'TIME-WAIT 不属于服务器：先关闭的一端才进入。',
    },
  },
  both: {
    shown: { en: 'both', zh: '两端都经过' },
    misconception: 'both-always',
    feedback: {
      en: 'Both do only where their FINs cross, and each sends its FIN before it has the other’s.',
      zh: '只有两个 FIN 交错、双方都在收到对方 FIN 之前发出自己的 FIN 时，两端才都经过。',
    },
  },
  neither: {
    shown: { en: 'neither', zh: '两端都不经过' },
    misconception: 'nobody-waits',
    feedback: {
      en: 'The connection ends by FINs, so the last ACK may have to be sent again. Somebody waits for that.',
      zh: '连接以 FIN 结束，最后一个 ACK 可能要重发，必须有一端等待。',
    },
  },
}

export const timeWaitHolder = (): MeasureRule => ({
  ask: () => ({ en: 'Which end goes through TIME-WAIT?', zh: '哪一端会经过 TIME-WAIT？' }),
  unit: null,
  show: (key) => WHO[key]?.shown ?? { en: String(key), zh: String(key) },
  key: (trace) => {
    const holders = holdersIn(trace)
    return holders.length > 1 ? 'both' : (holders[0] ?? 'neither')
  },
  mistakes: () =>
    Object.entries(WHO).map(([value, { misconception, feedback }]) => ({ misconception, value, feedback })),
  explains: (trace) => {
    const [first] = holdersIn(trace)
    return first === undefined ? null : asFound(entryOf(trace, first, 'TIME-WAIT'))
  },
})

const holdersIn = (trace: Trace): string[] =>
  ['client', 'server'].filter((host) => whenEnters(trace, host, 'TIME-WAIT') !== null)
