'use client'

import { useId, useState } from 'react'
import type { DraftVersion } from '#app/_progress/store'
import { useProgress } from '#app/_progress/use-progress'
import type { ExerciseStrings } from './exercise-strings'
import type { useDraft } from './use-draft'

interface Props {
  readonly fileName: string
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  readonly draft: ReturnType<typeof useDraft>
}

const QUIET = 'min-h-8 rounded-md px-2 text-sm text-accent hover:bg-surface-raised'

/** Above the editor: the file's name, whether it is saved, and the ways back to an earlier text. */
export function DraftBar({ fileName, locale, say, draft }: Props) {
  const { keptIn, refused } = useProgress()
  const [versions, setVersions] = useState<readonly DraftVersion[] | null>(null)
  const [said, setSaid] = useState('')
  const listId = useId()
  const kind = draft.state.kind !== 'starter' && (keptIn === 'memory' || refused) ? 'unsaved' : draft.state.kind

  async function change(action: Promise<void>, words: string) {
    try {
      await action
      setSaid(words)
    } catch {
      setSaid(say.draft.unsaved)
    }
    setVersions(null)
  }

  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-mono text-sm">{fileName}</span>
        <span className={`text-sm ${kind === 'unsaved' ? 'text-loss' : 'text-ink-muted'}`}>
          {kind !== 'starter' && say.draft[kind]}
        </span>
        <span className="-mr-2 ml-auto flex flex-wrap gap-1">
          <button
            aria-controls={listId}
            aria-expanded={versions !== null}
            className={QUIET}
            onClick={() =>
              versions === null
                ? draft.versions().then(setVersions, () => setSaid(say.draft.unsaved))
                : setVersions(null)
            }
            type="button"
          >
            {say.draft.history}
          </button>
          <button className={QUIET} onClick={() => change(draft.reset(), say.draft.wasReset)} type="button">
            {say.draft.reset}
          </button>
        </span>
      </div>
      <div id={listId}>
        {versions !== null && (
          <Versions
            locale={locale}
            onRestore={(version) => change(draft.restore(version), say.draft.restored)}
            say={say}
            versions={versions}
          />
        )}
      </div>
      <p aria-live="polite" className="mb-2 text-ink-muted text-sm empty:hidden">
        {said}
      </p>
      {draft.notice && (
        <div className="mb-3 border-accent border-l-2 pl-3 text-sm" role="alert">
          <p>{draft.notice.kind === 'merged' ? say.draft.merged : say.draft.conflict}</p>
          {draft.notice.kind === 'conflict' && (
            <p className="flex flex-wrap gap-2">
              <button
                className={QUIET}
                onClick={() =>
                  draft.notice?.kind === 'conflict' &&
                  change(draft.restore({ text: draft.notice.theirs, at: Date.now() }), say.draft.restored)
                }
                type="button"
              >
                {say.draft.takeTheirs}
              </button>
              <button className={QUIET} onClick={draft.dismiss} type="button">
                {say.draft.keepMine}
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

interface VersionsProps {
  readonly versions: readonly DraftVersion[]
  readonly locale: 'en' | 'zh'
  readonly say: ExerciseStrings
  readonly onRestore: (version: DraftVersion) => void
}

function Versions({ versions, locale, say, onRestore }: VersionsProps) {
  if (versions.length === 0) return <p className="mb-3 text-ink-muted text-sm">{say.draft.noHistory}</p>
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <ul className="mb-3 max-h-48 overflow-auto border-line border-y text-sm">
      {versions.map((version) => {
        const when = format.format(version.at)
        return (
          <li key={version.at} className="flex items-center gap-3 py-0.5">
            <span className="grow tabular-nums">{when}</span>
            <span className="text-ink-muted">{say.draft.lines(version.text.split('\n').length)}</span>
            <button
              aria-label={say.draft.restoreOf(when)}
              className={QUIET}
              onClick={() => onRestore(version)}
              type="button"
            >
              {say.draft.restore}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
