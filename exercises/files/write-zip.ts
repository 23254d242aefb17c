import { crc32 } from './crc32'

/** A file to put into a zip. */
export interface ZipFile {
  /** With the folders it lies in, divided by `/`. */
  readonly path: string
  readonly content: string | Uint8Array
}

const UTF8_NAMES = 0x0800

/**
 * A zip of these files, not packed: what is written here is small. It bears no date, so that the same files give the same zip.
 *
 * @see PKWARE, APPNOTE.TXT 4.3
 */
export function zipped(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { path, content } of files) {
    const name = new TextEncoder().encode(path)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const shared = [
      20,
      UTF8_NAMES,
      0,
      0,
      0x21,
      ...halves(crc32(bytes)),
      ...halves(bytes.length),
      ...halves(bytes.length),
      name.length,
      0,
    ]
    const local = [words(0x4b50, 0x0403, ...shared), name, bytes]
    directory.push(words(0x4b50, 0x0201, 20, ...shared, 0, 0, 0, 0, 0, ...halves(offset)), name)
    parts.push(...local)
    offset += lengthOf(local)
  }
  const end = words(
    0x4b50,
    0x0605,
    0,
    0,
    files.length,
    files.length,
    ...halves(lengthOf(directory)),
    ...halves(offset),
    0,
  )
  const all = [...parts, ...directory, end]
  const zip = new Uint8Array(lengthOf(all))
  let at = 0
  for (const part of all) {
    zip.set(part, at)
    at += part.length
  }
  return zip
}

const halves = (value: number): [number, number] => [value & 0xffff, value >>> 16]
const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0)

/** Numbers of two bytes, little end first. */
function words(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2))
  values.forEach((value, index) => {
    view.setUint16(index * 2, value, true)
  })
  return new Uint8Array(view.buffer)
}
