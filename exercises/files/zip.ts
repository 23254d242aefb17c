import { crc32 } from './crc32'
import { extraField } from './zip-extra-field'
import { entryName } from './zip-names'

/**
 * Reads zip files as learning platforms make them: stored or deflated entries, also with the sizes of zip64. Written here, and not taken
 * from a library, because those we know give neither the bytes of a name nor its flag, without which Chinese names in GBK are lost, and
 * because an entry is unpacked only as far as its limit, whatever size it claims.
 *
 * @see PKWARE, APPNOTE.TXT 4.3 (structure), 4.5.3 (zip64)
 */

/** One file of a zip, still packed. */
export interface ZipEntry {
  /** With the folders it lies in, divided by `/`. */
  readonly path: string
  readonly packed: Uint8Array<ArrayBuffer>
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
}

export type Unpacked =
  | { readonly kind: 'content'; readonly content: Uint8Array }
  | { readonly kind: 'entry-too-large' | 'entry-encrypted' | 'entry-damaged' | 'entry-method' }

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const ZIP64_EXTRA = 0x0001
const LONGEST_COMMENT = 0xffff
const IN_ZIP64 = 0xffff_ffff
const MOST_ENTRIES = 20_000

/** Whether a file begins as a zip does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** The entries of a zip, in its order, folders left out; or why they cannot be told. Nothing is unpacked. */
export function zipEntries(zip: Uint8Array<ArrayBuffer>): readonly ZipEntry[] | 'zip-damaged' | 'zip-too-full' {
  try {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    const directory = directoryOf(view)
    if (directory.count > MOST_ENTRIES) return 'zip-too-full'
    return [...entriesIn(zip, view, directory)].filter(({ path }) => !path.endsWith('/'))
  } catch (error) {
    // What a view says about an offset beyond its end: the file was cut, or lies about where its parts are.
    if (error instanceof RangeError) return 'zip-damaged'
    throw error
  }
}

/** The content of an entry of at most so many bytes. Unpacking stops where it is longer. */
export async function unpack(entry: ZipEntry, mostBytes: number): Promise<Unpacked> {
  if (entry.isEncrypted) return { kind: 'entry-encrypted' }
  const packed = new Blob([entry.packed]).stream()
  const isStored = entry.method === 0
  if (!isStored && entry.method !== 8) return { kind: 'entry-method' }
  const reader = (isStored ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'))).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length
      if (length > mostBytes) {
        await reader.cancel()
        return { kind: 'entry-too-large' }
      }
      parts.push(next.value)
    }
  } catch {
    return { kind: 'entry-damaged' }
  }
  const content = new Uint8Array(await new Blob(parts).arrayBuffer())
  return crc32(content) === entry.crc ? { kind: 'content', content } : { kind: 'entry-damaged' }
}

interface Directory {
  readonly at: number
  readonly count: number
}

function* entriesIn(zip: Uint8Array<ArrayBuffer>, view: DataView, directory: Directory): Generator<ZipEntry> {
  let { at } = directory
  for (let left = directory.count; left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new RangeError('no central header')
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = part(zip, at + 46, nameLength)
    const extra = part(zip, at + 46 + nameLength, extraLength)
    const { packedSize, offset } = placeOf(view, at, extra)
    yield {
      path: entryName(name, (flags & 0x0800) !== 0, extra),
      packed: part(zip, contentStart(view, offset), packedSize),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
}

/** Where the central directory begins, and how many entries it has. */
function directoryOf(view: DataView): Directory {
  const last = view.byteLength - 22
  for (let end = last; end >= Math.max(0, last - LONGEST_COMMENT); end--) {
    if (view.getUint32(end, true) !== END) continue
    const directory = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) }
    if (end < 20 || view.getUint32(end - 20, true) !== END_64_LOCATOR) return directory
    const end64 = Number(view.getBigUint64(end - 12, true))
    if (view.getUint32(end64, true) !== END_64) return directory
    return {
      at: Number(view.getBigUint64(end64 + 48, true)),
      count: Number(view.getBigUint64(end64 + 32, true)),
    }
  }
  throw new RangeError('no end of central directory')
}

/** How long an entry is and where it lies: beside its name, or in the extra field where four bytes do not hold it. */
function placeOf(view: DataView, header: number, extra: Uint8Array): { packedSize: number; offset: number } {
  const size = view.getUint32(header + 24, true)
  const packedSize = view.getUint32(header + 20, true)
  const offset = view.getUint32(header + 42, true)
  const long = extraField(extra, ZIP64_EXTRA)
  if (long === null) return { packedSize, offset }
  // Only the values that are missing beside the name stand here, in this order.
  let at = 0
  const longOr = (short: number) => {
    if (short !== IN_ZIP64) return short
    at += 8
    return Number(new DataView(long.buffer, long.byteOffset, long.byteLength).getBigUint64(at - 8, true))
  }
  longOr(size)
  return { packedSize: longOr(packedSize), offset: longOr(offset) }
}

/** The content follows a header of its own, whose extra field may be of another length than the one in the directory. */
function contentStart(view: DataView, header: number): number {
  if (view.getUint32(header, true) !== LOCAL_HEADER) throw new RangeError('no local header')
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
}

/** @throws RangeError where it is not all there */
function part(bytes: Uint8Array<ArrayBuffer>, start: number, length: number): Uint8Array<ArrayBuffer> {
  if (start + length > bytes.length) throw new RangeError('beyond the end')
  return bytes.subarray(start, start + length)
}
