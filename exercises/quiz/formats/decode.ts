/**
 * The text of a file, whatever encoding its program wrote: a byte order mark says it, then an XML declaration; else zeros say
 * UTF-16, what is valid UTF-8 is UTF-8, and of the rest, Chinese in GB18030 has its high bytes in pairs, which Western text has not.
 */
export function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  // Some Nodes read windows-1252 as ISO 8859-1, in which these are no letters.
  return encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (it) => HIGH[it.charCodeAt(0) - 0x80] ?? it)
    : text
}

const HIGH = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')

/** Where a declaration stands, and enough of a text to see zeros in. */
const START = 200

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 1].map((odd) => bytes.subarray(0, START).filter((byte, at) => byte === 0 && at % 2 === odd).length)
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) * 4 > Math.min(START, bytes.length)) return even > odd ? 'utf-16be' : 'utf-16le'
  return declared(bytes) ?? (isValid(bytes, 'utf-8') ? 'utf-8' : isChinese(bytes) ? 'gb18030' : 'windows-1252')
}

/** What an XML declaration says, if it is an encoding and the bytes are in it. */
function declared(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, START))
  const [, label] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? []
  return label !== undefined && isValid(bytes, label) ? label : null
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function isChinese(bytes: Uint8Array): boolean {
  if (!isValid(bytes, 'gb18030')) return false
  let pairs = 0
  let single = 0
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue
    if ((bytes[at + 1] ?? 0) >= 0xa1) {
      pairs++
      at++
    } else single++
  }
  return pairs > single
}
