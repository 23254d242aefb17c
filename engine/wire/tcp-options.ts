import { WireError } from './wire-error'

/** A TCP option (RFC 9293 3.2; RFC 7323 2.2, 3.2; RFC 2018 2, 3). What this course does not use is kept as it came. */
export type TcpOption =
  | { readonly kind: 'no-operation' }
  | { readonly kind: 'maximum-segment-size'; readonly bytes: number }
  | { readonly kind: 'window-scale'; readonly shift: number }
  | { readonly kind: 'sack-permitted' }
  | { readonly kind: 'sack'; readonly blocks: readonly SackBlock[] }
  | { readonly kind: 'timestamps'; readonly value: number; readonly echoReply: number }
  | { readonly kind: 'unknown'; readonly code: number; readonly data: Uint8Array }

/** Bytes that arrived: from `left` up to, without, `right`. */
interface SackBlock {
  readonly left: number
  readonly right: number
}

const CODE = {
  endOfList: 0,
  noOperation: 1,
  maximumSegmentSize: 2,
  windowScale: 3,
  sackPermitted: 4,
  sack: 5,
  timestamps: 8,
} as const

/** The header's data offset counts at most 60 bytes, 20 of which are fixed. */
const MOST_BYTES = 40
const NO_BYTES = new Uint8Array()
const NO_OPTIONS: readonly TcpOption[] = []

/**
 * Options as they stand in a header, padded with zeros to a multiple of 4 bytes.
 *
 * @throws RangeError where they take more than 40 bytes
 */
export function encodeOptions(options: readonly TcpOption[]): Uint8Array {
  if (options.length === 0) return NO_BYTES
  const bytes = options.flatMap(bytesOf)
  if (bytes.length > MOST_BYTES)
    throw new RangeError(`TCP options of ${bytes.length} bytes; expected at most ${MOST_BYTES}`)
  const padded = new Uint8Array((bytes.length + 3) & ~3)
  padded.set(bytes)
  return padded
}

function bytesOf(option: TcpOption): readonly number[] {
  switch (option.kind) {
    case 'no-operation':
      return [CODE.noOperation]
    case 'maximum-segment-size':
      return [CODE.maximumSegmentSize, 4, option.bytes >> 8, option.bytes & 0xff]
    case 'window-scale':
      return [CODE.windowScale, 3, option.shift]
    case 'sack-permitted':
      return [CODE.sackPermitted, 2]
    case 'sack':
      return [
        CODE.sack,
        2 + 8 * option.blocks.length,
        ...option.blocks.flatMap(({ left, right }) => [...word(left), ...word(right)]),
      ]
    case 'timestamps':
      return [CODE.timestamps, 10, ...word(option.value), ...word(option.echoReply)]
    case 'unknown':
      return [option.code, 2 + option.data.length, ...option.data]
  }
}

const word = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)

/**
 * Reads options until their end. A known kind of a wrong length is kept as unknown: the sender is odd, not the segment.
 *
 * @param offset where the options begin in the header, for errors
 * @throws WireError where an option's length does not fit
 */
export function decodeOptions(bytes: Uint8Array, offset: number): readonly TcpOption[] {
  if (bytes.length === 0) return NO_OPTIONS
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const options: TcpOption[] = []
  let at = 0
  while (at < bytes.length) {
    const code = view.getUint8(at)
    if (code === CODE.endOfList) break
    if (code === CODE.noOperation) {
      options.push({ kind: 'no-operation' })
      at += 1
      continue
    }
    if (at + 1 >= bytes.length) throw new WireError('TCP', offset + at, `option ${code} has no length`)
    const length = view.getUint8(at + 1)
    if (length < 2 || at + length > bytes.length) {
      throw new WireError(
        'TCP',
        offset + at + 1,
        `option ${code} of ${length} bytes; expected 2 to ${bytes.length - at}`,
      )
    }
    options.push(optionOf(code, bytes.slice(at + 2, at + length)))
    at += length
  }
  return options
}

function optionOf(code: number, data: Uint8Array): TcpOption {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (code === CODE.maximumSegmentSize && data.length === 2)
    return { kind: 'maximum-segment-size', bytes: view.getUint16(0) }
  if (code === CODE.windowScale && data.length === 1) return { kind: 'window-scale', shift: view.getUint8(0) }
  if (code === CODE.sackPermitted && data.length === 0) return { kind: 'sack-permitted' }
  if (code === CODE.timestamps && data.length === 8) {
    return { kind: 'timestamps', value: view.getUint32(0), echoReply: view.getUint32(4) }
  }
  if (code === CODE.sack && data.length > 0 && data.length % 8 === 0) {
    const blocks = Array.from({ length: data.length / 8 }, (_, i) => ({
      left: view.getUint32(8 * i),
      right: view.getUint32(8 * i + 4),
    }))
    return { kind: 'sack', blocks }
  }
  return { kind: 'unknown', code, data }
}
