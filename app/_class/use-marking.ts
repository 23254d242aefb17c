'use client'

import { useEffect, useRef, useState } from 'react'
import type { Grader } from '#exercises/grader/browser/grader'
import { graderFiles } from '#exercises/grader/browser/grader-files'
import type { Gradable } from '#exercises/grader/gradable'
import { type Mark, markAll, type Row, rowOf, withColumns } from './marking'
import type { Pile } from './pile'

interface MarkingState {
  readonly rows: readonly Row[]
  readonly running: boolean
  /** The grader's script did not come. */
  readonly graderMissing: boolean
}

const NOTHING: MarkingState = { rows: [], running: false, graderMissing: false }

interface Options {
  /** All of the course: a table has columns of these alone, so that what waits is marked by one of them. */
  readonly exercises: readonly Gradable[]
  readonly caseSeed: number
  readonly onEnd: (end: { readonly stopped: boolean; readonly rows: readonly Row[] }) => void
}

/**
 * The pile of one page, and its marking in the browser's sandbox, one submission after the other: two at once would share a
 * processor, and the deadline of one would depend on what the other does.
 */
export function useMarking({ exercises, caseSeed, onEnd }: Options) {
  const [state, setState] = useState(NOTHING)
  const rows = useRef<readonly Row[]>([])
  const nextId = useRef(1)
  const stopping = useRef<AbortController | null>(null)
  const ending = useRef<Promise<void> | null>(null)
  const grader = useRef<Grader | null>(null)

  const isGone = useRef(false)

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      stopping.current?.abort()
      grader.current?.dispose()
      grader.current = null
    }
  }, [])

  function show(next: readonly Row[]) {
    rows.current = next
    setState((before) => ({ ...before, rows: next }))
  }

  function onMark({ id }: Row, slug: string, mark: Mark) {
    show(rows.current.map((row) => (row.id === id ? { ...row, marks: new Map(row.marks).set(slug, mark) } : row)))
  }

  async function run() {
    if (stopping.current?.signal.aborted) await ending.current
    if (stopping.current !== null) return
    const stop = new AbortController()
    stopping.current = stop
    ending.current = markUntil(stop.signal)
    await ending.current
  }

  async function markUntil(signal: AbortSignal) {
    setState((before) => ({ ...before, running: true, graderMissing: false }))
    try {
      grader.current ??= await loadGrader()
      const { grade, dispose } = grader.current
      if (isGone.current) dispose()
      // What is added while this runs is marked after it.
      while (!signal.aborted && rows.current.some(isWaiting)) {
        await markAll({ rows: rows.current, exercises, caseSeed, grade, onMark, signal })
      }
    } catch {
      setState((before) => ({ ...before, graderMissing: true }))
    }
    stopping.current = null
    setState((before) => ({ ...before, running: false }))
    onEnd({ stopped: signal.aborted, rows: rows.current })
  }

  return {
    ...state,
    run,
    add(found: Pile['submissions'], slugs: readonly string[]) {
      const added = found.map((each) => rowOf(nextId.current++, each, slugs))
      show([...rows.current.map((row) => withColumns(row, slugs)), ...added])
    },
    stop() {
      stopping.current?.abort()
      grader.current?.stop()
    },
    clear() {
      stopping.current?.abort()
      grader.current?.stop()
      show([])
    },
  }
}

const isWaiting = (row: Row): boolean => [...row.marks.values()].some(({ kind }) => kind === 'waiting')

async function loadGrader(): Promise<Grader> {
  const { createGrader } = await import('#exercises/grader/browser/grader')
  const grader = createGrader(graderFiles({ base: process.env.NEXT_PUBLIC_BASE_PATH ?? '' }))
  grader.warm()
  return grader
}
