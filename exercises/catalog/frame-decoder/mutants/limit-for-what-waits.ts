// Takes the limit for all that waits in memory, not for one message. Must fail: too-long-before-it-comes, largest-length, cut-anywhere
// 中文：用上限去限制手头的所有字节，而不是一条消息。
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
    if (bytes.length - start - HEADER > maxLength) return 'too long'
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
