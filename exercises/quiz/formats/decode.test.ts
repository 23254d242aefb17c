import { expect, test } from 'vitest'
import { decoded } from './decode'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isLittle: boolean, mark: boolean) => {
  const codes = [...(mark ? [0xfeff] : []), ...Array.from(text, (it) => it.charCodeAt(0))]
  const view = new DataView(new ArrayBuffer(codes.length * 2))
  codes.forEach((code, at) => {
    view.setUint16(at * 2, code, isLittle)
  })
  return new Uint8Array(view.buffer)
}
/** `客户端发出 SYN 后处于什么状态？{=SYN-SENT}` in GB18030. */
const GB18030 = Uint8Array.from([
  ...[
    0xbf, 0xcd, 0xbb, 0xa7, 0xb6, 0xcb, 0xb7, 0xa2, 0xb3, 0xf6, 0x20, 0x53, 0x59, 0x4e, 0x20, 0xba, 0xf3, 0xb4, 0xa6,
    0xd3, 0xda,
  ],
  ...[0xca, 0xb2, 0xc3, 0xb4, 0xd7, 0xb4, 0xcc, 0xac, 0xa3, 0xbf, ...utf8('{=SYN-SENT}')],
])

test.each([
  ['UTF-8', utf8('序号 é'), '序号 é'],
  ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('序号')]), '序号'],
  ['UTF-16, little end first', utf16('SYN 序号', true, true), 'SYN 序号'],
  ['UTF-16, big end first', utf16('SYN 序号', false, true), 'SYN 序号'],
  ['UTF-16 without its mark', utf16('Which state?{=SYN-SENT}', true, false), 'Which state?{=SYN-SENT}'],
  ['GB18030', GB18030, '客户端发出 SYN 后处于什么状态？{=SYN-SENT}'],
  ['windows-1252', Uint8Array.from([0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9, 0x20, 0x80, 0x35]), 'Résumé €5'],
  [
    'what an XML declaration says',
    Uint8Array.from([...utf8('<?xml version="1.0" encoding="GB2312"?><a>'), 0xd0, 0xf2, ...utf8('</a>')]),
    '<?xml version="1.0" encoding="GB2312"?><a>序</a>',
  ],
  [
    'an XML declaration that is not true',
    utf8('<?xml version="1.0" encoding="us-ascii7"?><a>序</a>'),
    '<?xml version="1.0" encoding="us-ascii7"?><a>序</a>',
  ],
  ['nothing', new Uint8Array(), ''],
])('read: %s', (_, bytes, text) => {
  expect(decoded(bytes)).toBe(text)
})
