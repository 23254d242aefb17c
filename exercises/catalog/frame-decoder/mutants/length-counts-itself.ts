// Takes the length to count its own four bytes too. Must fail: one-message, two-messages, message-in-two-chunks, length-in-two-chunks, length-without-message, messages-and-a-beginning, end-and-beginning, empty-message, empty-chunk, long-message, longest-message, memory-is-used-again, part-of-a-larger-memory, cut-anywhere
// 中文：以为长度也包括它自己的四个字节。
const HEADER = 4

export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  const bytes = new Uint8Array(held.length + chunk.length)
  bytes.set(held)
  bytes.set(chunk, held.length)

  const view = new DataView(bytes.buffer)
  const messages: Uint8Array[] = []
  let start = 0
  while (bytes.length - start >= HEADER) {
    const length = view.getUint32(start)
    if (length > maxLength) return 'too long'
    const end = start + Math.max(HEADER, length)
    if (end > bytes.length) break
    messages.push(bytes.slice(start + HEADER, end))
    start = end
  }
  return { messages, held: bytes.slice(start) }
}

export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return held.length === 0 ? 'complete' : 'cut short'
}
