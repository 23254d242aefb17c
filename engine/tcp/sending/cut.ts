import { seqAdd } from '../formulas/sequence-numbers'
import type { Segment } from '../segment'
import { slice } from './payloads'

/** A segment as several that carry at most `size` bytes each. FIN and PSH stay at the end, the urgent pointer where it points. */
export function cut(segment: Segment, size: number): readonly Segment[] {
  const { length } = segment.payload
  if (length <= size) return [segment]
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => {
    const start = index * size
    const isLast = start + size >= length
    return {
      ...segment,
      seq: seqAdd(segment.seq, start),
      payload: slice(segment.payload, start, Math.min(size, length - start)),
      fin: segment.fin && isLast,
      psh: segment.psh && isLast,
      urgent: segment.urgent !== null && segment.urgent > start ? segment.urgent - start : null,
    }
  })
}
