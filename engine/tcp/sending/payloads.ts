import type { Payload } from '../segment'

/** The part of a payload from `start` on, `length` bytes of it. */
export function slice(payload: Payload, start: number, length: number): Payload {
  if (start === 0 && length === payload.length) return payload
  return payload.bytes ? { length, bytes: payload.bytes.subarray(start, start + length) } : { length }
}

/** The first `length` bytes of a queue of payloads, as one, and the queue that remains. */
export function take(queue: readonly Payload[], length: number): { taken: Payload; rest: readonly Payload[] } {
  const parts: Payload[] = []
  let missing = length
  let index = 0
  let rest: readonly Payload[] = []
  for (const payload of queue) {
    index++
    const count = Math.min(missing, payload.length)
    parts.push(slice(payload, 0, count))
    missing -= count
    if (count < payload.length) rest = [slice(payload, count, payload.length - count)]
    if (missing === 0) break
  }
  return { taken: join(parts), rest: index === queue.length ? rest : rest.concat(queue.slice(index)) }
}

/** One payload out of several. It carries bytes where every part does. */
function join(parts: readonly Payload[]): Payload {
  const [only] = parts
  if (only && parts.length === 1) return only
  const length = total(parts)
  if (!parts.every((part) => part.bytes)) return { length }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    if (part.bytes) bytes.set(part.bytes, at)
    at += part.length
  }
  return { length, bytes }
}

export const total = (queue: readonly Payload[]): number => queue.reduce((sum, payload) => sum + payload.length, 0)
