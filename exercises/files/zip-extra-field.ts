/**
 * One of the fields that follow an entry's name: `id, length, data`, one after the other.
 *
 * @throws RangeError where it claims to be longer than what is there
 * @see PKWARE, APPNOTE.TXT 4.5.1
 */
export function extraField(extra: Uint8Array, wanted: number): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (at + 4 + length > extra.length) throw new RangeError('beyond the end')
    if (id === wanted) return extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  return null
}
