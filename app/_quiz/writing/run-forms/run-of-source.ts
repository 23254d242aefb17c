'use client'

import type { Trace } from '#engine/trace/format'
import { traceIn } from '../../room'
import { type SourceDraft, sourceOf } from './run-drafts'
import { type Latest, useLatest } from './use-latest'

/** The run of what a question is about, computed anew where that is another. */
export function useRunOf({ template, scenario }: SourceDraft): Latest<Trace> {
  const source = sourceOf({ template, scenario })
  return useLatest(source && JSON.stringify(source), () => traceIn(source ?? {}))
}
