import { extraField } from './zip-extra-field'

const UNICODE_PATH = 0x7075

/**
 * The name of an entry. Only a flag or an extra field says that it is UTF-8, and programs that write UTF-8 or, on Chinese Windows, GBK
 * set neither: what is valid UTF-8 is read as that, which text in GBK almost never is, then GBK is tried.
 *
 * @see PKWARE, APPNOTE.TXT 4.4.4 (bit 11), 4.6.9 (0x7075)
 */
export function entryName(name: Uint8Array, isUtf8: boolean, extra: Uint8Array): string {
  const unicode = extraField(extra, UNICODE_PATH)
  // Its first five bytes are its version and a checksum.
  if (unicode !== null && unicode[0] === 1) return new TextDecoder().decode(unicode.subarray(5))
  if (isUtf8) return new TextDecoder().decode(name)
  // Windows-1252 has a character for every byte.
  return decoded(name, 'utf-8') ?? decoded(name, 'gb18030') ?? new TextDecoder('windows-1252').decode(name)
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
