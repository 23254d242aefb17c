import type { WidgetName } from '#content/vocabulary'

const OF_A_MOMENT: ReadonlySet<string> = new Set<WidgetName>(['StateMachine', 'NumberCircle', 'Why'])
const OF_THE_RUN: ReadonlySet<string> = new Set<WidgetName>(['Ladder', 'Inspector'])

/** Whether the widgets of a scene, by the names that an author writes, stand beside each other where there is room: what shows one moment beside what shows the whole run. */
export const standBeside = (names: readonly string[]): boolean =>
  names.some((name) => OF_A_MOMENT.has(name)) && names.some((name) => OF_THE_RUN.has(name))

/**
 * How much of a lesson's page a scene takes, by what stands in it: `column`, one beside its words; `broad`, one beside them where that leaves it
 * two columns of its own, and all of the width where it does not; `whole`, always all of the width, since two runs are compared line by line.
 */
export function breadthOf(names: readonly string[]): 'column' | 'broad' | 'whole' {
  if (names.includes('Compare')) return 'whole'
  return standBeside(names) ? 'broad' : 'column'
}
