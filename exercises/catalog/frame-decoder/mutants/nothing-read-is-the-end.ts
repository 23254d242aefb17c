// Takes an empty chunk for the end of the stream, and forgets what waits. Must fail: empty-chunk
// 中文：把空的块当成字节流的结束，丢掉了还在等待的字节。
const HEADER = 4

export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  if (chunk.length === 0) return { messages: [], held: chunk }
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
  return held.length === 0 ? 'complete' : 'cut short'
}
