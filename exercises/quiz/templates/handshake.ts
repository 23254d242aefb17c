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
