/**
 * A table as CSV that a spreadsheet opens by a double click: RFC 4180, UTF-8 with a byte order mark, without which Excel reads the
 * encoding of its system.
 *
 * CSV has no types, and a spreadsheet guesses them: `007` becomes 7, `1-2` a day, `=...` a formula that runs. Quotes do not help.
 * Of what does, `="007"` is a formula itself (LibreOffice shows it as it stands), and a tab in front is kept but not seen, so that
 * nobody understands why two equal ids differ. An apostrophe in front makes text of any cell in both programs. It stays visible, which is
 * the price; so it stands only where the cell would be read as something else.
 */

/** A number is a number; a text stays the text that it is, and never becomes a formula. */
export type Cell = string | number

const BYTE_ORDER_MARK = '\ufeff'

/** What begins a formula (OWASP, CSV Injection), also at full width, which spreadsheets in East Asian languages take for the same. */
const FORMULA = /^(?:[\t\r\n]|[\s"']*[=+\-@＝＋－＠])/
/** The same after a character that may divide cells: a spreadsheet set to another language divides at `;`, quotes or no quotes. */
const FORMULA_INSIDE = /([,;|"\t\r\n][\s"']*)(?=[=+\-@＝＋－＠])/g

/** What numbers, dates, times and amounts are written with in any language; a path of a learning platform has other characters too. */
const LOOKS_LIKE_A_VALUE = /^(?=.*\p{N})[\p{L}\p{M}\p{N}\p{Sc}\s.,:/()%’'+-]*$|^\s*(true|false)\s*$/iu
/** One or two letters and then digits is an id in every language of a spreadsheet: no month and no currency is so short. */
const SURE_ID = /^[A-Za-z]{1,2}\d+$/

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  const text = typeof cell === 'number' ? String(cell) : asText(cell)
  return /[",\r\n;\t|']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function asText(text: string): string {
  const isRead = FORMULA.test(text) || (LOOKS_LIKE_A_VALUE.test(text) && !SURE_ID.test(text))
  return (isRead ? "'" : '') + text.replace(FORMULA_INSIDE, "$1'")
}
