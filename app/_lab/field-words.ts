import type { Locale } from '#content/locales'

type Words = readonly [en: string, zh: string]

/** What each field is called, with its unit; a word that means something else in some place has a name of its own there. */
const NAMES: Readonly<Record<string, Words>> = {
  profile: ['Stack', '协议栈'],
  'scenario.profile': ['Stack of every host', '所有主机的协议栈'],
  seed: ['Seed of random numbers', '随机数种子'],
  untilMs: ['Until (ms)', '直到（ms）'],
  'scenario.untilMs': ['The run ends at (ms)', '运行结束于（ms）'],
  router: ['Router: only passes packets on', '路由器：只转发分组'],
  icmp: ['Says by ICMP', '用 ICMP 报告'],
  iss: ['Initial sequence number', '初始序号'],
  sysctl: ['sysctl', 'sysctl'],
  rtoMs: ['First and least RTO (ms)', '初始及最小 RTO（ms）'],
  retransmissions: ['Retransmissions before giving up', '放弃前的重传次数'],
  mslMs: ['MSL (ms)', 'MSL（ms）'],
  mss: ['MSS (bytes)', 'MSS（字节）'],
  ttl: ['TTL (hops)', 'TTL（跳数）'],
  receiveBuffer: ['Receive buffer (bytes)', '接收缓冲区（字节）'],
  nagle: ['Nagle’s algorithm', 'Nagle 算法'],
  windowScale: ['Window scale (bits)', '窗口扩大因子（位）'],
  timestamps: ['Timestamps', '时间戳选项'],
  sackPermitted: ['Selective acknowledgments', '选择确认（SACK）'],
  delayedAckMs: ['An ACK may wait (ms)', 'ACK 最多延迟（ms）'],
  quickAcks: ['ACKs at once in the beginning', '开头立即确认的个数'],
  reads: ['Programs read', '程序读取数据'],
  accepts: ['Programs accept', '程序 accept 连接'],
  between: ['Between', '两端'],
  delayMs: ['Delay one way (ms)', '单向时延（ms）'],
  bandwidthBps: ['Bandwidth (bit/s)', '带宽（bit/s）'],
  queue: ['Queue (packets)', '队列（分组）'],
  mtu: ['MTU (bytes)', 'MTU（字节）'],
  'icmp.mtu': ['MTU that it states (bytes)', '其中声明的 MTU（字节）'],
  'forged-icmp.mtu': ['MTU that it states (bytes)', '其中声明的 MTU（字节）'],
  segment: ['Which segment', '哪个报文段'],
  from: ['Sent by', '发送方'],
  connection: ['Connection', '连接'],
  seq: ['SEQ, from the ISS', 'SEQ（相对 ISS）'],
  'forged-syn.seq': ['SEQ, absolute', 'SEQ（绝对值）'],
  ack: ['ACK, from the ISS', 'ACK（相对 ISS）'],
  flags: ['Flags', '标志位'],
  data: ['With data', '带数据'],
  nth: ['The n-th such', '第几个'],
  afterMs: ['The copy comes later by (ms)', '副本晚到（ms）'],
  byMs: ['Later by (ms)', '推迟（ms）'],
  behind: ['Overtaken by (packets)', '被几个分组超过'],
  fromMs: ['From (ms)', '从（ms）'],
  probability: ['Probability (0 to 1)', '概率（0 到 1）'],
  error: ['ICMP error', 'ICMP 差错'],
  by: ['Dropped at', '在何处丢弃'],
  passes: ['The segment goes on all the same', '报文段照样送达'],
  bytes: ['Bytes', '字节数'],
  window: ['Window, not scaled', '窗口（未扩大）'],
  as: ['In the name of', '冒充'],
  asPort: ['Their first port', '冒充的首个端口'],
  to: ['To', '目标'],
  port: ['Port', '端口'],
  timestamp: ['TSval', 'TSval'],
  atMs: ['At (ms)', '时刻（ms）'],
  count: ['How many times', '次数'],
  everyMs: ['Every (ms)', '间隔（ms）'],
  host: ['Host', '主机'],
  on: ['As soon as', '一旦'],
  backlog: ['Backlog', 'backlog'],
  localPort: ['Local port', '本地端口'],
  userTimeoutMs: ['User timeout (ms)', '用户超时（ms）'],
  'configure.userTimeoutMs': ['User timeout (ms, or none)', '用户超时（ms，或 none）'],
  text: ['Text', '文本'],
  urgent: ['Urgent', '紧急'],
  keepalive: ['Keepalive', '保活'],
  idleMs: ['After silence of (ms)', '空闲多久后（ms）'],
  intervalMs: ['Between probes (ms)', '探测间隔（ms）'],
  probes: ['Probes', '探测次数'],
}

/** The choices of fields whose words are not names. */
const CHOICES: Readonly<Record<string, Words>> = {
  'at-once': ['as it comes', '一到就'],
  'when-called': ['only when told to', '只在调用时'],
  established: ['it is established', '连接建立'],
  closing: ['the peer has closed', '对方已关闭'],
  urgent: ['urgent data comes', '紧急数据到达'],
  rfc9293: ['RFC 9293', 'RFC 9293'],
  'linux-6.18': ['Linux 6.18', 'Linux 6.18'],
  'linux-3.10': ['Linux 3.10', 'Linux 3.10'],
  bsd: ['BSD', 'BSD'],
  lose: ['Lose a segment', '丢失报文段'],
  duplicate: ['Duplicate a segment', '复制报文段'],
  delay: ['Delay a segment', '推迟报文段'],
  hold: ['Hold a segment until a moment', '扣住报文段，到某时刻放行'],
  reorder: ['Let others overtake a segment', '让后面的分组超过它'],
  corrupt: ['Change a bit of a segment', '改坏报文段的一位'],
  partition: ['Cut a link for a time', '切断链路一段时间'],
  'lose-at-random': ['Lose at random', '随机丢失'],
  icmp: ['Drop a segment and say so by ICMP', '丢弃并用 ICMP 报告'],
  'forged-icmp': ['Forge an ICMP error', '伪造 ICMP 差错'],
  'forged-segment': ['Forge a segment', '伪造报文段'],
  'forged-syn': ['Forge SYNs', '伪造 SYN'],
  true: ['yes', '是'],
  false: ['no', '否'],
}

const side = (locale: Locale): 0 | 1 => (locale === 'en' ? 0 : 1)

/** @throws Error where a field of the schema has no name yet */
export function fieldName(key: string, where: string, locale: Locale): string {
  const words = NAMES[`${where}.${key}`] ?? NAMES[key]
  if (!words) throw new Error(`A scenario may say "${key}", and field-words.ts has no name for it in both languages.`)
  return words[side(locale)]
}

/** A choice as it is called; names of the engine's own and of sockets stay as they are. */
export const choiceName = (choice: string, locale: Locale): string => CHOICES[choice]?.[side(locale)] ?? choice
