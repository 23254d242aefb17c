// Returns the first message of a chunk and leaves the others for the next call. Must fail: two-messages, messages-and-a-beginning, end-and-beginning, empty-message, too-long-behind-others, cut-anywhere
// 中文：只返回一块里的第一条消息，其余的留给下一次调用。
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
  if (bytes.length - start >= HEADER) {
    const length = view.getUint32(start)
    if (length > maxLength) return 'too long'
    const end = start + HEADER + length
    if (end <= bytes.length) {
      messages.push(bytes.slice(start + HEADER, end))
      start = end
    }
  }
  return { messages, held: bytes.slice(start) }
}

export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return held.length === 0 ? 'complete' : 'cut short'
}
