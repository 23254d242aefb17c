/** What of a quiz is open on the desk. */
export type Place =
  | { readonly kind: 'about' | 'add' | 'give' | 'exchange' | 'versions' }
  | { readonly kind: 'question'; readonly id: string }

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.kind === b.kind && (a.kind !== 'question' || b.kind !== 'question' || a.id === b.id)
