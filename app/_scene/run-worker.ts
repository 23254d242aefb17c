import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'

// Answers each scenario with its trace, or with the words of what went wrong.
addEventListener('message', ({ data: { id, scenario } }: MessageEvent<{ id: number; scenario: Scenario }>) => {
  try {
    postMessage({ id, trace: run(scenario) })
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
