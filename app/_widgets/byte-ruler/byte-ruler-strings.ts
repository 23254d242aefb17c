import type { Locale } from '#content/locales'

interface ByteRulerStrings {
  readonly title: (host: string, peer: string) => string
  readonly sendBuffer: (host: string) => string
  readonly receiveBuffer: (host: string) => string
  readonly notYet: string
  readonly parts: {
    readonly acknowledged: string
    readonly flight: string
    readonly allowed: string
    readonly unsent: string
    readonly read: string
    readonly unread: string
    readonly early: string
  }
  readonly bytes: (count: number) => string
  readonly none: string
  /** `22001–33000` of the first and the last byte. */
  readonly range: (first: string, last: string) => string
}

export const byteRulerStrings: Readonly<Record<Locale, ByteRulerStrings>> = {
  en: {
    title: (host, peer) => `Bytes from the ${host} to the ${peer}`,
    sendBuffer: (host) => `Send buffer of the ${host}`,
    receiveBuffer: (host) => `Receive buffer of the ${host}`,
    notYet: 'There is no connection here yet.',
    parts: {
      acknowledged: 'acknowledged',
      flight: 'in flight',
      allowed: 'window still free',
      unsent: 'written, not sent',
      read: 'read by the program',
      unread: 'in order, unread',
      early: 'came early',
    },
    bytes: (count) => (count === 1 ? '1 byte' : `${count} bytes`),
    none: 'none',
    range: (first, last) => (first === last ? `byte ${first}` : `bytes ${first}–${last}`),
  },
  zh: {
    title: (host, peer) => `从${host}到${peer}的字节`,
    sendBuffer: (host) => `${host}的发送缓冲区`,
    receiveBuffer: (host) => `${host}的接收缓冲区`,
    notYet: '这里还没有连接。',
    parts: {
      acknowledged: '已确认',
      flight: '在途',
      allowed: '窗口内还可发送',
      unsent: '已写入，未发送',
      read: '程序已读',
      unread: '已按序到达，未读',
      early: '提前到达',
    },
    bytes: (count) => `${count} 字节`,
    none: '无',
    range: (first, last) => (first === last ? `字节 ${first}` : `字节 ${first}–${last}`),
  },
}
