import { blindReset, rebootedServer } from '#content/scenarios/abort'
import { crossingFins, serverClosesAtOnce } from '#content/scenarios/fin-each-way'
import { linux as cutLink } from '#content/scenarios/giving-up'
import { twoOneThree } from '#content/scenarios/keepalive'
import { lostOnce } from '#content/scenarios/last-ack'
import { linux618 as nobodyAnswers } from '#content/scenarios/nobody-answers'
import { oldAcrossTheWrap } from '#content/scenarios/sequence-arithmetic'
import { handshake, thirdSegmentLost, thirdSegmentLostThenData } from '#content/scenarios/three-segments'
import { connectAt, listenAt, twoHosts } from '#content/scenarios/two-hosts'
import { flood, neverAccepted } from '#content/scenarios/two-queues'
import { bothOpen, heldSyn } from '#content/scenarios/why-three'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'

/** A scenario to begin with. */
export interface Start {
  readonly id: string
  readonly title: { readonly en: string; readonly zh: string }
  readonly scenario: Scenario
}

/** The server's program reads only at 10 s: until then its buffer of 4,000 bytes is full, and the client asks whether it still is. */
const closedWindow: Scenario = twoHosts({
  hosts: {
    client: { iss: 1000, mss: 1000 },
    server: { iss: 5000, mss: 1000, receiveBuffer: 4000, reads: 'when-called' },
  },
  calls: [
    { host: 'client', atMs: 300, call: 'send', bytes: 7000 },
    { host: 'server', atMs: 10_000, call: 'read' },
    { host: 'server', atMs: 12_000, call: 'read' },
  ],
  untilMs: 20_000,
})

/** 100,000 bytes between two Linux hosts over a link of 2 Mbit/s; a segment in the middle is lost, and selective ACKs say which. */
const lossyTransfer: Scenario = {
  version: 1,
  profile: 'linux-6.18',
  hosts: { client: { iss: 1000 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 20, bandwidthBps: 2_000_000, queue: 100 }],
  faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 20 } }],
  calls: [listenAt(0), connectAt(0), { host: 'client', on: 'established', call: 'send', bytes: 100_000 }],
  untilMs: 30_000,
}

/**
 * What the lab offers to begin with, simple things first. The first one is what a reader finds there.
 *
 * Each says its words in the schema's order, as an address gives them: a trace holds its scenario, and so does its fingerprint.
 */
export const starts = (): readonly [Start, ...Start[]] => {
  const [first, ...others] = STARTS
  return [inOrder(first), ...others.map(inOrder)]
}

const inOrder = (start: Start): Start => ({ ...start, scenario: scenarioSchema.parse(start.scenario) })

const STARTS: readonly [Start, ...Start[]] = [
  { id: 'handshake', title: { en: 'Three segments', zh: '三次握手' }, scenario: handshake },
  {
    id: 'third-lost',
    title: { en: 'The third segment is lost', zh: '第三个报文段丢失' },
    scenario: thirdSegmentLost,
  },
  {
    id: 'third-lost-data',
    title: { en: 'The third segment is lost, then data', zh: '第三个报文段丢失，随后发数据' },
    scenario: thirdSegmentLostThenData,
  },
  { id: 'both-open', title: { en: 'Both connect at once', zh: '双方同时打开' }, scenario: bothOpen },
  { id: 'old-syn', title: { en: 'An old SYN comes late', zh: '旧 SYN 迟到' }, scenario: heldSyn },
  {
    id: 'nobody-answers',
    title: { en: 'Nobody answers (Linux)', zh: '无人应答（Linux）' },
    scenario: nobodyAnswers,
  },
  { id: 'fin', title: { en: 'FIN each way', zh: '双向各一个 FIN' }, scenario: serverClosesAtOnce },
  { id: 'crossing', title: { en: 'FINs that cross', zh: '相互交错的 FIN' }, scenario: crossingFins },
  {
    id: 'time-wait',
    title: { en: 'TIME-WAIT answers a late FIN', zh: 'TIME-WAIT 应答迟到的 FIN' },
    scenario: lostOnce,
  },
  { id: 'closed-window', title: { en: 'A window that closes', zh: '窗口关闭' }, scenario: closedWindow },
  {
    id: 'lossy',
    title: { en: 'A transfer that loses a segment (Linux)', zh: '丢一个报文段的传输（Linux）' },
    scenario: lossyTransfer,
  },
  {
    id: 'wrap',
    title: { en: 'Numbers pass 2^32, an ACK is lost', zh: '序号越过 2^32，ACK 丢失' },
    scenario: oldAcrossTheWrap,
  },
  { id: 'giving-up', title: { en: 'The link is cut (Linux)', zh: '链路被切断（Linux）' }, scenario: cutLink },
  {
    id: 'keepalive',
    title: { en: 'Keepalive finds a dead peer (Linux)', zh: '保活发现对方已失效（Linux）' },
    scenario: twoOneThree,
  },
  { id: 'reboot', title: { en: 'The server restarts', zh: '服务器重启' }, scenario: rebootedServer },
  { id: 'blind-rst', title: { en: 'A blind RST', zh: '盲打的 RST' }, scenario: blindReset(1000) },
  {
    id: 'queue',
    title: { en: 'A program that never accepts (Linux)', zh: '从不 accept 的程序（Linux）' },
    scenario: neverAccepted,
  },
  { id: 'flood', title: { en: 'A flood of SYNs (Linux)', zh: 'SYN 洪泛（Linux）' }, scenario: flood(1) },
]
