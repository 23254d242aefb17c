'use client'

import { type ReactNode, useId, useMemo, useState } from 'react'
import { useSceneOfPage } from '#app/_scene/scenes'
import { hostText, segmentText, timeText } from '#app/_scene/segment-words'
import { useScene } from '#app/_scene/use-scene'
import { Disclosure } from '#app/_ui/disclosure'
import { rfcAddress } from '#app/_ui/rfc-address'
import type { Locale } from '#content/locales'
import { FieldTree } from './field-tree'
import { fieldSource } from './field-words'
import { inspectorStrings } from './inspector-strings'
import { type Packet, packetsOf } from './packet'
import { wayTo } from './packet-fields'
import { Bits, Bytes, bytesLeftOut } from './raw-views'
import { SaveCaptures } from './save-captures'

const NOTHING: Packet = { bytes: new Uint8Array(), fields: [] }
const OPEN_AT_FIRST: ReadonlySet<string> = new Set(['tcp', 'tcp.options'])

/**
 * The selected segment as a tree of fields, as bits and as bytes, each part marked in all of them.
 *
 * @param offersCaptures false where the page offers the captures of the run beside its other files
 */
export function Inspector({ offersCaptures = true }: { offersCaptures?: boolean }) {
  const { store, locale, title } = useSceneOfPage()
  const strings = inspectorStrings[locale]
  const { trace } = useScene(store, (state) => state.run)
  const selection = useScene(store, (state) => state.selection)
  const packets = useMemo(() => (selection === null ? null : packetsOf(trace, selection)), [trace, selection])
  const [showsHarmed, setShowsHarmed] = useState(false)
  const [open, setOpen] = useState(OPEN_AT_FIRST)
  const [current, setCurrent] = useState('tcp.flags')
  const [pointed, setPointed] = useState<string | null>(null)
  const keysId = useId()

  const segment = selection === null ? undefined : trace.segments[trace.transmissions[selection]?.segment ?? -1]
  const packet = (showsHarmed && packets?.harmed) || packets?.leaving || NOTHING
  const marked = wayTo(packet.fields, pointed ?? current).at(-1)
  const source = fieldSource(marked?.id ?? 'tcp')
  const toggle = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  /** A field that is chosen among the bytes shows itself in the tree. */
  const choose = (key: string) => {
    const around = wayTo(packet.fields, key).map((it) => it.key)
    setOpen(new Set([...open, ...around.slice(0, -1)]))
    setCurrent(key)
  }
  const raw = { ...packet, marked, onPoint: setPointed, onChoose: choose }
  const left = bytesLeftOut(packet.bytes)
  return (
    <figure className="@container m-0 min-w-0" aria-label={strings.title}>
      <p className="m-0 mb-1 font-semibold text-sm">{strings.title}</p>
      <p className="m-0 mb-2 min-h-10 text-sm leading-5">
        {segment
          ? strings.sent(
              segmentText(segment),
              hostText(segment.source.host, locale),
              hostText(segment.destination.host, locale),
              timeText(segment.at),
            )
          : strings.nothing}
      </p>
      <div className="grid grid-cols-1 items-start gap-3 @2xl:grid-cols-2">
        <div>
          {/* Every pane is as high as it is, whatever the segment: the page does not move while a run plays. */}
          <div
            key={packets?.harmed ? 'two copies' : 'one copy'}
            className="h-96 overflow-y-auto rounded-md border border-line"
          >
            {packets?.harmed && (
              <WhichCopy locale={locale} name={keysId} showsHarmed={showsHarmed} onChoose={setShowsHarmed} />
            )}
            {packet.fields.length > 0 && (
              <FieldTree
                fields={packet.fields}
                open={open}
                current={current}
                marked={pointed}
                locale={locale}
                label={strings.tree}
                describedBy={keysId}
                onToggle={toggle}
                onCurrent={setCurrent}
                onPoint={setPointed}
              />
            )}
          </div>
          <p className="m-0 mt-1 text-sm">
            <span className="text-ink-muted">{strings.definedIn} </span>
            <a href={rfcAddress(source) ?? undefined} className="link inline-flex min-h-6 items-center">
              {source}
            </a>
          </p>
          <p id={keysId} className="m-0 text-ink-muted text-xs">
            {strings.keys}
          </p>
        </div>
        <div className="grid gap-3">
          <Disclosure open summary={strings.bits} className="min-w-0 text-sm">
            <ScrollPane label={strings.pane(title, strings.bits)} className="h-56">
              <Bits {...raw} />
            </ScrollPane>
          </Disclosure>
          <Disclosure open summary={strings.bytes} className="min-w-0 text-sm">
            <ScrollPane label={strings.pane(title, strings.bytes)} className="h-40">
              <Bytes {...raw} />
              {left > 0 && <p className="m-0 text-xs">{strings.more(left)}</p>}
            </ScrollPane>
          </Disclosure>
        </div>
      </div>
      {offersCaptures && <SaveCaptures trace={trace} locale={locale} />}
    </figure>
  )
}

/** A packet that its link harmed: as it left, or as it arrived. */
function WhichCopy({
  locale,
  name,
  showsHarmed,
  onChoose,
}: {
  locale: Locale
  name: string
  showsHarmed: boolean
  onChoose: (showsHarmed: boolean) => void
}) {
  const strings = inspectorStrings[locale]
  return (
    <fieldset className="m-0 flex flex-wrap gap-x-4 border-0 px-2 py-1 text-sm">
      <legend className="sr-only">{strings.look}</legend>
      {[false, true].map((isHarmed) => (
        <label key={String(isHarmed)} className="flex min-h-8 cursor-pointer items-center gap-1.5">
          <input type="radio" name={name} checked={showsHarmed === isHarmed} onChange={() => onChoose(isHarmed)} />
          {isHarmed ? strings.arriving : strings.leaving}
        </label>
      ))}
    </fieldset>
  )
}

function ScrollPane({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keyboard.
    <section aria-label={label} tabIndex={0} className={`overflow-y-auto ${className}`}>
      {children}
    </section>
  )
}
