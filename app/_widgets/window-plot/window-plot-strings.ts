import type { Locale } from '#content/locales'
import type { Quantity } from './window-data'

interface WindowPlotStrings {
  readonly title: (host: string) => string
  readonly names: Readonly<Record<Quantity, string>>
  readonly bytes: string
  /** `The network allows 8000 bytes, the peer 65535; ...`, one part for each quantity, in the order of `QUANTITIES`. */
  readonly says: Readonly<Record<Quantity, string>>
  readonly none: Readonly<Record<Quantity, string>>
  readonly limit: Readonly<Record<'cwnd' | 'sndWnd' | 'neither', string>>
  readonly outside: string
  readonly table: string
  readonly time: string
}

export const windowPlotStrings: Readonly<Record<Locale, WindowPlotStrings>> = {
  en: {
    title: (host) => `What limits the ${host}`,
    names: { cwnd: 'cwnd', ssthresh: 'ssthresh', sndWnd: 'SND.WND', flight: 'in flight', rto: 'RTO' },
    bytes: 'bytes',
    says: {
      cwnd: 'cwnd',
      ssthresh: 'ssthresh',
      sndWnd: "SND.WND, the peer's window,",
      flight: 'in flight',
      rto: 'RTO',
    },
    none: { cwnd: 'none', ssthresh: 'not set', sndWnd: 'none', flight: 'none', rto: 'none' },
    limit: {
      cwnd: 'What is in flight fills cwnd: the network is the limit.',
      sndWnd: "What is in flight fills the peer's window: the peer is the limit.",
      neither: 'Neither limit is reached.',
    },
    outside: 'above the plot',
    table: 'Every change',
    time: 'Time',
  },
  zh: {
    title: (host) => `是什么限制了${host}`,
    names: { cwnd: 'cwnd', ssthresh: 'ssthresh', sndWnd: 'SND.WND', flight: '在途', rto: 'RTO' },
    bytes: '字节',
    says: { cwnd: 'cwnd', ssthresh: 'ssthresh', sndWnd: '对端窗口 SND.WND', flight: '在途', rto: 'RTO' },
    none: { cwnd: '无', ssthresh: '未设定', sndWnd: '无', flight: '无', rto: '无' },
    limit: {
      cwnd: '在途数据已占满 cwnd：限制来自网络。',
      sndWnd: '在途数据已占满对端窗口：限制来自对端。',
      neither: '两个限制都没有达到。',
    },
    outside: '在图的上方',
    table: '全部变化',
    time: '时间',
  },
}
