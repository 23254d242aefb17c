import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type PageScene, ScenesProvider } from '#app/_scene/scenes'
import { isLocale, type Locale } from '#app/_ui/locale'
import * as registry from '#app/_widgets/registry'
import { SceneFigure } from '#app/_widgets/scene-figure'
import { rulePlaces } from '#app/engine-source/rule-source'
import { run } from '#engine/scenario/run'
import { exampleScenes } from './example-scenes'
import { plotScenes } from './plot-scenes'
import { SeekTo } from './seek-to'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export const metadata: Metadata = { title: 'Widgets', robots: { index: false } }

const INTRO: Readonly<Record<Locale, string>> = {
  en: 'Every widget over a few runs, in its states. No page leads here: it is for whoever changes a widget, and for the tests that look at them.',
  zh: '每个组件都在几次运行上以各种状态出现。没有页面链接到这里：它是给修改组件的人和查看组件的测试用的。',
}

/** What the browser tests look at, and who changes a widget. */
export default async function WidgetsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <article className="page pt-8 sm:pt-12">
      <h1 className="text-[clamp(1.7rem,1.4rem+1.4vw,2.3rem)]">{locale === 'zh' ? '组件' : 'Widgets'}</h1>
      <p className="mt-3 mb-8 max-w-3xl text-pretty">{INTRO[locale]}</p>
      <ScenesProvider locale={locale} scenes={pageScenes(locale)}>
        {Object.entries(exampleScenes).map(([id, { title }]) => (
          <div key={id}>
            <SceneFigure id={id} title={title[locale]}>
              <registry.Transport />
              <registry.StateMachine />
              <registry.Ladder />
            </SceneFigure>
            <SceneFigure id={id} title={`${title[locale]} (2)`}>
              <SeekTo />
              <registry.Why places={rulePlaces()} />
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
    </article>
  )
}

const pageScenes = (locale: Locale): Record<string, PageScene> =>
  Object.fromEntries(
    Object.entries({ ...exampleScenes, ...plotScenes }).map(([id, { title, startMs, scenario }]) => [
      id,
      { trace: run(scenario), title: title[locale], startMs, horizons: [], points: {} },
    ]),
  )
