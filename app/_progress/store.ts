import { createProgress, type Progress } from './create-progress'
import type { Drafts } from './drafts'
import { indexedDbStorage } from './indexed-db'
import { localMirror, tabChannel } from './outside'
import type { Imported } from './progress-file'
import { NOTHING_YET, type ProgressSnapshot } from './snapshot'

export type { DraftVersion, HelpRecord, ReviewAnswer, ReviewRecord, SittingRecord, Submission } from './records'
export type { ProgressSnapshot } from './snapshot'

/**
 * The progress of whoever uses this browser. Made at the first call, which a server never makes.
 *
 * Changes reject where the browser cannot write; the snapshot's `refused` then says so, so a caller that has nothing to add may ignore it.
 */
let made: Progress | undefined

function progress(): Progress {
  if (made !== undefined) return made
  const fresh = createProgress({
    storage: indexedDbStorage(),
    channel: tabChannel(),
    mirror: localMirror(),
    writer: Math.random().toString(36).slice(2),
    now: Date.now,
  })
  addEventListener('pagehide', fresh.drafts.leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') fresh.drafts.leave()
  })
  made = fresh
  return fresh
}

export const recordVerdict: Progress['recordVerdict'] = (slug, attempt) => progress().recordVerdict(slug, attempt)
export const recordSubmission: Progress['recordSubmission'] = (slug, submission) =>
  progress().recordSubmission(slug, submission)
export const recordHintOpened: Progress['recordHintOpened'] = (slug, test, hints) =>
  progress().recordHintOpened(slug, test, hints)
export const recordSolutionSeen: Progress['recordSolutionSeen'] = (slug) => progress().recordSolutionSeen(slug)
export const recordLesson: Progress['recordLesson'] = (slug, reached) => progress().recordLesson(slug, reached)
export const recordAnswer: Progress['recordAnswer'] = (id, answer) => progress().recordAnswer(id, answer)
export const recordVisit: Progress['recordVisit'] = (kind, slug) => progress().recordVisit(kind, slug)
export const recordSitting: Progress['recordSitting'] = (bank, sitting) => progress().recordSitting(bank, sitting)
export const recordReviews: Progress['recordReviews'] = (answers) => progress().recordReviews(answers)
export const removeReview: Progress['removeReview'] = (id) => progress().removeReview(id)

export const saveDraft: Drafts['save'] = (key, text) => progress().drafts.save(key, text)
export const readDraft: Drafts['read'] = (key) => progress().drafts.read(key)
export const listDrafts: Drafts['list'] = (prefix) => progress().drafts.list(prefix)
export const draftHistory: Drafts['history'] = (key) => progress().drafts.history(key)
export const resetDraft: Drafts['reset'] = (key) => progress().drafts.reset(key)
export const restoreDraft: Drafts['restore'] = (key, version) => progress().drafts.restore(key, version)
export const flushDrafts: Drafts['flush'] = () => progress().drafts.flush()
export const onDraftElsewhere: Drafts['onElsewhere'] = (key, listener) => progress().drafts.onElsewhere(key, listener)

export function getProgress(): ProgressSnapshot {
  return made?.records.getSnapshot() ?? NOTHING_YET
}

export function subscribeToProgress(listener: () => void): () => void {
  return progress().records.subscribe(listener)
}

/** All that is kept, as one file. */
export async function exportProgress(): Promise<Blob> {
  const { progressText } = await import('./progress-file')
  await progress().drafts.flush()
  return new Blob([await progressText(progress().records, new Date())], { type: 'application/json' })
}

/** Merges such a file into what is kept. A file that is refused changes nothing. */
export async function importProgress(file: Blob): Promise<Imported> {
  const { importText } = await import('./progress-file')
  await progress().drafts.flush()
  return importText(progress().records, await file.text())
}
