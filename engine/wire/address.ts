/** An IPv4 address as a 32-bit number. */
export type Address = number

/**
 * Reads `192.0.2.1`.
 *
 * @throws RangeError where the text is no IPv4 address
 */
export function parseAddress(text: string): Address {
  const parts = text.split('.')
  const isByte = (part: string) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255
  if (parts.length !== 4 || !parts.every(isByte))
    throw new RangeError(`"${text}" is no IPv4 address; expected four numbers from 0 to 255`)
  return parts.reduce((address, part) => address * 256 + Number(part), 0)
}

export const formatAddress = (address: Address): string =>
  [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.')
