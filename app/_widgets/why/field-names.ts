import { timeText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Change, Value } from '#engine/trace/format'

type Names = Readonly<Record<Locale, string>>

/** Fields that RFC 9293 and its relatives have a name for. */
const RFC_NAMES: Readonly<Record<string, string>> = {
  iss: 'ISS',
  irs: 'IRS',
  sndUna: 'SND.UNA',
  sndNxt: 'SND.NXT',
  sndWnd: 'SND.WND',
  sndWl1: 'SND.WL1',
  sndWl2: 'SND.WL2',
  sndUp: 'SND.UP',
  maxSndWnd: 'Max(SND.WND)',
  sndWndShift: 'Snd.Wind.Shift',
  rcvWndShift: 'Rcv.Wind.Shift',
  rcvNxt: 'RCV.NXT',
  rcvWnd: 'RCV.WND',
  rcvUp: 'RCV.UP',
  rcvUser: 'RCV.USER',
  rto: 'RTO',
  srtt: 'SRTT',
  cwnd: 'cwnd',
  ssthresh: 'ssthresh',
  tsRecent: 'TS.Recent',
  peerMss: 'SendMSS',
}

/** Those that only this engine has a name for. */
const OWN_NAMES: Readonly<Record<string, Names>> = {
  state: { en: 'state', zh: '状态' },
  remote: { en: 'peer', zh: '对端' },
  pathMtu: { en: 'path MTU', zh: '路径 MTU' },
  retransmitNext: { en: 'next to send again', zh: '下一个要重传的序号' },
  peerFin: { en: "number of the peer's FIN", zh: '对端 FIN 的序号' },
  fin: { en: 'our FIN', zh: '本端的 FIN' },
  timeouts: { en: 'timeouts in a row', zh: '连续超时次数' },
  duplicateAcks: { en: 'duplicate ACKs', zh: '重复确认数' },
  inRecovery: { en: 'in fast recovery', zh: '处于快速恢复' },
  windowProbes: { en: 'window probes', zh: '窗口探测次数' },
  timestamps: { en: 'timestamps', zh: '时间戳' },
  tsOffset: { en: 'offset of the timestamp clock', zh: '时间戳时钟的偏移' },
  sack: { en: 'selective acknowledgments', zh: '选择确认' },
  sackBlocks: { en: 'SACK blocks to report', zh: '要报告的 SACK 块' },
  quickAcks: { en: 'ACKs without delay left', zh: '还能立即确认的次数' },
  nagle: { en: 'Nagle', zh: 'Nagle 算法' },
  keepalive: { en: 'keepalive', zh: '保活' },
  keepaliveProbes: { en: 'keepalive probes', zh: '保活探测次数' },
  userTimeout: { en: 'user timeout', zh: '用户超时' },
  orphan: { en: 'left by its program', zh: '已被程序放弃' },
  challenges: { en: 'challenge ACKs', zh: '挑战确认数' },
  softError: { en: 'error remembered', zh: '记下的错误' },
  backlog: { en: 'backlog', zh: 'backlog' },
  requests: { en: 'SYN queue', zh: '半连接队列' },
  waiting: { en: 'accept queue', zh: '全连接队列' },
  delivered: { en: 'bytes delivered', zh: '已交付的字节' },
  inFlight: { en: 'segments in flight', zh: '在途报文段' },
  early: { en: 'bytes that wait for a gap', zh: '等待缺口的字节' },
  unsent: { en: 'bytes not yet sent', zh: '尚未发送的字节' },
  'timers.retransmission': { en: 'retransmission timer', zh: '重传定时器' },
  'timers.timeWait': { en: 'TIME-WAIT timer', zh: 'TIME-WAIT 定时器' },
  'timers.zeroWindowProbe': { en: 'window probe timer', zh: '窗口探测定时器' },
  'timers.delayedAck': { en: 'delayed ACK timer', zh: '延迟确认定时器' },
  'timers.override': { en: 'override timer', zh: '覆盖定时器' },
  'timers.keepalive': { en: 'keepalive timer', zh: '保活定时器' },
  'timers.userTimeout': { en: 'user timeout timer', zh: '用户超时的定时器' },
  'timers.finWait2': { en: 'FIN-WAIT-2 timer', zh: 'FIN-WAIT-2 定时器' },
}

/** A field of a connection as readers call it; the RFC's name where it has one. */
export const fieldName = (path: string, locale: Locale): string => RFC_NAMES[path] ?? OWN_NAMES[path]?.[locale] ?? path

const isTime = (path: string): boolean => path.startsWith('timers.') || ['rto', 'srtt', 'userTimeout'].includes(path)

/** What a field holds: times in the unit that reads best, of a timer when it goes off. */
function fieldValue(path: string, value: Value, locale: Locale): string {
  if (value === null)
    return path.startsWith('timers.') ? { en: 'off', zh: '未启动' }[locale] : { en: 'none', zh: '无' }[locale]
  if (typeof value === 'boolean') return value ? { en: 'yes', zh: '是' }[locale] : { en: 'no', zh: '否' }[locale]
  if (value === Number.MAX_SAFE_INTEGER) return '∞'
  if (typeof value === 'number' && isTime(path)) return timeText(value)
  return String(value)
}

/** A change as one line: `SND.NXT 1001 → 1002`. */
export const changeText = ([path, before, after]: Change, locale: Locale): string =>
  `${fieldName(path, locale)} ${fieldValue(path, before, locale)} → ${fieldValue(path, after, locale)}`
