/** What stands between blank lines in a GIFT file. */
export interface Chunk {
  readonly line: number
  readonly text: string
}

/** The questions of a file: blank lines divide them, as in Moodle. What is comment alone is none. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let lines: string[] = []
  let begins = 1
  const end = () => {
    if (lines.some((line) => !line.trimStart().startsWith('//'))) chunks.push({ line: begins, text: lines.join('\n') })
    lines = []
  }
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const isCategory = line.startsWith('$CATEGORY:')
    if (isCategory || line.trim() === '') end()
    // A category ends with its line, whatever follows.
    if (isCategory) chunks.push({ line: index + 1, text: line })
    if (isCategory || line.trim() === '') continue
    if (lines.length === 0) begins = index + 1
    lines.push(line)
  }
  end()
  return chunks
}
