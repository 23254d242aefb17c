'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CodeEditor } from '#app/_editor/code-editor'
import { type DraftNotice, type DraftSession, type DraftState, openDraft } from '#app/_editor/draft-session'
import {
  type DraftVersion,
  draftHistory,
  flushDrafts,
  onDraftElsewhere,
  readDraft,
  resetDraft,
  restoreDraft,
  saveDraft,
} from '#app/_progress/store'

interface DraftControls {
  readonly state: DraftState
  readonly notice: DraftNotice | null
  readonly typed: (text: string) => void
  /** Newest first. */
  readonly versions: () => Promise<readonly DraftVersion[]>
  readonly reset: () => Promise<void>
  readonly restore: (version: DraftVersion) => Promise<void>
  readonly dismiss: () => void
}

const KEEPER = {
  save: saveDraft,
  read: readDraft,
  flush: flushDrafts,
  onElsewhere: onDraftElsewhere,
}

/** The draft of one exercise, tied to the editor that shows it. */
export function useDraft(key: string, starter: string, editor: RefObject<CodeEditor | null>): DraftControls {
  const session = useRef<DraftSession | null>(null)
  const [state, setState] = useState<DraftState>({ kind: 'starter' })
  const [notice, setNotice] = useState<DraftNotice | null>(null)

  useEffect(() => {
    const opened = openDraft({
      key,
      starter,
      keeper: KEEPER,
      editor: {
        text: () => editor.current?.text() ?? starter,
        replace: (text) => editor.current?.replace(text),
      },
      onState: setState,
      onNotice: setNotice,
    })
    session.current = opened
    opened.refresh()

    // A page that slept has heard nothing of other tabs.
    const wake = () => {
      if (document.visibilityState === 'visible') opened.refresh()
    }
    document.addEventListener('visibilitychange', wake)
    addEventListener('pageshow', wake)
    return () => {
      document.removeEventListener('visibilitychange', wake)
      removeEventListener('pageshow', wake)
      opened.dispose()
      session.current = null
    }
  }, [key, starter, editor])

  return {
    state,
    notice,
    typed: (text) => session.current?.typed(text),
    versions: async () => (await draftHistory(key)).toReversed(),
    async reset() {
      await resetDraft(key)
      session.current?.adopt(starter)
      setState({ kind: 'starter' })
      setNotice(null)
    },
    async restore(version) {
      await restoreDraft(key, version)
      session.current?.adopt(version.text)
      setState({ kind: 'saved' })
      setNotice(null)
    },
    dismiss: () => setNotice(null),
  }
}
