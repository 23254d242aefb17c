// Takes a stream for complete that ends within a length or right behind it. Must fail: stream-cut-within-a-length
// 中文：字节流在长度中间或紧接长度之后结束，也当成完整的。
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
    const end = start + HEADER + length
    if (end > bytes.length) break
    messages.push(bytes.slice(start + HEADER, end))
    start = end
  }
  return { messages, held: bytes.slice(start) }
}

export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return held.length <= HEADER ? 'complete' : 'cut short'
}
