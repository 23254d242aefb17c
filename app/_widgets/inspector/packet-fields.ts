import { uint16At, uint32At } from '#engine/wire/big-endian'

/** A part of a packet: where its bits are, what it is called, what it says. */
export interface Field {
  /** Its name in the dictionary of meanings: `tcp.seq`. */
  readonly id: string
  /** What makes it one of several of the same kind, as options may be. */
  readonly key: string
  /** In bits from the packet's first. */
  readonly from: number
  /** The bit behind its last. */
  readonly to: number
  readonly value: string
  readonly parts: readonly Field[]
}

/** What a packet is known to say beside its bytes. */
interface Known {
  /** The payload as text, where the program wrote text. */
  readonly text?: string | undefined
  readonly isIpChecksumRight: boolean
  readonly isTcpChecksumRight: boolean
}

/** The bit order of a byte: FIN is its last. */
const FLAGS = ['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'] as const

/**
 * The fields of an IPv4 packet with a TCP segment in it, as a tree; together its leaves are every bit once, in order.
 *
 * @param bytes as the engine writes them: an IPv4 header without options
 */
export function packetFields(bytes: Uint8Array, known: Known): readonly Field[] {
  const start = 20
  const headerLength = ((bytes[start + 12] ?? 0) >> 4) * 4
  const end = start + headerLength
  return [
    group('ip', bytes, 0, start, '', ipFields(bytes, known)),
    group('tcp', bytes, start, end, '', [
      ...tcpFields(bytes, start, known),
      ...(end > start + 20 ? [optionsGroup(bytes, start + 20, end)] : []),
    ]),
    ...(bytes.length > end ? [payload(bytes, end, known.text)] : []),
  ]
}

function ipFields(bytes: Uint8Array, { isIpChecksumRight }: Known): readonly Field[] {
  const word = (at: number) => uint16At(bytes, at)
  const byte = (at: number) => bytes[at] ?? 0
  return [
    bits('ip.version', 0, 4, byte(0) >> 4),
    bits('ip.headerLength', 4, 8, lengthText(byte(0) & 0xf)),
    bits('ip.trafficClass', 8, 16, byte(1)),
    bits('ip.totalLength', 16, 32, word(2)),
    bits('ip.identification', 32, 48, word(4)),
    bits('ip.flags', 48, 51, (word(6) & 0x4000) === 0 ? '0' : 'DF'),
    bits('ip.fragmentOffset', 51, 64, word(6) & 0x1fff),
    bits('ip.ttl', 64, 72, byte(8)),
    bits('ip.protocol', 72, 80, `${byte(9)} (TCP)`),
    checksum('ip.checksum', 80, word(10), isIpChecksumRight),
    bits('ip.source', 96, 128, address(bytes, 12)),
    bits('ip.destination', 128, 160, address(bytes, 16)),
  ]
}

function tcpFields(bytes: Uint8Array, start: number, { isTcpChecksumRight }: Known): readonly Field[] {
  const at = (bit: number) => 8 * start + bit
  const control = bytes[start + 13] ?? 0
  const set = FLAGS.filter((_, index) => (control & (0x80 >> index)) !== 0)
  const flags = FLAGS.map((name, index): Field => {
    const isSet = (control & (0x80 >> index)) !== 0
    return bits(`tcp.flag.${name}`, at(104 + index), at(105 + index), isSet ? '1' : '0')
  })
  return [
    bits('tcp.sourcePort', at(0), at(16), uint16At(bytes, start)),
    bits('tcp.destinationPort', at(16), at(32), uint16At(bytes, start + 2)),
    bits('tcp.seq', at(32), at(64), uint32At(bytes, start + 4)),
    bits('tcp.ack', at(64), at(96), uint32At(bytes, start + 8)),
    bits('tcp.dataOffset', at(96), at(100), lengthText((bytes[start + 12] ?? 0) >> 4)),
    bits('tcp.reserved', at(100), at(104), (bytes[start + 12] ?? 0) & 0xf),
    { ...bits('tcp.flags', at(104), at(112), set.toReversed().join(',') || '0'), parts: flags },
    bits('tcp.window', at(112), at(128), uint16At(bytes, start + 14)),
    checksum('tcp.checksum', at(128), uint16At(bytes, start + 16), isTcpChecksumRight),
    bits('tcp.urgentPointer', at(144), at(160), uint16At(bytes, start + 18)),
  ]
}

