import { sha256 } from '#engine/sim/sha256'

const digests = new Map<string, string>()

/** A worker's script is hashed once: it is large, and a learner waits. */
function digestOf(script: string): string {
  const digest = digests.get(script) ?? sha256(script)
  digests.set(script, digest)
  return digest
}

/** Names the grader that made a verdict: its runner, and the suites with the parts of the engine that are bundled into them. */
export const graderHash = (runner: string, suites: string): string =>
  sha256(`${digestOf(runner)} ${digestOf(suites)}`).slice(0, 16)
