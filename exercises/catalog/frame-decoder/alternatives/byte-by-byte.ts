/** One byte after another, and the length by multiplication. */
export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  const messages: Uint8Array[] = []
  let waiting: number[] = []
  let length = 0

  for (const byte of [...held, ...chunk]) {
    waiting.push(byte)
    if (waiting.length <= 4) length = length * 256 + byte
    if (waiting.length === 4 && length > maxLength) return 'too long'
    if (waiting.length >= 4 && waiting.length === 4 + length) {
      messages.push(Uint8Array.from(waiting.slice(4)))
      waiting = []
      length = 0
    }
  }
  return { messages, held: Uint8Array.from(waiting) }
}

export const streamEnds = (held: Uint8Array) => (held.length > 0 ? 'cut short' : 'complete')
