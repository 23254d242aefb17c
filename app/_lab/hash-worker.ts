import type { Trace } from '#engine/trace/format'
import { traceHash } from '#engine/trace/hash'

addEventListener('message', ({ data }: MessageEvent<{ trace: Trace }>) => {
  postMessage({ hash: traceHash(data.trace) })
})
