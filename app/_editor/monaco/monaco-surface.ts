import type { Surface } from '../surface'
import { editBetween, type TextState, withUnixLineEnds } from '../text-edit'
import type { TypingHistory } from '../typing-history'
import { registerCourseTypes, type TypesFile } from './course-types'
import { monaco } from './monaco'
import { followTheme } from './theme'

export type { TypesFile }

interface MonacoSurfaceOptions {
  /** What the editor is called by a screen reader. */
  readonly label: string
  /** The id of the words that say how to leave the editor. */
  readonly describedBy: string
  /** The file's name, which tells TypeScript what it is. */
  readonly fileName: string
  readonly types: readonly TypesFile[]
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

export interface MonacoSurface extends Surface {
  /**
   * Begins where the plain editor ended: its text, its selection, its scroll, and every step of its undo.
   *
   * Nothing in it waits, so no key can come between.
   */
  takeOver(history: TypingHistory, scroll: { readonly scrollTop: number; readonly scrollLeft: number }): void
}

/** Makes Monaco in `host`, which may be hidden. It is empty until it takes over. */
export function createMonacoSurface(host: HTMLElement, options: MonacoSurfaceOptions): MonacoSurface {
  registerCourseTypes(options.types)
  const stopFollowing = followTheme()
  const uri = monaco.Uri.parse(`file:///${options.fileName}`)
  monaco.editor.getModel(uri)?.dispose()
  const model = monaco.editor.createModel('', 'typescript', uri)
  model.setEOL(monaco.editor.EndOfLineSequence.LF)
  const editor = monaco.editor.create(host, {
    model,
    ariaLabel: options.label,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    folding: false,
    fontFamily: getComputedStyle(host).fontFamily,
    fontSize: 14,
    glyphMargin: false,
    lineDecorationsWidth: 8,
    lineHeight: 21,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    padding: { top: 8, bottom: 8 },
    // Dimmed text and numbers have too little contrast.
    renderFinalNewline: 'on',
    showUnused: false,
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false },
    stickyScroll: { enabled: false },
    tabSize: 2,
  })
  host.querySelector('[role=textbox], textarea')?.setAttribute('aria-describedby', options.describedBy)
  let replaying = false
  model.onDidChangeContent(() => {
    if (!replaying) options.onChange(model.getValue())
  })
  editor.addAction({
    id: 'course.run',
    label: 'Run',
    keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
    run: () => options.onRun(),
  })

  function select(state: TextState) {
    const start = model.getPositionAt(state.start)
    const end = model.getPositionAt(state.end)
    const [anchor, head] = state.backward ? [end, start] : [start, end]
    editor.setSelection(new monaco.Selection(anchor.lineNumber, anchor.column, head.lineNumber, head.column))
  }

  function change(text: string) {
    const edit = editBetween(model.getValue(), text)
    if (edit === null) return
    const start = model.getPositionAt(edit.start)
    const end = model.getPositionAt(edit.end)
    editor.pushUndoStop()
    editor.executeEdits('course', [{ range: monaco.Range.fromPositions(start, end), text: edit.text }])
    editor.pushUndoStop()
  }

  return {
    read() {
      const selection = editor.getSelection() ?? new monaco.Selection(1, 1, 1, 1)
      return {
        text: model.getValue(),
        start: model.getOffsetAt(selection.getStartPosition()),
        end: model.getOffsetAt(selection.getEndPosition()),
        backward: selection.getDirection() === monaco.SelectionDirection.RTL,
      }
    },
    takeOver({ states }, { scrollTop, scrollLeft }) {
      const [first, ...later] = states
      if (first === undefined) return
      replaying = true
      model.setValue(first.text)
      select(first)
      for (const state of later) {
        change(state.text)
        select(state)
      }
      replaying = false
      editor.layout()
      editor.setScrollTop(scrollTop)
      // How wide the lines are is known once they are drawn, and no editor scrolls further than that.
      editor.render(true)
      editor.setScrollLeft(scrollLeft)
    },
    replace: (text) => change(withUnixLineEnds(text)),
    goTo(line, column = 1) {
      const position = model.validatePosition({ lineNumber: line, column })
      editor.setPosition(position)
      editor.revealPositionInCenterIfOutsideViewport(position)
      editor.focus()
    },
    focus: () => editor.focus(),
    hasFocus: () => editor.hasWidgetFocus(),
    dispose() {
      stopFollowing()
      editor.dispose()
      model.dispose()
    },
  }
}
