import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentsOf } from '#app/_scene/moments'
import { traceUntil } from '#app/_scene/trace-until'
import { LOCALES, type Locale } from '#content/locales'
import { handshake } from '#content/scenarios/three-segments'
import { run } from '#engine/scenario/run'
import type { Scenario } from '#engine/scenario/schema'
import type { Trace } from '#engine/trace/format'
import { randomScenario } from '../../../tests/engine/random-scenario'
import { rounds } from '../../../tests/engine/thoroughness'
import { exampleScenes } from '../../[locale]/(course)/widgets/example-scenes'
import { type Drawing, drawingOf } from './drawing'
import { LABEL_INSET, LINE } from './label'
import { boxOf } from './label-box'
import { ladderStrings } from './ladder-strings'
import { marginsOf, type Width } from './room'
import { statesOf } from './states'

/** A figure on a page 360, 800 and 1280 pixels wide. */
const FIGURES: readonly { readonly page: number; readonly figure: number; readonly width: Width }[] = [
  { page: 360, figure: 304, width: 'narrow' },
  { page: 800, figure: 676, width: 'wide' },
  { page: 1280, figure: 1000, width: 'wide' },
]

interface Box {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where every label stands in a figure of that width, from its first rail on. */
function labelBoxes({ flights, sides }: Drawing, figure: number, width: Width): Box[] {
  const { left, right } = marginsOf(sides, width)
  const plot = figure - left - right
  return flights.flatMap((drawn): Box[] => {
    if (!drawn.label) return []
    const label = drawn.label[width]
    const box = boxOf(drawn, label)
    const from = (box.x / 100) * plot + box.left
    const top = drawn.sentY + box.top
    const what = label.lines
      .flat()
      .map(({ text }) => text)
      .join(' ')
    return [{ what, left: from, right: from + label.width, top, bottom: top + box.height }]
  })
}

/** A letter of the typewriter face is 0.602 of its 10 pixels wide. */
const NAME_LETTER = 6.02

/** The names of states in the plot of a figure of that width. */
function nameBoxes({ names, sides }: Drawing, figure: number, width: Width): Box[] {
  const { left, right } = marginsOf(sides, width)
  const plot = figure - left - right
  return names.flatMap(({ x, isRightward, text, top: tops }): Box[] => {
    const top = tops[width]
    if (top === null) return []
    const rail = (x / 100) * plot
    const length = text.length * NAME_LETTER
    const from = isRightward ? rail + LABEL_INSET : rail - LABEL_INSET - length
    return [{ what: text, left: from, right: from + length, top, bottom: top + LINE }]
  })
}

/** The names of timers at the rails between two others: what is beside the outermost is in nobody's way. */
const timerBoxes = ({ timers, sides }: Drawing, locale: Locale, figure: number, width: Width): Box[] => {
  const { left, right } = marginsOf(sides, width)
  return timers.flatMap(({ x, nameOffset, nameY, timer }): Box[] => {
    if (nameY === null || x === 0 || x === 100) return []
    const name = ladderStrings[locale].timers[timer]
    const half = (name.length * (locale === 'zh' ? 9 : 5.42)) / 2
    const at = (x / 100) * (figure - left - right) + nameOffset
    return [{ what: name, left: at - 9, right: at + 2, top: nameY - half, bottom: nameY + half }]
  })
}

const foldBoxes = ({ layout }: Drawing): Box[] =>
  layout.folds.map(({ y, height }) => ({ what: 'fold', left: -1000, right: 1000, top: y, bottom: y + height }))

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01

/** The crosses and dots in which arrows end on their way. */
const stopBoxes = ({ flights, sides }: Drawing, figure: number, width: Width): Box[] => {
  const { left, right } = marginsOf(sides, width)
  return flights.flatMap(({ flight, ends }) =>
    flight.outcome === 'arrives'
      ? []
      : ends.map(({ x, y }) => {
          const at = (x / 100) * (figure - left - right)
          return { what: `end of ${flight.id}`, left: at - 5, right: at + 5, top: y - 5, bottom: y + 5 }
        }),
  )
}

/** The first pair that meets, in words. */
function firstMeeting(boxes: readonly Box[]): string | null {
  const sorted = [...boxes].sort((a, b) => a.top - b.top)
  for (const [index, box] of sorted.entries()) {
    for (let other = index + 1; (sorted[other]?.top ?? Number.POSITIVE_INFINITY) < box.bottom; other++) {
      const next = sorted[other]
      if (next && meet(box, next)) return `${box.what} (${box.top}) meets ${next.what} (${next.top})`
    }
  }
  return null
}

const traceOf = (scenario: Scenario): Trace | null => {
  const trace = run(scenario)
  return trace.transmissions.length > 600 ? null : trace
}
const drawn = (trace: Trace, locale: 'en' | 'zh' = 'en') => drawingOf({ trace, moments: momentsOf(trace), locale })

/** What must hold of the drawing of any run. */
function problemsOf(trace: Trace): readonly string[] {
  const problems: string[] = []
  for (const locale of LOCALES) {
    const drawing = drawn(trace, locale)
    for (const { page, figure, width } of FIGURES) {
      const boxes = [...labelBoxes(drawing, figure, width), ...nameBoxes(drawing, figure, width)]
      const timers = timerBoxes(drawing, locale, figure, width)
      const meeting = firstMeeting([...boxes, ...timers, ...foldBoxes(drawing)])
      if (boxes.some(({ bottom }) => bottom > drawing.layout.height)) problems.push(`${page} px: a name is cut off`)
      for (const stop of stopBoxes(drawing, figure, width)) {
        // A label begins above its own arrow, so what it covers came before.
        const over = boxes.find((box) => meet(box, stop))
        if (over) problems.push(`${locale} ${page} px: ${over.what} covers the ${stop.what}`)
      }
      if (meeting) problems.push(`${locale} ${page} px: ${meeting}`)
      const { left, right } = marginsOf(drawing.sides, width)
      const outside = boxes.find((box) => box.left < 0 || box.right > figure - left - right || box.top < 0)
      if (outside) problems.push(`${locale} ${page} px: ${outside.what} stands outside of the plot`)
    }
  }
  const { layout, flights } = drawn(trace)
  const bands = new Map(layout.instants.map((it) => [it.at, it]))
  const isIn = (at: number, y: number) => {
    const band = bands.get(at)
    return band !== undefined && y >= band.top && y <= band.bottom
  }
  for (const { flight, sentY, ends } of flights) {
    if (!isIn(flight.sent, sentY)) problems.push(`flight ${flight.id} does not leave at its time`)
    flight.arrivals.forEach((at, index) => {
      if (!isIn(at, ends[index]?.y ?? -1)) problems.push(`flight ${flight.id} does not arrive at its time`)
    })
  }
  const late = layout.instants.find(({ top }, index) => index > 0 && top <= (layout.instants[index - 1]?.bottom ?? 0))
  if (late) problems.push(`time does not run downwards at ${late.at}`)
  return problems
}

/** The lines between two rails, with their ends by place in the order of the moments and by height. */
function lines(trace: Trace) {
  const moments = momentsOf(trace)
  const { layout, rails } = drawn(trace)
  const first = rails[0]?.host
  const ends = new Map(moments.map((it, index) => [`${it.kind} ${it.transmission} ${it.arrival}`, index]))
  return trace.transmissions.flatMap(({ from, arrivals }, transmission) =>
    arrivals.map((_, arrival) => {
      const sent = ends.get(`sent ${transmission} 0`) ?? 0
      const arrived = ends.get(`arrived ${transmission} ${arrival}`) ?? 0
      const [left, right] = from === first ? [sent, arrived] : [arrived, sent]
      return { left, right, leftY: layout.yOfMoment[left] ?? 0, rightY: layout.yOfMoment[right] ?? 0 }
    }),
  )
}

const often = { numRuns: rounds(40, 400) }

test('labels never meet, nor leave the plot, nor stand on folded time; arrows begin and end at their times', () => {
  fc.assert(
    fc.property(randomScenario(true), (scenario) => {
      const trace = traceOf(scenario)
      if (trace) expect(problemsOf(trace)).toEqual([])
    }),
    often,
  )
}, 120_000)

test('so it is where a question hides the rest of the run', () => {
  fc.assert(
    fc.property(randomScenario(false), fc.nat(1000), (scenario, share) => {
      const trace = traceOf(scenario)
      const at = trace?.events[Math.floor((trace.events.length * share) / 1001)]?.at
      if (trace && at !== undefined) expect(problemsOf(traceUntil(trace, at))).toEqual([])
    }),
    often,
  )
}, 120_000)

test('arrows cross exactly where their order at one rail is not that at the other', () => {
  fc.assert(
    fc.property(randomScenario(true), (scenario) => {
      const trace = traceOf(scenario)
      if (!trace || trace.transmissions.length > 200) return
      const all = lines(trace)
      const wrong = all.flatMap((a, index) =>
        all.slice(index + 1).filter((b) => {
          const crosses = (a.leftY - b.leftY) * (a.rightY - b.rightY) < 0
          const isInverted = (a.left - b.left) * (a.right - b.right) < 0
          return crosses !== isInverted
        }),
      )
      expect(wrong).toEqual([])
    }),
    often,
  )
}, 120_000)

/** A third host stands between the two of a random scenario, passes on what they send, and connects to one of them itself. */
const betweenTwo = randomScenario(true).map((scenario): Scenario => {
  const [link] = scenario.links
  return {
    ...scenario,
    hosts: { ...scenario.hosts, middle: { iss: 7000 } },
    links: [
      { ...link, between: ['left', 'middle'], delayMs: link?.delayMs ?? 0 },
      { between: ['middle', 'right'], delayMs: 5 },
    ],
    faults: scenario.faults?.filter(({ kind }) => kind !== 'partition'),
    calls: [
      ...scenario.calls,
      { host: 'middle', atMs: 500, call: 'connect', to: 'right', port: 80 },
      { host: 'middle', atMs: 600, call: 'send', bytes: 300 },
      { host: 'middle', atMs: 900, call: 'abort' },
    ],
  }
})

test('so it is with a host between the outermost, whose states and timers stand in the plot', () => {
  fc.assert(
    fc.property(betweenTwo, (scenario) => {
      const trace = traceOf(scenario)
      if (trace) expect(problemsOf(trace)).toEqual([])
    }),
    often,
  )
}, 120_000)

test.each(Object.entries(exampleScenes))(
  '%s: every change of state is named at its rail in a narrow figure',
  (_, { scenario }) => {
    const trace = run(scenario)
    const { names } = drawn(trace)
    expect(names.filter(({ top }) => top.narrow !== null).map(({ text }) => text)).toEqual(
      statesOf(trace).map(({ text }) => text),
    )
  },
)

test('a host between two others has its states in a wide figure too, and its timers beside its rail', () => {
  const trace = run(exampleScenes.proxy?.scenario ?? handshake)
  const { names, timers, rails } = drawn(trace)
  const inner = rails[1]?.x
  expect(inner).toBe(50)
  expect(names.filter(({ top }) => top.wide !== null).map(({ x, text }) => `${x} ${text}`)).toEqual(
    statesOf(trace)
      .filter(({ host }) => host === 'proxy')
      .map(({ text }) => `50 ${text}`),
  )
  expect(timers.some(({ x }) => x === inner)).toBe(true)
})
