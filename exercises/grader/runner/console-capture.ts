import { bounded, plainText } from '#exercises/suite/plain-text'

const MAX_LINES = 50
const MAX_LINE_LENGTH = 500
/** Of a whole grading, in characters. */
const MAX_TOTAL = 64_000

/** Keeps what a submission prints, for the test that is running; what is printed too much is counted, not kept. */
export class ConsoleCapture {
  #lines: string[] = []
  #dropped = 0
  #total = 0

  /** The object that a submission knows as `console`. */
  readonly console = Object.fromEntries(
    ['log', 'info', 'debug', 'warn', 'error'].map((name) => [name, (...values: unknown[]) => this.#print(values)]),
  )

  /** Hands out the lines printed since the last time. */
  take(): string[] {
    const lines = this.#dropped === 0 ? this.#lines : [...this.#lines, `… (+${this.#dropped})`]
    this.#lines = []
    this.#dropped = 0
    return lines
  }

  #print(values: readonly unknown[]): undefined {
    if (this.#lines.length >= MAX_LINES || this.#total >= MAX_TOTAL) {
      this.#dropped += 1
      return
    }
    const line = bounded(values.slice(0, 20).map(printed).join(' '), MAX_LINE_LENGTH)
    this.#lines.push(line)
    this.#total += line.length
  }
}

/** Reading a value may run the submission's code, which may throw. */
function printed(value: unknown): string {
  try {
    if (typeof value === 'string') return value.slice(0, MAX_LINE_LENGTH + 1)
    if (value instanceof Error) return `${value.name}: ${value.message}`
    return plainText(value)
  } catch {
    return '[unreadable]'
  }
}
