/** What is whole now, and what still waits, when `chunk` is read while `held` waits? */
export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  return { messages: [chunk], held }
}

/** The peer has closed, and `held` still waits. Is the stream complete, or was a message cut short? */
export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return 'complete'
}
