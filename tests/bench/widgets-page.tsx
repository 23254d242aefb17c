import { createRoot } from 'react-dom/client'
import { InScene, ScenesProvider } from '#app/_scene/scenes'
import { SceneLadder } from '#app/_widgets/ladder/scene-ladder'
import { Transport } from '#app/_widgets/transport/transport'
import { run } from '#engine/scenario/run'

/** A program that draws a run of 5,000 segments, with what moves its time. */
const trace = run({
  version: 1,
  profile: 'rfc9293',
  hosts: { client: { iss: 1000, mss: 1000 }, server: { iss: 5000 } },
  links: [{ between: ['client', 'server'], delayMs: 20, bandwidthBps: 10_000_000 }],
  faults: [{ kind: 'lose-at-random', from: 'client', probability: 0.001 }],
  calls: [
    { host: 'server', atMs: 0, call: 'listen', port: 80 },
    { host: 'client', atMs: 0, call: 'connect', to: 'server', port: 80 },
    { host: 'client', atMs: 100, call: 'send', bytes: 1_400_000 },
  ],
  untilMs: 600_000,
})
document.title = String(trace.transmissions.length)

const root = document.getElementById('root')
if (root) {
  const scene = { trace, title: 'A long run', startMs: 0, horizons: [], points: {} }
  createRoot(root).render(
    <ScenesProvider locale="en" scenes={{ long: scene }}>
      <InScene id="long">
        <Transport />
        <SceneLadder />
      </InScene>
    </ScenesProvider>,
  )
}
