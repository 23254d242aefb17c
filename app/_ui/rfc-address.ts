/** Where a section as an exercise names it, `RFC 9293 3.4`, can be read; null where the text is no such name. */
export function rfcAddress(name: string): string | null {
  const [, rfc, section] = /^RFC (\d+)(?: (\d+(?:\.\d+)*))?$/.exec(name) ?? []
  if (rfc === undefined) return null
  const page = `https://www.rfc-editor.org/rfc/rfc${rfc}`
  return section === undefined ? page : `${page}#section-${section}`
}

/** As a sentence writes it: `RFC 9293, section 3.4`, in Chinese `RFC 9293 第 3.4 节`. */
export function rfcWords(name: string, locale: 'en' | 'zh'): string {
  const [, rfc, section] = /^RFC (\d+)(?: (\d+(?:\.\d+)*))?$/.exec(name) ?? []
  if (rfc === undefined || section === undefined) return name
  return locale === 'en' ? `RFC ${rfc}, section ${section}` : `RFC ${rfc} 第 ${section} 节`
}

/** A text with the names of RFCs in it, as the engine says where a rule stands, piece by piece: `RFC 9293 3.10.7.4, eighth`. */
export function rfcPieces(text: string): readonly { readonly text: string; readonly address: string | null }[] {
  return text
    .split(/(RFC \d+(?: \d+(?:\.\d+)*)?)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, address: rfcAddress(piece) }))
}
