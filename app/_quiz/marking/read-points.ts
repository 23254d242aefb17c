/** Points as people type them, also with a comma and in wide digits; null for what is no number from 0 to the most. */
export function readPoints(text: string, most: number): number | null {
  const written = text.normalize('NFKC').trim().replace(',', '.')
  const value = Number(written)
  return /^\d+(\.\d*)?$/.test(written) && value <= most ? value : null
}
