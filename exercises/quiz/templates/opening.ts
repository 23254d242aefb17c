import type { Scenario } from '#engine/scenario/schema'
import { delayMs, type Template, twoHosts } from './template'

/** Nothing goes wrong and nothing is said. */
export const handshake: Template = {
  title: { en: 'A connection opens', zh: '建立一条连接' },
  text: {
    en: 'A server listens. A client connects to it at 0 ms; one way takes {delayMs} ms, and nothing is lost.',
    zh: '服务器在监听。客户端在 0 ms 发起连接；单程时延为 {delayMs} ms，没有任何丢失。',
  },
  scenario: twoHosts({ untilMs: 2000 }),
  parameters: { delayMs },
}

const lastOfThree: Scenario['faults'] = [{ kind: 'lose', segment: { from: 'client', flags: 'ACK', nth: 1 } }]

export const thirdSegmentLost: Template = {
  title: { en: 'The third segment is lost', zh: '第三个报文段丢失' },
  text: {
    en: 'A client connects at 0 ms to a server that listens; one way takes {delayMs} ms. The third segment of the handshake is lost, and the client says nothing. What is not acknowledged is sent again after 1000 ms.',
    zh: '服务器在监听，客户端在 0 ms 发起连接；单程时延为 {delayMs} ms。三次握手的第三个报文段丢失，此后客户端什么也不写。未被确认的报文段在 1000 ms 后重传。',
  },
  scenario: twoHosts({ faults: lastOfThree, untilMs: 5000 }),
  parameters: { delayMs },
}

export const thirdSegmentLostThenData: Template = {
  title: { en: 'The third segment is lost, and the client writes', zh: '第三个报文段丢失，客户端随后写数据' },
  text: {
    en: 'A client connects at 0 ms to a server that listens; one way takes {delayMs} ms. The third segment of the handshake is lost. The client writes 5 bytes at {writesAtMs} ms.',
    zh: '服务器在监听，客户端在 0 ms 发起连接；单程时延为 {delayMs} ms。三次握手的第三个报文段丢失。客户端在 {writesAtMs} ms 写了 5 个字节。',
  },
  scenario: twoHosts({
    calls: [{ host: 'client', atMs: 250, call: 'send', text: 'hello' }],
    faults: lastOfThree,
    untilMs: 5000,
  }),
  parameters: {
    delayMs: { ...delayMs, values: [100, 20, 40, 50, 60, 80, 90] },
    writesAtMs: {
      title: { en: 'The client writes at (ms)', zh: '客户端写数据的时刻（ms）' },
      values: [250, 210, 230, 275, 300, 350],
      fields: ['scenario.calls[2].atMs'],
    },
  },
}
