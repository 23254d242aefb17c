'use client'

import { useId } from 'react'
import { haltText, runProblemText } from '#app/_scene/run-words'
import { RunRefusal } from '#app/_scene/runner'
import { useSceneOfPage } from '#app/_scene/scenes'
import { useScene } from '#app/_scene/use-scene'
import { COLON } from '#app/_ui/colon'
import { CopyField } from '#app/_ui/copy-field'
import { NEEDS_SCRIPT } from '#app/_widgets/needs-script'
import * as registry from '#app/_widgets/registry'
import type { RulePlace } from '#app/engine-source/rule-source'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { useWholeAddress } from './address'
import { useForm } from './form-context'
import { CheckInput } from './inputs'
import { labAddress } from './lab-path'
import { labStrings } from './lab-strings'
import { Plots } from './plots'
import { ProfileBeside } from './profile-beside'
import { Saves } from './saves'
import { LAB_WIDGETS, showWidget, useShownWidgets } from './shown-widgets'
import { thrownText } from './thrown-text'
import { useTraceHash } from './use-trace-hash'

/** No run of the lab is known before it is made. */
const NO_REASONS = {}

/** The run that is shown: in the widgets that the reader wants, with its address, its fingerprint and its files. */
export function Result({ places }: { places: Readonly<Record<string, RulePlace>> }) {
  const { locale } = useForm()
  const { store } = useSceneOfPage()
  const strings = labStrings[locale]
  const { trace } = useScene(store, (state) => state.run)
  const isRunning = useScene(store, (state) => state.isRunning)
  const failure = useScene(store, (state) => state.failure)
  const hasTwo = useScene(store, ({ runs }) => runs.length > 1)
  const shown = useShownWidgets()
  const compares = shown.includes('Compare')
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0" data-scene="lab">
      <h2 className="mb-1 text-xl" id={id}>
        {strings.result}
      </h2>
      <p aria-live="polite" className="m-0 min-h-7 text-ink-muted text-sm" data-status="">
        {isRunning ? strings.running : outcomeText(trace, failure, locale)}
      </p>
      <fieldset className={`m-0 my-2 flex flex-wrap gap-x-4 border-0 p-0 ${NEEDS_SCRIPT}`}>
        <legend className="sr-only">{strings.widgets}</legend>
        {LAB_WIDGETS.map((widget) => (
          <CheckInput
            isOn={shown.includes(widget)}
            key={widget}
            label={strings.names[widget]}
            onValue={(isOn) => showWidget(widget, isOn)}
          />
        ))}
      </fieldset>
      <div className="@container rounded-lg border border-line p-3 sm:p-4">
        {shown.includes('Transport') && <registry.Transport />}
        {compares && (
          <div className="mb-4 space-y-3">
            <ProfileBeside />
            <registry.Compare isOutcomeSaid={false} />
          </div>
        )}
        <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @3xl:grid-cols-[minmax(0,1fr)_minmax(0,19rem)] @3xl:[&>figure:only-child]:col-span-2">
          {/* Two runs side by side have the ladder of this one already. */}
          {shown.includes('Ladder') && !(compares && hasTwo) && <registry.Ladder runs="tree" />}
          {shown.includes('StateMachine') && <registry.StateMachine />}
        </div>
        <div className="mt-4 grid grid-cols-1 gap-4 empty:hidden">
          <Plots shown={shown} />
          {shown.includes('Why') && <registry.Why places={places} reasons={NO_REASONS} />}
          {shown.includes('Inspector') && <registry.Inspector offersCaptures={false} />}
        </div>
      </div>
      <Address trace={trace} />
      <div className={NEEDS_SCRIPT}>
        <Saves locale={locale} trace={trace} />
      </div>
    </section>
  )
}

/** What came of the last attempt to run something, in a line. */
function outcomeText(trace: Trace, failure: Error | null, locale: Locale): string {
  const strings = labStrings[locale]
  if (failure instanceof RunRefusal) return failure.message
  if (failure !== null) return strings.failed(runProblemText(failure.message, locale))
  const done = strings.done(trace.segments.length, trace.events.length)
  const halt = trace.events.find((event) => event.kind === 'halt')
  if (!halt) return done
  return `${done} ${thrownText(trace) ?? strings.halted(haltText(halt, locale))}`
}

function Address({ trace }: { trace: Trace }) {
  const { locale } = useForm()
  const strings = labStrings[locale]
  const address = useWholeAddress(labAddress(trace.scenario, locale))
  const hash = useTraceHash(trace)
  const { store } = useSceneOfPage()
  const isOwnCode = useScene(store, ({ run }) => run.runner !== undefined)
  return (
    <div className={`mt-4 ${NEEDS_SCRIPT}`}>
      <CopyField label={strings.address} text={address} words={strings.words} />
      {isOwnCode && <p className="m-0 mb-1 text-ink-muted text-sm">{strings.code.address}</p>}
      <p className="m-0 text-sm">
        <span className="text-ink-muted">
          {strings.hash}
          {COLON[locale]}
        </span>
        <code className="font-mono" data-hash={hash ?? ''}>
          {hash?.slice(0, 12) ?? '…'}
        </code>
      </p>
    </div>
  )
}
