'use client'

import { useState } from 'react'
import { endpointText } from '#app/_scene/endpoint-text'
import { useSceneOfPage } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { ByteRuler, SequencePlot, WindowPlot } from '#app/_widgets/registry'
import { ChoiceInput } from './inputs'
import { labStrings } from './lab-strings'
import type { LabWidget } from './shown-widgets'

const PLOTS = [
  { name: 'SequencePlot', Plot: SequencePlot },
  { name: 'WindowPlot', Plot: WindowPlot },
  { name: 'ByteRuler', Plot: ByteRuler },
] as const

/** The plots that the reader wants, of what one end sends. */
export function Plots({ shown }: { shown: readonly LabWidget[] }) {
  const { store, locale } = useSceneOfPage()
  const endpoints = useScene(store, (state) => state.run.trace.endpoints)
  const [chosen, setChosen] = useState('client')
  const wanted = PLOTS.filter(({ name }) => shown.includes(name))
  const endpoint = endpoints.some(({ id }) => id === chosen) ? chosen : endpoints[0]?.id
  if (wanted.length === 0 || endpoint === undefined) return null
  return (
    <>
      <div className="max-w-60">
        <ChoiceInput
          label={labStrings[locale].sender}
          onValue={setChosen}
          options={endpoints.map(({ id }) => ({ value: id, text: endpointText(id, locale) }))}
          problem={null}
          value={endpoint}
        />
      </div>
      {wanted.map(({ name, Plot }) => (
        <Plot endpoint={endpoint} key={`${name} ${endpoint}`} />
      ))}
    </>
  )
}
