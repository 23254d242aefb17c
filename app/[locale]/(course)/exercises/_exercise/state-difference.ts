import { hostText } from '#app/_scene/segment-words'
import { type Entered, statePath } from '#engine/observe/measures'
import type { Trace } from '#engine/trace/format'

/** Where the states of one end part in two runs. */
export interface StateDifference {
  readonly host: string
  /** When the first of the two enters a state that the other does not enter then. */
  readonly atMs: number
  /** What each enters next; null where it enters none any more. */
  readonly mine: Entered | null
  readonly right: Entered | null
}

/** The first state that an end enters in one of two runs and not in the other, or at another time; null where all are the same. */
export function firstStateDifference(mine: Trace, right: Trace): StateDifference | null {
  const found = right.endpoints.flatMap(({ id, host }) => {
    const difference = partingOf(statePath(mine, id), statePath(right, id))
    return difference ? [{ host, ...difference }] : []
  })
  return found.toSorted((a, b) => a.atMs - b.atMs)[0] ?? null
}

function partingOf(mine: readonly Entered[], right: readonly Entered[]): Omit<StateDifference, 'host'> | null {
  const count = Math.max(mine.length, right.length)
  for (let index = 0; index < count; index++) {
    const [a, b] = [mine[index] ?? null, right[index] ?? null]
    if (a?.state === b?.state && a?.atMs === b?.atMs) continue
    return {
      atMs: Math.min(a?.atMs ?? Number.POSITIVE_INFINITY, b?.atMs ?? Number.POSITIVE_INFINITY),
      mine: a,
      right: b,
    }
  }
  return null
}

/** The sentence that says so. */
export function stateDifferenceWords(difference: StateDifference, locale: 'en' | 'zh'): string {
  const host = hostText(difference.host, locale)
  const mine = entersText(difference.mine, locale)
  const right = entersText(difference.right, locale)
  return locale === 'en'
    ? `The states of the ${host} part: with your code it ${mine}, and with the reference it ${right}.`
    : `${host}的状态从这里开始不同：用你的代码时${mine}，用参考实现时${right}。`
}

function entersText(entered: Entered | null, locale: 'en' | 'zh'): string {
  if (entered === null) return locale === 'en' ? 'enters no other' : '不再进入其他状态'
  return locale === 'en'
    ? `enters ${entered.state} at ${entered.atMs} ms`
    : `在 ${entered.atMs} ms 进入 ${entered.state}`
}
