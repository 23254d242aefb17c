import { delayMs, type Template, type TemplateParameter, twoHosts } from './template'

const bytes = (values: readonly number[], fields: string[]): TemplateParameter => ({
  title: { en: 'Bytes', zh: '字节数' },
  values: [...values],
  fields,
})

/** Bytes behind a gap wait for it to close. */
export const gap: Template = {
  title: { en: 'A gap in the stream', zh: '数据流中的缺口' },
  text: {
    en: 'A client is connected to a server; one way takes {delayMs} ms. The client writes {first} bytes at 1000 ms, then {second} at 1001 ms and {third} at 1002 ms, each time a segment. The second segment is lost. The retransmission timeout is a second, counted anew from each acknowledgment of new data.',
    zh: '客户端与服务器已建立连接；单程时延为 {delayMs} ms。客户端在 1000 ms 写 {first} 字节，1001 ms 写 {second} 字节，1002 ms 写 {third} 字节，每次发出一个报文段。第二个报文段丢失。重传超时为 1 秒，每当新数据得到确认就重新计时。',
  },
  scenario: twoHosts({
    hosts: { client: { iss: 1000, nagle: false }, server: { iss: 5000 } },
    calls: [
      { host: 'client', atMs: 1000, call: 'send', bytes: 100 },
      { host: 'client', atMs: 1001, call: 'send', bytes: 200 },
      { host: 'client', atMs: 1002, call: 'send', bytes: 300 },
    ],
    faults: [{ kind: 'lose', segment: { from: 'client', data: true, nth: 2 } }],
  }),
  parameters: {
    delayMs,
    first: bytes([100, 150, 250, 400], ['scenario.calls[2].bytes']),
    second: bytes([200, 120, 350], ['scenario.calls[3].bytes']),
    third: bytes([300, 180, 500], ['scenario.calls[4].bytes']),
  },
}

/**
 * The server's window lies across the end of the circle: from 0xFFFFFFF0, and 64 numbers long. Four bytes arrive somewhere.
 *
 * `seq` counts from the client's ISS, which is RCV.NXT - 1: 1 is RCV.NXT itself.
 */
export const windowAcrossTheWrap: Template = {
  title: { en: 'A window across the end of the circle', zh: '跨越序号回绕点的接收窗口' },
  text: {
    en: 'The receive window of a server lies across the place where sequence numbers begin again at 0. A segment with 4 bytes arrives; no other data has come.',
    zh: '服务器的接收窗口跨越序号回到 0 的位置。一个带 4 字节数据的报文段到达，此前没有收到其他数据。',
  },
  scenario: twoHosts({
    hosts: {
      client: { iss: 0xffff_ffef, nagle: false },
      server: { iss: 5000, receiveBuffer: 64, reads: 'when-called' },
    },
    faults: [
      {
        kind: 'forged-segment',
        from: 'client',
        connection: 'server',
        flags: 'ACK',
        seq: 25,
        ack: 1,
        bytes: 4,
        atMs: 1000,
      },
    ],
  }),
  parameters: {
    seq: {
      title: { en: 'Its first number, counted from the ISS of the client', zh: '首字节序号（相对客户端的 ISS）' },
      values: [25, 1, 9, 17, 33, 49, 61, 65, 73, 101, 4_294_967_280, 4_294_967_288],
      fields: ['scenario.faults[0].seq'],
    },
  },
}
