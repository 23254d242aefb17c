import type { Locale } from '#content/locales'

interface InspectorStrings {
  readonly title: string
  readonly nothing: string
  readonly sent: (segment: string, from: string, to: string, at: string) => string
  readonly tree: string
  readonly keys: string
  readonly bits: string
  readonly bytes: string
  /** One of both, told from that of another scene. */
  readonly pane: (scene: string, what: string) => string
  readonly more: (count: number) => string
  readonly look: string
  readonly leaving: string
  readonly arriving: string
  readonly definedIn: string
  readonly save: string
  readonly capture: (host: string) => string
  readonly bit: string
}

export const inspectorStrings: Readonly<Record<Locale, InspectorStrings>> = {
  en: {
    title: 'The segment, field by field',
    nothing: 'Select a segment: its fields, bits and bytes stand here.',
    sent: (segment, from, to, at) => `${segment}, from ${from} to ${to}, sent at ${at}`,
    tree: 'Fields of the segment',
    keys: 'Arrow keys move and open; what is pointed at is marked everywhere.',
    bits: 'Headers, 32 bits a row',
    bytes: 'Bytes, in hexadecimal',
    pane: (scene, what) => `${scene}: ${what}`,
    more: (count) => `… and ${count} bytes more`,
    look: 'Which copy',
    leaving: 'as it left',
    arriving: 'as it arrived, harmed',
    definedIn: 'Defined in',
    save: 'Save (pcapng, for Wireshark):',
    capture: (host) => `${host}’s capture`,
    bit: 'bit',
  },
  zh: {
    title: '逐个字段看报文段',
    nothing: '选中一个报文段，这里就会列出它的字段、比特和字节。',
    sent: (segment, from, to, at) => `${segment}，${from} → ${to}，${at} 发出`,
    tree: '报文段的字段',
    keys: '方向键移动和展开；指到哪里，各处就同时标出。',
    bits: '首部，每行 32 比特',
    bytes: '十六进制字节',
    pane: (scene, what) => `${scene}：${what}`,
    more: (count) => `……还有 ${count} 字节`,
    look: '看哪一份',
    leaving: '发出时',
    arriving: '到达时（已损坏）',
    definedIn: '定义见',
    save: '保存（pcapng，可用 Wireshark 打开）：',
    capture: (host) => `${host}的抓包`,
    bit: '比特',
  },
}
