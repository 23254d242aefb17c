import { createRoot } from 'react-dom/client'
import { InScene, ScenesProvider, useSceneOfPage } from '#app/_scene/scenes'
import { ByteRuler } from '#app/_widgets/byte-ruler/byte-ruler'
import { Compare } from '#app/_widgets/compare/compare'
import { Inspector } from '#app/_widgets/inspector/inspector'
import { SceneLadder } from '#app/_widgets/ladder/scene-ladder'
import { NumberCircle } from '#app/_widgets/number-circle/number-circle'
import { SequencePlot } from '#app/_widgets/sequence-plot/sequence-plot'
import { StateMachine } from '#app/_widgets/state-machine/state-machine'
import { Transport } from '#app/_widgets/transport/transport'
import { Why } from '#app/_widgets/why/why'
import { WindowPlot } from '#app/_widgets/window-plot/window-plot'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'

declare global {
  interface Window {
    /** Draws every widget over a run, with its cursor at the end. */
    show: (scenario: Scenario) => void
    /** Moves the cursor of the run that is shown. */
    seek: (at: number) => void
  }
}

/** A program that draws every widget that has a cursor over one run, whichever the test gives it. */
const root = createRoot(document.getElementById('root') ?? document.body)
let shown = 0

window.show = (scenario) => {
  const trace = run(scenario)
  const scene = { trace, title: 'The run', horizons: [], points: {} }
  shown++
  root.render(
    <ScenesProvider key={shown} locale="en" scenes={{ run: scene, other: { ...scene, title: 'Another run' } }}>
      <InScene id="run">
        <Cursor />
        <Transport />
        <SceneLadder />
        <StateMachine />
        <Why places={{}} reasons={{}} />
        <Inspector />
        {trace.endpoints.slice(0, 2).map(({ id }) => (
          <section key={id} data-of={id}>
            <SequencePlot endpoint={id} />
            <WindowPlot endpoint={id} />
            <ByteRuler endpoint={id} />
            <NumberCircle endpoint={id} />
          </section>
        ))}
        <div data-compared>
          <Compare to="other" />
        </div>
      </InScene>
    </ScenesProvider>,
  )
}

function Cursor() {
  const { store } = useSceneOfPage()
  window.seek = store.seek
  return null
}
