/** UTF-8, by hand: TextEncoder belongs to the platform, not to the language. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(point))
    else if (point < 0x1_0000) bytes.push(0xe0 | (point >> 12), continuation(point >> 6), continuation(point))
    else bytes.push(0xf0 | (point >> 18), continuation(point >> 12), continuation(point >> 6), continuation(point))
    // Such a point takes two places of a string.
    if (point > 0xffff) at++
  }
  return Uint8Array.from(bytes)
}

const continuation = (bits: number): number => 0x80 | (bits & 0x3f)
