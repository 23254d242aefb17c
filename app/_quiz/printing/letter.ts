/** A, B, ... Z, A2, B2: the name of a variant, or of an answer on paper. */
export const letterOf = (index: number): string =>
  String.fromCharCode(65 + (index % 26)) + (index >= 26 ? String(Math.floor(index / 26) + 1) : '')
