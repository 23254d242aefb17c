import { monaco } from './monaco'

/** The theme's colours as the page's style sheet has them now. */
function paletteOf(element: Element) {
  const style = getComputedStyle(element)
  const colour = (name: string) => toHex(style.getPropertyValue(name))
  return {
    surface: colour('--surface'),
    ink: colour('--ink'),
    muted: colour('--ink-muted'),
    line: colour('--line'),
    accent: colour('--accent'),
    data: colour('--data'),
    ack: colour('--ack'),
    loss: colour('--loss'),
    retransmission: colour('--retransmission'),
    control: colour('--control'),
  }
}

/** `#rrggbb`, the one form that Monaco reads, of any colour that the browser knows. */
function toHex(colour: string): string {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return '#808080'
  context.fillStyle = colour.trim()
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Makes Monaco's theme of the page's colours, so that the contrast is that of the page. */
function applyTheme(): void {
  const dark = document.documentElement.dataset.theme === 'dark'
  const { surface, ink, muted, line, accent, data, ack, loss, retransmission, control } = paletteOf(
    document.documentElement,
  )
  const bare = (hex: string) => hex.slice(1)
  monaco.editor.defineTheme('course', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: bare(ink) },
      { token: 'comment', foreground: bare(muted) },
      { token: 'keyword', foreground: bare(control) },
      { token: 'number', foreground: bare(data) },
      { token: 'string', foreground: bare(ack) },
      { token: 'string.escape', foreground: bare(retransmission) },
      { token: 'regexp', foreground: bare(loss) },
      { token: 'type', foreground: bare(ink) },
      { token: 'delimiter', foreground: bare(ink) },
      { token: 'identifier', foreground: bare(ink) },
    ],
    colors: {
      'editor.background': surface,
      'editor.foreground': ink,
      'editorLineNumber.foreground': muted,
      'editorLineNumber.activeForeground': ink,
      'editorCursor.foreground': ink,
      'editor.selectionBackground': `${accent}33`,
      'editor.inactiveSelectionBackground': `${accent}22`,
      // A border, since the colours of data and of retransmission have contrast enough on the bare surface alone.
      'editor.lineHighlightBorder': line,
      'editor.lineHighlightBackground': '#00000000',
      'editorIndentGuide.background1': line,
      'editorWidget.background': surface,
      'editorWidget.foreground': ink,
      'editorWidget.border': line,
      'editorSuggestWidget.background': surface,
      'editorSuggestWidget.foreground': ink,
      'editorSuggestWidget.border': line,
      'editorSuggestWidget.highlightForeground': data,
      'editorSuggestWidget.focusHighlightForeground': data,
      'editorSuggestWidget.selectedBackground': `${accent}22`,
      'editorSuggestWidget.selectedForeground': ink,
      'editorHoverWidget.background': surface,
      'editorHoverWidget.foreground': ink,
      'editorHoverWidget.border': line,
      'editorError.foreground': loss,
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, ink])),
      'editorBracketHighlight.unexpectedBracket.foreground': loss,
      'editorBracketMatch.background': `${accent}22`,
      'editorBracketMatch.border': accent,
      'input.background': surface,
      'input.foreground': ink,
      'input.border': muted,
      focusBorder: accent,
    },
  })
  monaco.editor.setTheme('course')
}

/** Keeps Monaco's colours those of the page, also when they are switched. @returns a function that stops it */
export function followTheme(): () => void {
  applyTheme()
  const observer = new MutationObserver(applyTheme)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
