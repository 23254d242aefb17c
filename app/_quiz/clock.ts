/** `9:05`, `1:00:00`: a length of time as a clock that runs down shows it; never less than nothing. */
export function clockText(ms: number): string {
  const all = Math.max(0, Math.ceil(ms / 1000))
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** The minutes that are left, of which the last is begun: 1 in the last minute. */
export const minutesLeft = (deadline: number, now: number): number => Math.max(0, Math.ceil((deadline - now) / 60_000))
