// Returns views of the chunk where nothing waits, and the program writes over them. Must fail: memory-is-used-again
// 中文：没有字节在等待时，返回的只是块的视图，随后被程序覆盖。
const HEADER = 4

export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  const bytes = held.length === 0 ? chunk : new Uint8Array(held.length + chunk.length)
  if (held.length > 0) {
    bytes.set(held)
    bytes.set(chunk, held.length)
  }

  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const messages: Uint8Array[] = []
  let start = 0
  while (bytes.length - start >= HEADER) {
    const length = view.getUint32(start)
    if (length > maxLength) return 'too long'
    const end = start + HEADER + length
    if (end > bytes.length) break
    messages.push(bytes.subarray(start + HEADER, end))
    start = end
  }
  return { messages, held: bytes.subarray(start) }
}

export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return held.length === 0 ? 'complete' : 'cut short'
}