const KINDS: Readonly<Record<number, string>> = {
  0: 'end',
  1: 'no-operation',
  2: 'mss',
  3: 'window-scale',
  4: 'sack-permitted',
  5: 'sack',
  8: 'timestamps',
}

function optionsGroup(bytes: Uint8Array, from: number, end: number): Field {
  const options: Field[] = []
  let at = from
  while (at < end) {
    const kind = bytes[at] ?? 0
    // The end of the list: what follows only fills the header up to 32 bits.
    const length = kind === 0 ? end - at : kind === 1 ? 1 : Math.max(2, bytes[at + 1] ?? 2)
    const to = Math.min(at + length, end)
    options.push(option(bytes, kind, at, to))
    at = to
  }
  const names = options.filter(({ id }) => !/no-operation|end$/.test(id)).length
  return group('tcp.options', bytes, from, end, String(names), options)
}

function option(bytes: Uint8Array, kind: number, at: number, to: number): Field {
  const id = `tcp.option.${KINDS[kind] ?? 'unknown'}`
  const whole = { id, key: `${id}@${at}`, from: 8 * at, to: 8 * to }
  if (to - at < 2 || kind === 0) return { ...whole, value: '', parts: [] }
  const parts: Field[] = [part(`${id}.kind`, at, at + 1, kind), part(`${id}.length`, at + 1, at + 2, to - at)]
  const values: string[] = []
  const value = (name: string, from: number, end: number) => {
    const number = valueAt(bytes, from, end)
    parts.push(part(`${id}.${name}`, from, end, number))
    values.push(number)
  }
  if (kind === 2 || kind === 3) value('value', at + 2, to)
  else if (kind === 8) {
    value('value', at + 2, at + 6)
    value('echo', at + 6, to)
  } else if (kind === 5 && (to - at - 2) % 8 === 0) {
    for (let block = at + 2; block < to; block += 8) {
      value('left', block, block + 4)
      value('right', block + 4, block + 8)
    }
    const edges = values.splice(0)
    for (let edge = 0; edge < edges.length; edge += 2) values.push(`${edges[edge]}–${edges[edge + 1]}`)
  } else if (to > at + 2) value('data', at + 2, to)
  return { ...whole, value: values.join(', '), parts }
}

const part = (id: string, from: number, to: number, value: string | number): Field => ({
  id,
  key: `${id}@${from}`,
  from: 8 * from,
  to: 8 * to,
  value: String(value),
  parts: [],
})

function payload(bytes: Uint8Array, from: number, text: string | undefined): Field {
  const shown = text === undefined ? '' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
  return group('payload', bytes, from, bytes.length, shown, [])
}

const group = (
  id: string,
  bytes: Uint8Array,
  from: number,
  to: number,
  value: string,
  parts: readonly Field[],
): Field => ({ id, key: id, from: 8 * from, to: 8 * Math.min(to, bytes.length), value, parts })

const bits = (id: string, from: number, to: number, value: string | number): Field => ({
  id,
  key: id,
  from,
  to,
  value: String(value),
  parts: [],
})

const checksum = (id: string, from: number, sum: number, isRight: boolean): Field => ({
  ...bits(id, from, from + 16, `0x${sum.toString(16).padStart(4, '0')}`),
  id: isRight ? id : `${id}.wrong`,
})

/** A header's length, which the field counts in words of 32 bits. */
const lengthText = (words: number): string => `${words} × 4 = ${words * 4}`

const address = (bytes: Uint8Array, at: number): string => bytes.slice(at, at + 4).join('.')

function valueAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from === 4) return String(uint32At(bytes, from))
  if (to - from === 2) return String(uint16At(bytes, from))
  return [...bytes.slice(from, to)].join(' ')
}

/** The deepest field that holds a bit. */
export function fieldAt(fields: readonly Field[], bit: number): Field | undefined {
  const field = fields.find(({ from, to }) => from <= bit && bit < to)
  return field && (fieldAt(field.parts, bit) ?? field)
}

/** The fields around a field, from the outermost to itself. */
export function wayTo(fields: readonly Field[], key: string): readonly Field[] {
  for (const field of fields) {
    if (field.key === key) return [field]
    const inner = wayTo(field.parts, key)
    if (inner.length > 0) return [field, ...inner]
  }
  return []
}
