// Looks at the new chunk only, and never at what waits. Must fail: message-in-two-chunks, length-in-two-chunks, length-without-message, end-and-beginning, empty-message, empty-chunk, too-long-before-it-comes, memory-is-used-again, cut-anywhere
// 中文：只看新读到的块，从不看还在等待的字节。
const HEADER = 4

export function takeChunk(
  _held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  const bytes = Uint8Array.from(chunk)

  const view = new DataView(bytes.buffer)
  const messages: Uint8Array[] = []
  let start = 0
  while (bytes.length - start >= HEADER) {
    const length = view.getUint32(start)
    if (length > maxLength) return 'too long'
    const end = start + HEADER + length
    if (end > bytes.length) break
    messages.push(bytes.slice(start + HEADER, end))
    start = end
  }
  return { messages, held: bytes.slice(start) }
}

export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return held.length === 0 ? 'complete' : 'cut short'
}
