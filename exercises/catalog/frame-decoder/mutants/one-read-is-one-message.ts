// Takes every read for one message. Must fail: two-messages, message-in-two-chunks, length-in-two-chunks, length-without-message, messages-and-a-beginning, end-and-beginning, empty-message, empty-chunk, too-long, too-long-before-it-comes, too-long-behind-others, largest-length, memory-is-used-again, cut-anywhere
// 中文：把每次读到的都当成一条消息。
const HEADER = 4

export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  _maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  return { messages: held.length + chunk.length >= HEADER ? [chunk.slice(HEADER)] : [], held: new Uint8Array() }
}

export function streamEnds(held: Uint8Array): 'complete' | 'cut short' {
  return held.length === 0 ? 'complete' : 'cut short'
}
