/** Bytes are often a part of a larger buffer, and some code reads from where the buffer begins: what is lent stays such a part. */

/** A copy that lies in its buffer where the original lies in its own. */
export const copyInPlace = ({ buffer, byteOffset, length }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer.slice(0), byteOffset, length)

/**
 * Writes bytes as TypeScript that makes them.
 *
 * @param code writes bytes that have a buffer of their own
 */
export function codeInPlace({ buffer, byteOffset, length }: Uint8Array, code: (whole: Uint8Array) => string): string {
  const part = length === buffer.byteLength ? '' : `.subarray(${byteOffset}, ${byteOffset + length})`
  return `${code(new Uint8Array(buffer))}${part}`
}
