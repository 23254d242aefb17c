'use client'

import { type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef, useState } from 'react'
import { type CodeEditor, createCodeEditor, type EditorPhase } from './code-editor'
import styles from './editor.module.css'
import { editorStrings } from './editor-strings'
import type { TypesFile } from './monaco/course-types'
import { plainMarkup } from './plain-markup'

interface Props {
  readonly locale: 'en' | 'zh'
  readonly fileName: string
  /** What the server renders, and so what stands there until a draft is read. */
  readonly initialText: string
  readonly types: readonly TypesFile[]
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  readonly ref?: Ref<CodeEditor>
}

/** An editor for one file, and beside it the words that say how to leave it. */
export function CodeEditorView({ locale, fileName, initialText, types, onChange, onRun, ref }: Props) {
  const say = editorStrings[locale]
  const leaveId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const editor = useRef<CodeEditor>(null)
  const [phase, setPhase] = useState<EditorPhase | 'server'>('server')
  const [armed, setArmed] = useState(false)
  // The same files again, in a new array, are no reason to make the editor anew.
  const [firstTypes] = useState(types)
  // Kept from the first render: React writes it once, and the textarea is the person's from then on.
  const [markup] = useState(() => ({
    __html: plainMarkup({
      text: initialText,
      label: say.label(fileName),
      describedBy: leaveId,
      gutterClass: styles.gutter ?? '',
      textareaClass: styles.textarea ?? '',
    }),
  }))

  const changed = useEffectEvent(onChange)
  const run = useEffectEvent(onRun)
  const label = say.label(fileName)

  useEffect(() => {
    const [plain, host] = frame.current?.children ?? []
    const textarea = plain?.querySelector('textarea')
    const gutter = plain?.firstElementChild
    if (!frame.current || !textarea || !(plain instanceof HTMLElement)) return
    if (!(gutter instanceof HTMLElement) || !(host instanceof HTMLElement)) return
    const made = createCodeEditor(
      { frame: frame.current, plain, textarea, gutter, host },
      {
        locale,
        label,
        fileName,
        describedBy: leaveId,
        types: firstTypes,
        onChange: (text) => changed(text),
        onRun: () => run(),
        onLeaveArmed: setArmed,
        onPhase: setPhase,
      },
    )
    editor.current = made
    setPhase('plain')
    return () => {
      editor.current = null
      made.dispose()
    }
  }, [fileName, label, leaveId, firstTypes, locale])

  useImperativeHandle(ref, () => ({
    text: () => editor.current?.text() ?? initialText,
    replace: (text) => editor.current?.replace(text),
    goTo: (line, column) => editor.current?.goTo(line, column),
    focus: () => editor.current?.focus(),
  }))

  return (
    <div>
      <div ref={frame} className={styles.frame} data-phase={phase}>
        {/* Escaped in plainMarkup, which also says why React must not know the textarea. */}
        <div className={styles.plain} dangerouslySetInnerHTML={markup} suppressHydrationWarning />
        <div className={styles.host} hidden />
      </div>
      <p id={leaveId} className="mt-2 text-sm text-ink-muted" aria-live="polite">
        {armed ? say.armed : say.leave}
        {phase === 'loading' && ` ${say.loading}`}
        {phase === 'unavailable' && ` ${say.unavailable}`}
      </p>
    </div>
  )
}
