import type { Locale } from '../_ui/locale'

type Words = Readonly<Record<Locale, string>>

/**
 * A lesson of the plan. With a slug it is written, and `content/lessons` has it; without one it is not written yet, though
 * exercises of it may be.
 */
export interface LessonEntry {
  readonly number: string
  readonly title: Words
  readonly slug?: string
  readonly exercises?: readonly { readonly slug: string; readonly title: Words }[]
}

export interface Unit {
  readonly number: number
  readonly title: Words
  readonly lessons: readonly LessonEntry[]
}

const lesson = (number: string, en: string, zh: string): LessonEntry => ({ number, title: { en, zh } })

/** The whole course in its order: nine units, thirty lessons. */
export const COURSE_MAP: readonly Unit[] = [
  {
    number: 1,
    title: { en: 'What a TCP connection is', zh: '什么是 TCP 连接' },
    lessons: [
      lesson('1.1', 'Two transports, one 4-tuple', '两种传输协议与四元组'),
      {
        ...lesson('1.2', 'The header: bits, fields, checksum', '首部：控制位、字段与校验和'),
        exercises: [{ slug: 'tcp-checksum', title: { en: 'The checksum of a segment', zh: '报文段的校验和' } }],
      },
      {
        ...lesson('1.3', 'Sequence arithmetic', '序号运算'),
        slug: 'sequence-arithmetic',
        exercises: [{ slug: 'sequence-comparison', title: { en: 'Comparing sequence numbers', zh: '比较序号' } }],
      },
    ],
  },
  {
    number: 2,
    title: { en: 'Opening', zh: '建立连接' },
    lessons: [
      {
        ...lesson('2.1', 'Three segments', '三次握手'),
        slug: 'three-segments',
        exercises: [{ slug: 'three-way-handshake', title: { en: 'Answering in SYN-SENT', zh: '在 SYN-SENT 中应答' } }],
      },
      lesson('2.2', 'Why three; old SYNs; both at once', '为什么是三次：旧 SYN 与同时打开'),
      lesson('2.3', 'Where initial sequence numbers come from', '初始序号 ISN 从哪里来'),
      lesson('2.4', 'Two queues and the flood', '两个队列与 SYN 洪泛'),
      lesson('2.5', 'When nobody answers', '无人应答时：SYN 重传'),
    ],
  },
  {
    number: 3,
    title: { en: 'Moving bytes', zh: '传送字节' },
    lessons: [
      {
        ...lesson('3.1', 'A stream has no messages', '字节流没有消息边界'),
        exercises: [{ slug: 'frame-decoder', title: { en: 'Messages out of a stream', zh: '从字节流中取出消息' } }],
      },
      lesson('3.2', 'The receiver’s window', '接收窗口'),
      lesson('3.3', 'Zero windows and small segments', '零窗口、糊涂窗口与 Nagle'),
      {
        ...lesson('3.4', 'Retransmission and giving up', '重传与放弃'),
        exercises: [
          {
            slug: 'rto-estimator',
            title: { en: 'How long to wait for an acknowledgment', zh: '等多久才重传' },
          },
        ],
      },
      lesson('3.5', 'The other window: congestion', '拥塞窗口'),
    ],
  },
  {
    number: 4,
    title: { en: 'Closing', zh: '关闭连接' },
    lessons: [
      {
        ...lesson('4.1', 'FIN each way: four, three, or crossing', '四次、三次与同时关闭'),
        slug: 'fin-each-way',
        exercises: [{ slug: 'close-machine', title: { en: 'Closing both directions', zh: '关闭两个方向' } }],
      },
      lesson('4.2', 'Half-closed, half-open, FIN-WAIT-2', '半关闭、半打开与 FIN-WAIT-2'),
      lesson('4.3', 'Abort: RST', '复位'),
    ],
  },
  {
    number: 5,
    title: { en: 'TIME-WAIT', zh: 'TIME-WAIT' },
    lessons: [
      {
        ...lesson('5.1', 'The last ACK', '最后一个 ACK'),
        exercises: [{ slug: 'time-wait', title: { en: 'Waiting in TIME-WAIT', zh: '在 TIME-WAIT 中等待' } }],
      },
      lesson('5.2', 'Wandering duplicates, MSL, quiet time', '迷途报文、MSL 与静默时间'),
      lesson('5.3', 'Reopening early: PAWS, tw_reuse, and the late tw_recycle', '提前重开'),
      lesson('5.4', 'Is it hurting you?', 'TIME-WAIT 真的有害吗'),
    ],
  },
  {
    number: 6,
    title: { en: 'CLOSE-WAIT and reading the state table', zh: 'CLOSE-WAIT 与状态统计' },
    lessons: [
      lesson('6.1', 'The FIN your program ignored', '被程序忽略的 FIN'),
      lesson('6.2', 'Counting states', '统计连接状态'),
    ],
  },
  {
    number: 7,
    title: { en: 'Liveness and failure', zh: '存活与故障' },
    lessons: [
      lesson('7.1', 'TCP keepalive', 'TCP 保活'),
      lesson('7.2', 'Heartbeats, half-open connections, Netty', '心跳、半打开与 Netty'),
      lesson('7.3', 'The failure catalogue', '故障清单'),
    ],
  },
  {
    number: 8,
    title: { en: 'Sockets and knobs', zh: '套接字与内核参数' },
    lessons: [
      lesson('8.1', 'SO_REUSEADDR and SO_REUSEPORT', '地址复用与端口复用'),
      lesson('8.2', 'Sysctl clinic: TCP', '内核参数门诊：TCP'),
      lesson('8.3', 'Sysctl clinic: IP, ICMP, conntrack, files', '其他参数：IP、ICMP、连接跟踪、文件句柄'),
    ],
  },
  {
    number: 9,
    title: { en: 'What runs on top', zh: 'TCP 之上' },
    lessons: [
      lesson('9.1', 'HTTP persistence and TCP keepalive', 'HTTP 长连接与 TCP 保活'),
      lesson('9.2', 'HTTP/2: multiplexing, HPACK, and the push that left', 'HTTP/2：多路复用、头部压缩与退场的推送'),
    ],
  },
]

const ALL_LESSONS: readonly LessonEntry[] = COURSE_MAP.flatMap(({ lessons }) => lessons)

/** @throws Error where the course has no lesson of that number */
export function lessonNumbered(number: string): LessonEntry {
  const entry = ALL_LESSONS.find((it) => it.number === number)
  if (entry === undefined) throw new Error(`The course has no lesson ${number}. app/_course/course-map.ts lists them.`)
  return entry
}

export const WRITTEN_LESSONS: readonly LessonEntry[] = ALL_LESSONS.filter(({ slug }) => slug !== undefined)

export const EXERCISES = ALL_LESSONS.flatMap(({ exercises = [] }) => exercises)
