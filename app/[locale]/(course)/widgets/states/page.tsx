import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ScenesProvider } from '#app/_scene/scenes'
import { addressOf, pageIn } from '#app/_ui/href'
import { isLocale, type Locale } from '#app/_ui/locale'
import { claimWords } from '#app/_widgets/claim/claim-words'
import * as registry from '#app/_widgets/registry'
import { SceneFigure } from '#app/_widgets/scene-figure'
import { rulePlaces } from '#app/engine-source/rule-source'
import { loadClaims } from '#content/claims'
import { GalleryPage, Group, Specimen } from '../gallery-page'
import { ChangedByReader, RefusedRun } from './changed-by-reader'
import { statePageScenes } from './page-scenes'
import { Questions } from './questions'
import { branchScenes, extremeScenes, harmedScenes, REFUSED } from './state-scenes'
import { stateStrings } from './state-strings'

interface Props {
  readonly params: Promise<{ locale: string }>
}

export const metadata: Metadata = { title: 'States', robots: { index: false } }

/** What widgets come into. */
export default async function StatesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const strings = stateStrings[locale]
  return (
    <GalleryPage locale={locale} name="states">
      <ScenesProvider locale={locale} scenes={statePageScenes(locale)}>
        <Group title={strings.questions}>
          <Questions locale={locale} />
        </Group>
        <Group title={strings.harmed}>
          {Object.entries(harmedScenes).map(([id, { title }]) => (
            <Specimen key={id} name={id}>
              <SceneFigure id={id} title={title[locale]}>
                <registry.Transport />
                <registry.Ladder />
              </SceneFigure>
            </Specimen>
          ))}
        </Group>
        <Group title={strings.branches}>
          <Specimen name="changed">
            <SceneFigure id="changed" title={branchScenes.changed.title[locale]}>
              <ChangedByReader segment={3} change={LOSE} />
              <registry.Compare />
            </SceneFigure>
          </Specimen>
          <Specimen name="failed">
            <SceneFigure id="failed" title={branchScenes.failed.title[locale]}>
              <RefusedRun scenario={REFUSED} />
              <registry.Ladder />
            </SceneFigure>
          </Specimen>
        </Group>
        <Group title={strings.tours}>
          <Specimen name="Steps, Controls, Compare">
            <SceneFigure id="tour" title={strings.tour}>
              <registry.Steps steps={strings.steps} />
              <registry.Controls />
              <registry.Transport />
              <registry.Compare to="dropped" />
            </SceneFigure>
          </Specimen>
        </Group>
        <Group title={strings.numbers}>
          <Specimen name="NumberCircle, 3 bits">
            <registry.NumberCircle bits={3} />
          </Specimen>
          <Specimen name="NumberCircle, a window">
            <SceneFigure id="held" title={strings.window} isBeside>
              <registry.NumberCircle endpoint="server" />
              <registry.Inspector />
            </SceneFigure>
          </Specimen>
        </Group>
        <Group title={strings.extremes}>
          {Object.entries(extremeScenes).map(([id, { title }]) => (
            <Specimen key={id} name={id}>
              <SceneFigure id={id} title={title[locale]} isBeside>
                <registry.Transport />
                <registry.StateMachine />
                <registry.Ladder />
                {id !== 'long' && <EveryOther />}
              </SceneFigure>
            </Specimen>
          ))}
        </Group>
        <Group title={strings.claims}>
          <Claims locale={locale} />
        </Group>
      </ScenesProvider>
    </GalleryPage>
  )
}

const LOSE = { kind: 'lose' } as const

/** The widgets that have words of their own for a run in which they have nothing to show. */
function EveryOther() {
  return (
    <>
      <registry.Why places={rulePlaces()} reasons={{}} />
      <registry.Inspector />
      <registry.SequencePlot endpoint="client" />
      <registry.WindowPlot endpoint="client" />
      <registry.ByteRuler endpoint="client" />
      <registry.NumberCircle endpoint="server" />
      <registry.Compare />
    </>
  )
}

/** The first claim of each verdict. */
function Claims({ locale }: { locale: Locale }) {
  const claims = Object.entries(loadClaims())
  const verdicts = [...new Set(claims.map(([, { verdict }]) => verdict))]
  return verdicts.flatMap((verdict) => {
    const [id, claim] = claims.find(([, it]) => it.verdict === verdict) ?? []
    if (id === undefined || claim === undefined) return []
    return [
      <Specimen key={verdict} name={`Claim ${verdict}`}>
        <registry.Claim
          address={`${addressOf(pageIn(locale, 'claims'))}#${id}`}
          also={[]}
          id={id}
          words={claimWords(id, [], claim, locale)}
        />
      </Specimen>,
    ]
  })
}
