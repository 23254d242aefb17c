import type { RuleName, TcpHandlers, TimerRule } from '../handlers'
import { abort } from './calls/abort'
import { close } from './calls/close'
import { configure } from './calls/configure'
import { crash } from './calls/crash'
import { giveWay } from './calls/give-way'
import { open } from './calls/open'
import { read } from './calls/read'
import { send } from './calls/send'
import { shutdown } from './calls/shutdown'
import type { TimerName } from './connection-view'
import { admitFinalAck } from './formulas/admit-final-ack'
import { admitSyn } from './formulas/admit-syn'
import { howMuchToSend } from './formulas/how-much-to-send'
import { isn } from './formulas/isn'
import { mayReuseTimeWait } from './formulas/may-reuse-time-wait'
import { nextRto } from './formulas/rto'
import { seqBetween, seqLeq, seqLt } from './formulas/sequence-numbers'
import { checkSynCookie, makeSynCookie } from './formulas/syn-cookie'
import { synInTimeWait } from './formulas/syn-in-time-wait'
import { windowToAdvertise } from './formulas/window-to-advertise'
import { icmpArrives } from './icmp-arrives'
import { admission } from './listening/admission'
import { cookieAck } from './listening/cookie-ack'
import { finalAck } from './listening/final-ack'
import { listenQueues } from './listening/listen-queues'
import { listenerCloses } from './listening/listener-closes'
import { ack } from './segment-arrives/ack'
import { closed } from './segment-arrives/closed'
import { fin } from './segment-arrives/fin'
import { listen } from './segment-arrives/listen'
import { orphan } from './segment-arrives/orphan'
import { paws } from './segment-arrives/paws'
import { rst } from './segment-arrives/rst'
import { sequence } from './segment-arrives/sequence'
import { syn } from './segment-arrives/syn'
import { synSent } from './segment-arrives/syn-sent'
import { text } from './segment-arrives/text'
import { timeWait } from './segment-arrives/time-wait'
import { timeWaitRecycle } from './segment-arrives/time-wait-recycle'
import { timeWaitAgain, timeWaitSyn } from './segment-arrives/time-wait-syn'
import { tsRecent } from './segment-arrives/ts-recent'
import { urg } from './segment-arrives/urg'
import { transmit } from './sending/transmit'
import { waitForAcknowledgment } from './sending/wait-for-acknowledgment'
import { delayedAckTimeout } from './timers/delayed-ack-timeout'
import { finWait2Timeout } from './timers/fin-wait-2-timeout'
import { keepaliveAnswered } from './timers/keepalive-answered'
import { keepaliveTimeout } from './timers/keepalive-timeout'
import { overrideTimeout } from './timers/override-timeout'
import { retransmissionTimeout } from './timers/retransmission-timeout'
import { timeWaitTimeout } from './timers/time-wait-timeout'
import { userTimeout } from './timers/user-timeout'
import { zeroWindowProbeTimeout } from './timers/zero-window-probe-timeout'

/** What a host runs where nothing is replaced. */
export const reference: TcpHandlers = {
  seqLt,
  seqLeq,
  seqBetween,
  isn,
  nextRto,
  windowToAdvertise,
  synInTimeWait,
  mayReuseTimeWait,
  admitSyn,
  admitFinalAck,
  makeSynCookie,
  checkSynCookie,
  howMuchToSend,
  open,
  send,
  read,
  shutdown,
  close,
  abort,
  configure,
  crash,
  giveWay,
  closed,
  listen,
  synSent,
  timeWaitRecycle,
  timeWaitSyn,
  timeWaitAgain,
  timeWait,
  paws,
  sequence,
  rst,
  syn,
  tsRecent,
  ack,
  urg,
  orphan,
  text,
  fin,
  admission,
  listenQueues,
  cookieAck,
  finalAck,
  listenerCloses,
  icmpArrives,
  transmit,
  retransmissionTimeout,
  timeWaitTimeout,
  overrideTimeout,
  zeroWindowProbeTimeout,
  delayedAckTimeout,
  finWait2Timeout,
  userTimeout,
  keepaliveTimeout,
  keepaliveAnswered,
  waitForAcknowledgment,
}

/** Which rule each timer asks when it fires. */
export const TIMER_RULES: Readonly<Record<TimerName, TimerRule>> = {
  retransmission: 'retransmissionTimeout',
  timeWait: 'timeWaitTimeout',
  override: 'overrideTimeout',
  zeroWindowProbe: 'zeroWindowProbeTimeout',
  delayedAck: 'delayedAckTimeout',
  finWait2: 'finWait2Timeout',
  userTimeout: 'userTimeout',
  keepalive: 'keepaliveTimeout',
}

/** Where each rule stands in the RFC, for the trace. */
export const SECTIONS: Readonly<Record<RuleName, string>> = {
  open: 'RFC 9293 3.10.1',
  send: 'RFC 9293 3.10.2',
  read: 'RFC 9293 3.10.3',
  shutdown: 'RFC 9293 3.10.4',
  close: 'RFC 9293 3.10.4, 3.6.1',
  abort: 'RFC 9293 3.10.5',
  configure: 'RFC 9293 3.9.1',
  crash: 'RFC 9293 3.5.1',
  giveWay: 'Linux tcp_tw_reuse',
  closed: 'RFC 9293 3.10.7.1',
  listen: 'RFC 9293 3.10.7.2',
  synSent: 'RFC 9293 3.10.7.3',
  timeWaitRecycle: 'Linux tcp_tw_recycle',
  timeWaitSyn: 'RFC 9293 3.6.1; RFC 6191 2',
  timeWaitAgain: 'RFC 9293 3.6.1',
  timeWait: 'RFC 9293 3.10.7.4',
  paws: 'RFC 7323 5.3 R1',
  sequence: 'RFC 9293 3.10.7.4, first',
  rst: 'RFC 9293 3.10.7.4, second',
  syn: 'RFC 9293 3.10.7.4, fourth',
  tsRecent: 'RFC 7323 4.3',
  ack: 'RFC 9293 3.10.7.4, fifth',
  urg: 'RFC 9293 3.10.7.4, sixth',
  orphan: 'RFC 9293 3.6.1',
  text: 'RFC 9293 3.10.7.4, seventh',
  fin: 'RFC 9293 3.10.7.4, eighth',
  admission: 'Linux tcp_conn_request; RFC 4987 3.6',
  listenQueues: 'Linux inet_csk_reqsk_queue_hash_add, inet_csk_accept',
  cookieAck: 'RFC 4987 3.6',
  finalAck: 'Linux tcp_check_req',
  listenerCloses: 'Linux inet_csk_listen_stop',
  icmpArrives: 'RFC 9293 3.9.2.2',
  transmit: 'RFC 9293 3.8.6',
  retransmissionTimeout: 'RFC 9293 3.10.8',
  overrideTimeout: 'RFC 9293 3.8.6.2.1',
  zeroWindowProbeTimeout: 'RFC 9293 3.8.6.1',
  timeWaitTimeout: 'RFC 9293 3.10.8',
  delayedAckTimeout: 'RFC 9293 3.8.6.3',
  finWait2Timeout: 'Linux tcp_fin_timeout',
  userTimeout: 'RFC 9293 3.10.8, 3.9.1; RFC 5482',
  keepaliveTimeout: 'RFC 9293 3.8.4',
  keepaliveAnswered: 'RFC 9293 3.8.4',
  waitForAcknowledgment: 'RFC 9293 3.9.1; RFC 5482',
}
