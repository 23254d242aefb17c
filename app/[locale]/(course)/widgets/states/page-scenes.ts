import type { PageScene } from '#app/_scene/scenes'
import type { Locale } from '#app/_ui/locale'
import { arrives, sent } from '#content/points'
import { handshake } from '#content/scenarios/three-segments'
import { apart } from '#content/scenarios/two-hosts'
import { whenEnters } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import type { ExampleScene } from '../example-scenes'
import { KINDS } from './question-keys'
import { questionTitle, STAGES, sceneOf } from './questions'
import { ASKED, branchScenes, extremeScenes, harmedScenes } from './state-scenes'
import { stateStrings } from './state-strings'

/** The runs of the page of states, by scene. */
export const statePageScenes = (locale: Locale): Record<string, PageScene> => ({
  ...Object.fromEntries(
    KINDS.flatMap((kind) =>
      STAGES.map((stage) => [sceneOf(kind, stage), askedScene(questionTitle(kind, stage, locale), kind)]),
    ),
  ),
  ...Object.fromEntries(
    Object.entries({ ...harmedScenes, ...branchScenes, ...extremeScenes }).map(([id, scene]) => [
      id,
      plainScene(scene, locale),
    ]),
  ),
  tour: { ...askedScene(stateStrings[locale].tour, 'tour'), horizons: [], startMs: 0, knob: knobOf(locale) },
})

/** The run of the questions: nothing of it is shown after its first segment. */
function askedScene(title: string, question: string): PageScene {
  const trace = run(ASKED)
  const syn = sent({ from: 'client', flags: 'SYN' })(trace)
  const answer = arrives({ from: 'server', flags: 'SYN ACK' })(trace)
  return {
    trace,
    title,
    horizons: [{ question, at: syn.at }],
    points: {
      first: { kind: 'transmission', transmission: 0 },
      second: { kind: 'event', event: answer.id },
    },
  }
}

const plainScene = ({ scenario, title, startMs }: ExampleScene, locale: Locale): PageScene => ({
  trace: run(scenario),
  title: title[locale],
  startMs,
  horizons: [],
  points: {},
})

function knobOf(locale: Locale): PageScene['knob'] {
  const { title, outcome } = stateStrings[locale].knob
  return {
    title,
    unit: 'ms',
    start: 1,
    outcomeTitle: outcome,
    settings: [10, 100, 200].map((value) => {
      const scenario = { ...handshake, links: [apart(value)] }
      return { value, scenario, outcome: String(whenEnters(run(scenario), 'client', 'ESTABLISHED')) }
    }),
  }
}
