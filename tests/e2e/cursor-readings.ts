/** What the widgets of cursor-page.tsx say at a time. */
export interface Reading {
  /** By endpoint, as the table beside the state machine says it. */
  readonly states: Readonly<Record<string, string>>
  /** Where the tokens of the state machine stand. */
  readonly tokens: readonly string[]
  /** On the ladder, at each rail: the last state that stands above the line of the present. */
  readonly rails: Readonly<Record<string, string>>
  /** The time of the last instant above that line, by the axis of the ladder. */
  readonly instant: number | null
  /** Whether that line lies so near an instant that rounding decides on which side. */
  readonly isNearInstant: boolean
  /** All times of the axis. */
  readonly instants: readonly number[]
  /** How many segments the ladder shows on their way. */
  readonly dots: number
  readonly selected: number | null
  readonly row: number | null
  /** The rows of both tables of a comparison. */
  readonly compared: readonly number[]
  readonly step: string
  readonly inspected: string
  readonly sequence: string
  readonly why: string
  /** By endpoint: what the plots, the ruler and the circle say, by the names that they give it. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** In the page: what every widget says once the cursor is at each time. */
export async function readAt(times: readonly number[]): Promise<Reading[]> {
  const all = (selector: string, around: ParentNode = document) => [...around.querySelectorAll<HTMLElement>(selector)]
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  const number = (given: string | undefined) => (given === undefined ? null : Number(given))
  // Of a segment that has just arrived it shows the window that judged it, and says what RCV.NXT is now.
  const circleOf = (of: HTMLElement) => {
    const verdict = all('figure[aria-label^="What"] p[aria-live]', of)[0]?.textContent ?? ''
    const [from] = all('[data-value="window from"]', of)
    return verdict.match(/Afterwards RCV\.NXT is (\d+)/)?.[1] ?? from?.textContent ?? ''
  }
  const readings: Reading[] = []
  // A run that nobody has moved in stands at its end, with nothing selected.
  window.seek(-1)
  for (const at of times) {
    window.seek(at)
    await new Promise(requestAnimationFrame)
    const ladder = document.querySelector('figure:has([data-veil])') ?? document
    const veil = Number.parseFloat(all('[data-veil]', ladder)[0]?.style.transform.slice('translateY('.length) ?? '')
    const isAbove = (y: number) => y <= veil
    const instants = all('[data-band]', ladder).map((it) => {
      const [at = 0, top = 0] = it.dataset.band?.split(' ').map(Number) ?? []
      return { at, top }
    })
    const before = instants.filter(({ top }) => isAbove(top)).map(({ at }) => at)
    readings.push({
      states: Object.fromEntries(all('[data-state-of]').map((it) => [it.dataset.stateOf, it.textContent])),
      tokens: all('[data-token]').map((it) => it.dataset.at ?? ''),
      rails: Object.fromEntries(
        // Beside the rails, where each has a line to its time; on a rail the narrow figure names it.
        all('svg > path + [data-state]', ladder)
          .map((it) => ({
            name: `${it.closest('svg')?.getAttribute('x')} ${it.textContent?.match(/^\d+/)?.[0] ?? ''}`.trim(),
            state: it.textContent?.replace(/^\d+: /, '') ?? '',
            // A label may give way to another one; its line begins where it belongs.
            y: Number.parseFloat(it.parentElement?.querySelector('path')?.getAttribute('d')?.slice('M0,'.length) ?? ''),
          }))
          .filter(({ y }) => isAbove(y))
          .sort((a, b) => a.y - b.y)
          .map(({ name, state }) => [name, state]),
      ),
      instant: before.length === 0 ? null : Math.max(...before),
      isNearInstant: instants.some(({ top }) => Math.abs(top - veil) < 0.5),
      instants: instants.map(({ at }) => at),
      dots: all('circle[r="5"][visibility="visible"]', ladder).length,
      selected: number(all('[data-selected]', ladder)[0]?.dataset.selected),
      row: number(all('tr[aria-current=step]', ladder)[0]?.dataset.row),
      compared: all('[data-compared] tr[aria-current=step]').map((it) => Number(it.dataset.row)),
      step: document.querySelector('input[type=range]')?.getAttribute('aria-valuetext') ?? '',
      inspected: text('figure[aria-label="The segment, field by field"] p:nth-of-type(2)'),
      sequence: text('[data-key="tcp.seq"] .font-mono'),
      why: text('figure[aria-label^="Why"] p:nth-of-type(2)'),
      values: Object.fromEntries(
        all('[data-of]').map((of) => [
          of.dataset.of,
          Object.fromEntries([
            ...all('[data-value]', of).map((it) => [it.dataset.value, it.textContent]),
            ['RCV.NXT of the circle', circleOf(of)],
          ]),
        ]),
      ),
    })
  }
  return readings
}
