/**
 * The checksum of a TCP segment that travels from `source` to `destination`, each an IPv4 address of 4 bytes.
 *
 * @param segment the TCP header and the data after it; anything may stand in the checksum field
 * @returns the 16 bits that belong into the checksum field
 */
export function tcpChecksum(source: Uint8Array, destination: Uint8Array, segment: Uint8Array): number {
  return 0
}
