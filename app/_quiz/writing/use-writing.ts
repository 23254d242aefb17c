'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { onDraftElsewhere } from '#app/_progress/store'
import type { BankDraft } from './draft-types'
import { amended, begunWith, type Change, changed, type History, redone, undone } from './history'
import { draftIn, draftKey, keepDraft, readKept } from './kept'

export type Writing =
  | { readonly kind: 'reading' | 'missing' }
  | {
      readonly kind: 'here'
      readonly history: History<BankDraft>
      /** Gets the draft as it is by then. */
      readonly change: (next: (bank: BankDraft) => BankDraft, change: Change) => void
      /** Writes into the draft what is no step of anybody's. */
      readonly amend: (next: (bank: BankDraft) => BankDraft) => void
      readonly undo: () => void
      readonly redo: () => void
    }

/**
 * A quiz that is being written, with each change kept in the browser. What another tab wrote takes its place here too, as a step that can be
 * taken back: neither of them writes over the other unseen.
 *
 * @param what such a step is called
 */
export function useWriting(name: string, what: string, onElsewhere: () => void): Writing {
  const [history, setHistory] = useState<History<BankDraft> | 'reading' | 'missing'>('reading')
  /** As the browser has it. */
  const kept = useRef<BankDraft | null>(null)
  const bank = typeof history === 'string' ? null : history.present

  const takeOver = useEffectEvent((next: BankDraft | null) => {
    if (next === null || bank === null || JSON.stringify(next) === JSON.stringify(bank)) return
    kept.current = next
    // What this tab was about to write would come after it.
    keepDraft(name, next)
    setHistory((before) => (typeof before === 'string' ? before : changed(before, next, { what }, Date.now())))
    onElsewhere()
  })

  useEffect(() => {
    let isWanted = true
    const show = (found: BankDraft | null) => {
      if (!isWanted) return
      kept.current = found
      setHistory(found === null ? 'missing' : begunWith(found))
    }
    readKept(name).then(show, () => show(null))
    const end = onDraftElsewhere(draftKey(name), (current) => takeOver(draftIn(current?.text ?? null)))
    // A page that slept has heard nothing of other tabs.
    const wake = () => {
      if (document.visibilityState === 'visible') readKept(name).then(takeOver, () => undefined)
    }
    document.addEventListener('visibilitychange', wake)
    return () => {
      isWanted = false
      end()
      document.removeEventListener('visibilitychange', wake)
    }
  }, [name])

  useEffect(() => {
    if (bank === null || bank === kept.current) return
    kept.current = bank
    keepDraft(name, bank)
  }, [name, bank])

  const step = useCallback(
    (next: (before: History<BankDraft>) => History<BankDraft>) =>
      setHistory((before) => (typeof before === 'string' ? before : next(before))),
    [],
  )
  const change = useCallback(
    (next: (bank: BankDraft) => BankDraft, how: Change) => {
      const at = Date.now()
      step((before) => changed(before, next(before.present), how, at))
    },
    [step],
  )
  const amend = useCallback((next: (bank: BankDraft) => BankDraft) => step((before) => amended(before, next)), [step])
  const undo = useCallback(() => step(undone), [step])
  const redo = useCallback(() => step(redone), [step])
  if (typeof history === 'string') return { kind: history }
  return { kind: 'here', history, change, amend, undo, redo }
}
