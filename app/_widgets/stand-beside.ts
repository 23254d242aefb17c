import type { WidgetName } from '#content/vocabulary'

const OF_A_MOMENT: ReadonlySet<string> = new Set<WidgetName>(['StateMachine', 'NumberCircle', 'Why'])
const OF_THE_RUN: ReadonlySet<string> = new Set<WidgetName>(['Ladder', 'Inspector'])

/** Whether the widgets of a scene, by the names that an author writes, stand beside each other where there is room: what shows one moment beside what shows the whole run. */
export const standBeside = (names: readonly string[]): boolean =>
  names.some((name) => OF_A_MOMENT.has(name)) && names.some((name) => OF_THE_RUN.has(name))
