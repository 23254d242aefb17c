import type { Run } from '#app/_scene/run'
import { flagsText, kindOf, shortText } from '#app/_scene/segment-words'
import type { Locale } from '#content/locales'
import type { Change } from '#engine/scenario/rerun'

/** What a run is called: by what was changed to come to it. */
export function runText({ change, whole }: Pick<Run, 'change' | 'whole'>, locale: Locale): string {
  const says = words[locale]
  if (change === null) return says.first
  if (change.kind === 'knob') return says.knob(change.value)
  if (change.kind === 'scenario') return change.title || says.scenario
  // Up to the segment that was changed both runs are the same, so it is here too.
  const segment = whole.segments[change.segment]
  return says.segment(change.segment + 1, segment ? shortText(segment) : '', says.done(change.change))
}

/** The same where there is little room: `#3 ACK lost`. */
export function briefRunText({ change, whole }: Pick<Run, 'change' | 'whole'>, locale: Locale): string {
  if (change?.kind !== 'segment') return runText({ change, whole }, locale)
  const says = words[locale]
  const segment = whole.segments[change.segment]
  const what = !segment ? '' : kindOf(segment) === 'data' ? says.data : flagsText(segment)
  return `#${change.segment + 1} ${what} ${says.done(change.change)}`
}

interface RunWords {
  readonly data: string
  readonly first: string
  readonly scenario: string
  readonly knob: (value: number) => string
  readonly segment: (number: number, text: string, done: string) => string
  readonly done: (change: Change) => string
}

const words: Readonly<Record<Locale, RunWords>> = {
  en: {
    data: 'data',
    first: 'The run as it was',
    scenario: 'Another scenario',
    knob: (value) => `With ${value}`,
    segment: (number, text, done) => `Segment ${number} (${text}) ${done}`,
    done: (change) => {
      switch (change.kind) {
        case 'lose':
          return 'lost'
        case 'duplicate':
          return `arrives twice, ${change.afterMs} ms apart`
        case 'delay':
          return `${change.byMs} ms late`
        case 'hold':
          return `held until ${change.untilMs} ms`
        case 'reorder':
          return `overtaken by ${change.behind}`
        case 'corrupt':
          return 'harmed on the way'
      }
    },
  },
  zh: {
    data: '数据',
    first: '原来的运行',
    scenario: '另一个场景',
    knob: (value) => `取 ${value}`,
    segment: (number, text, done) => `第 ${number} 个报文段（${text}）${done}`,
    done: (change) => {
      switch (change.kind) {
        case 'lose':
          return '丢失'
        case 'duplicate':
          return `到达两次，相隔 ${change.afterMs} ms`
        case 'delay':
          return `推迟 ${change.byMs} ms`
        case 'hold':
          return `扣住到 ${change.untilMs} ms`
        case 'reorder':
          return `被后面 ${change.behind} 个超过`
        case 'corrupt':
          return '途中损坏'
      }
    },
  },
}
