import { scenarioSchema } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { traceHash } from '#engine/trace/hash'

// The order of a scenario's words is no difference between runs: it is hashed in the schema's, in which an address gives it.
addEventListener('message', ({ data: { trace } }: MessageEvent<{ trace: Trace }>) => {
  postMessage({ hash: traceHash({ ...trace, scenario: scenarioSchema.parse(trace.scenario) }) })
})
