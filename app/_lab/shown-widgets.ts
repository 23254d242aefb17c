'use client'

import { useSyncExternalStore } from 'react'

/** The widgets of the lab, in the order in which they stand there. */
export const LAB_WIDGETS = [
  'Transport',
  'Ladder',
  'Compare',
  'StateMachine',
  'SequencePlot',
  'WindowPlot',
  'ByteRuler',
  'Why',
  'Inspector',
] as const
export type LabWidget = (typeof LAB_WIDGETS)[number]

const KEY = 'ackademy-lab-widgets'
const AT_FIRST: readonly LabWidget[] = ['Transport', 'Ladder', 'StateMachine', 'Why']

let chosen: readonly LabWidget[] | null = null
const listeners = new Set<() => void>()

/** Which widgets a reader wants to see; the browser remembers it. */
export const useShownWidgets = (): readonly LabWidget[] =>
  useSyncExternalStore(
    subscribe,
    () => (chosen ??= remembered()),
    () => AT_FIRST,
  )

export function showWidget(widget: LabWidget, isShown: boolean): void {
  const before = chosen ?? remembered()
  chosen = LAB_WIDGETS.filter((it) => (it === widget ? isShown : before.includes(it)))
  try {
    localStorage.setItem(KEY, chosen.join(' '))
  } catch {
    // Where the browser keeps nothing it is chosen anew each time.
  }
  for (const listener of listeners) listener()
}

function remembered(): readonly LabWidget[] {
  try {
    const kept = localStorage.getItem(KEY)?.split(' ')
    return kept ? LAB_WIDGETS.filter((it) => kept.includes(it)) : AT_FIRST
  } catch {
    return AT_FIRST
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
