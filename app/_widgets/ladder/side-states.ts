import type { LadderLayout } from './layout'
import type { HostPlace } from './room'
import type { StateChange } from './states'

/** The name of a state in the column beside an outermost rail. */
export interface DrawnState {
  readonly side: 0 | 1
  readonly text: string
  /** Of the change, and of its name: a little lower where another name is in the way. */
  readonly y: number
  readonly nameY: number
}

const STATE_LINE = 12
/** A name further from its change than this would be taken for another's. */
const FURTHEST = 30

/** Puts the names of states below each other; one for which there is no room near its change is left out. */
export function placedStates(
  states: readonly { readonly state: StateChange; readonly place: HostPlace }[],
  layout: LadderLayout,
): readonly DrawnState[] {
  const free: [number, number] = [STATE_LINE, STATE_LINE]
  return states.flatMap(({ state, place: { side } }): DrawnState[] => {
    if (side === null) return []
    const { text } = state
    const y = layout.yOfEvent(state)
    const nameY = Math.max(y, free[side])
    if (nameY - y > FURTHEST || nameY > layout.height - 2) return []
    free[side] = nameY + STATE_LINE
    return [{ side, text, y, nameY }]
  })
}
