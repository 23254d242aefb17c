'use client'

import { useEffect, useState } from 'react'
import type { Trace } from '#engine/trace/format'

/** The fingerprint of a trace; null until a worker has computed it: that of a long run would hold up the page. */
export function useTraceHash(trace: Trace): string | null {
  const [known, setKnown] = useState<{ readonly trace: Trace; readonly hash: string } | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<{ hash: string }>) => {
      setKnown({ trace, hash: data.hash })
      worker.terminate()
    }
    worker.postMessage({ trace })
    return () => worker.terminate()
  }, [trace])
  return known?.trace === trace ? known.hash : null
}
