// Reads a length only when something stands behind it, so the last empty message waits. Must fail: empty-message, too-long-before-it-comes, too-long-behind-others, largest-length
// 中文：长度后面还有字节时才去读它，末尾的空消息因此一直等着。
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
  while (bytes.length - start > HEADER) {
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
