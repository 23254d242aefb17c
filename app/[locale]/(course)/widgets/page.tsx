import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type PageScene, ScenesProvider } from '#app/_scene/scenes'
import { reasonsIn } from '#app/_scene/why-words'
import { isLocale, type Locale } from '#app/_ui/locale'
import * as registry from '#app/_widgets/registry'
import { SceneFigure } from '#app/_widgets/scene-figure'
import { rulePlaces } from '#app/engine-source/rule-source'
import { run } from '#engine/scenario/run'
import { exampleScenes } from './example-scenes'
import { GalleryPage } from './gallery-page'
import { plotScenes } from './plot-scenes'
import { SeekTo } from './seek-to'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export const metadata: Metadata = { title: 'Widgets', robots: { index: false } }

/** Every widget over a few runs. */
export default async function WidgetsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const scenes = pageScenes(locale)
  const reasons = reasonsIn(
    Object.values(scenes).map(({ trace }) => trace),
    locale,
  )
  return (
    <GalleryPage locale={locale} name="runs">
      <ScenesProvider locale={locale} scenes={scenes}>
        {Object.entries(exampleScenes).map(([id, { title }]) => (
          <div key={id}>
            <SceneFigure id={id} title={title[locale]} isBeside>
              <registry.Transport />
              <registry.StateMachine />
              <registry.Ladder />
            </SceneFigure>
            <SceneFigure id={id} title={`${title[locale]} (2)`}>
              <SeekTo />
              <registry.Why places={rulePlaces()} reasons={reasons} />
            </SceneFigure>
            <SceneFigure id={id} title={`${title[locale]} (3)`}>
              <registry.Inspector />
            </SceneFigure>
          </div>
        ))}
        {Object.entries(plotScenes).map(([id, { title }]) => (
          <SceneFigure key={id} id={id} title={`${title[locale]} (4)`}>
            <registry.Transport />
            <SeekTo />
            <registry.SequencePlot endpoint="client" />
            <registry.WindowPlot endpoint="client" />
            <registry.ByteRuler endpoint="client" />
          </SceneFigure>
        ))}
      </ScenesProvider>
    </GalleryPage>
  )
}

const pageScenes = (locale: Locale): Record<string, PageScene> =>
  Object.fromEntries(
    Object.entries({ ...exampleScenes, ...plotScenes }).map(([id, { title, startMs, scenario }]) => [
      id,
      { trace: run(scenario), title: title[locale], startMs, horizons: [], points: {} },
    ]),
  )
