import { deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32'

/** What a test puts into a zip. */
export interface ZipPart {
  /** Text is written as UTF-8, with the flag that says so; bytes are written as they are, without it. */
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  readonly stored?: boolean
  readonly encrypted?: boolean
  /** What the directory claims, where it lies. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly method?: number }
  readonly extra?: Uint8Array
}

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text)

/** A zip of these parts, as a learning platform would make it. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const out: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content, stored = false, encrypted = false, claims, extra = new Uint8Array() } of parts) {
    const [nameBytes, plain] = [bytesOf(name), bytesOf(content)]
    const packed = stored ? plain : deflateRawSync(plain)
    const shared = new DataView(new ArrayBuffer(26))
    shared.setUint16(0, 20, true)
    shared.setUint16(2, (typeof name === 'string' ? 0x0800 : 0) | (encrypted ? 1 : 0), true)
    shared.setUint16(4, claims?.method ?? (stored ? 0 : 8), true)
    shared.setUint32(10, claims?.crc ?? crc32(plain), true)
    shared.setUint32(14, packed.length, true)
    shared.setUint32(18, claims?.size ?? plain.length, true)
    shared.setUint16(22, nameBytes.length, true)
    shared.setUint16(24, 0, true)
    const local = [signature(0x04034b50), new Uint8Array(shared.buffer.slice(0)), nameBytes, packed]
    shared.setUint16(24, extra.length, true)
    const rest = new DataView(new ArrayBuffer(14))
    rest.setUint32(10, offset, true)
    directory.push(
      signature(0x02014b50),
      new Uint8Array(2),
      new Uint8Array(shared.buffer),
      new Uint8Array(rest.buffer),
      nameBytes,
      extra,
    )
    out.push(...local)
    offset += local.reduce((sum, { length }) => sum + length, 0)
  }
  const end = new DataView(new ArrayBuffer(18))
  end.setUint16(4, parts.length, true)
  end.setUint16(6, parts.length, true)
  end.setUint32(
    8,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  )
  end.setUint32(12, offset, true)
  return joined([...out, ...directory, signature(0x06054b50), new Uint8Array(end.buffer)])
}

function signature(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value, true)
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
