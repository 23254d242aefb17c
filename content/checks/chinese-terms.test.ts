import { expect, test } from 'vitest'
import { checkChineseTerms, loadSuspects } from './chinese-terms'

const suspects = loadSuspects()
const found = (text: string, isQuoted = false) =>
  checkChineseTerms([{ file: 'zh.mdx', line: 1, locale: 'zh', text, isQuoted }], suspects).map(
    ({ line, wrong }) => `${line} ${wrong}`,
  )

test('a word that is written otherwise here is found with its line', () => {
  expect(found('服务器收到。\n它的序列号是 1000。')).toEqual(['2 “序列号” is suspicious here.'])
})

test.each(['TCP 的数据包丢了。', '客户端发送 SYN 包。', '首部里的标识位。', '计时器到期。'])('found: %s', (text) => {
  expect(found(text)).toHaveLength(1)
})

test.each(['对方崩溃之后，这就是一条半连接。', '处于 SYN-RECEIVED 的半打开连接。', '对方断电，连接就成了半关闭。'])(
  'taken for one another: %s',
  (text) => {
    expect(found(text)).toHaveLength(1)
  },
)

test.each([
  '报文段的序号是 1000。',
  '半打开是一端崩溃，不是半关闭。',
  '一个方向发了 FIN，就是半关闭。',
  '常说的“粘包”是误称。',
])('right: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('what a document claims, and a spelling, are not judged', () => {
  expect(found('序列号', true)).toEqual([])
})
