/**
 * A port for a program that asks for none: another for each connection, and past the last from the first on.
 *
 * @param begun how many connections this host has had
 * @returns null where none is free
 */
export function ephemeralPort(
  [first, last]: readonly [number, number],
  begun: number,
  isFree: (port: number) => boolean,
): number | null {
  const count = last - first + 1
  for (let tried = 0; tried < count; tried++) {
    const port = first + ((begun + tried) % count)
    if (isFree(port)) return port
  }
  return null
}
