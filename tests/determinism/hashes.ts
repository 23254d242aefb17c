import { run } from '#engine/scenario/run'
import { type Scenario, scenarioSchema } from '#engine/scenario/schema'
import { traceHash } from '#engine/trace/hash'

const lossy = (seed: number, delayMs: number): Scenario =>
  scenarioSchema.parse({
    version: 1,
    profile: 'rfc9293',
    seed,
    hosts: { client: {}, server: { mss: 1000, receiveBuffer: 5000 } },
    links: [{ between: ['client', 'server'], delayMs }],
    faults: [
      { kind: 'lose-at-random', from: 'client', probability: 0.2 },
      { kind: 'lose-at-random', from: 'server', probability: 0.1 },
      { kind: 'duplicate', segment: { from: 'client', data: true, nth: 3 }, afterMs: 7.5 },
      { kind: 'delay', segment: { from: 'server', nth: 5 }, byMs: 250 },
    ],
    calls: [
      { host: 'server', atMs: 0, call: 'listen', port: 80 },
      { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
      { host: 'client', on: 'established', call: 'send', bytes: 20_000 },
      { host: 'client', on: 'established', call: 'send', text: 'the end — 结束' },
      { host: 'client', on: 'established', call: 'close' },
      { host: 'server', on: 'closing', call: 'close' },
    ],
    untilMs: 400_000,
  })

/** The hashes of ten lossy runs: every JavaScript engine must find the same. */
export const hashes = (): string[] =>
  Array.from({ length: 10 }, (_, seed) => traceHash(run(lossy(seed, 12.345 * (seed + 1)))))
