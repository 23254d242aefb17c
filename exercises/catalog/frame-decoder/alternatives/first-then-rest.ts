const joined = (a: Uint8Array, b: Uint8Array) =>
  Uint8Array.from({ length: a.length + b.length }, (_, i) => a[i] ?? b[i - a.length] ?? 0)

/** Takes the first message off, and asks itself about the rest. */
export function takeChunk(
  held: Uint8Array,
  chunk: Uint8Array,
  maxLength: number,
): { messages: Uint8Array[]; held: Uint8Array } | 'too long' {
  const bytes = joined(held, chunk)
  const [a, b, c, d] = bytes
  if (a === undefined || b === undefined || c === undefined || d === undefined) return { messages: [], held: bytes }

  // >>> 0: what | made of the highest bit is a sign.
  const length = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  if (length > maxLength) return 'too long'
  if (bytes.length < 4 + length) return { messages: [], held: bytes }

  const rest = takeChunk(bytes.slice(4 + length), new Uint8Array(), maxLength)
  if (rest === 'too long') return rest
  return { messages: [bytes.slice(4, 4 + length), ...rest.messages], held: rest.held }
}

export function streamEnds({ length }: Uint8Array): 'complete' | 'cut short' {
  if (length) return 'cut short'
  return 'complete'
}
