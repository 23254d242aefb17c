// Reads the length from the beginning of the memory that the chunk is part of. Must fail: part-of-a-larger-memory
// 中文：从块所在内存的开头读长度，而块可能从中间开始。
const HEADER = 4

export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  if (held.length === 0) return split(chunk)
  const joined = new Uint8Array(held.length + chunk.length)
  joined.set(held)
  joined.set(chunk, held.length)
  return split(joined)

  function split(bytes: Uint8Array) {
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
}

export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return held.length === 0 ? 'complete' : 'cut short'
}
