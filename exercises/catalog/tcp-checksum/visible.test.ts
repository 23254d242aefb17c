import { test } from 'vitest'
import { bytesOf, checksumming } from '#exercises/suite/checksumming'
import { tcpChecksum } from './solution'

/** Port 12345 to port 80, SEQ 100, SYN, window 64240; its checksum field holds zeros. */
const SYN = bytesOf('3039 0050 0000 0064 0000 0000 5002 faf0 0000 0000')

test('syn', () => {
  checksumming({ tcpChecksum }, { from: '192.0.2.1', to: '198.51.100.2', segment: SYN }).gives(0x97cd)
})

test('addresses-count', () => {
  checksumming({ tcpChecksum }, { from: '192.0.2.1', to: '198.51.100.3', segment: SYN }).gives(0x97cc)
  checksumming({ tcpChecksum }, { from: '10.0.0.1', to: '10.0.0.2', segment: SYN }).gives(0x7002)
})

test('odd-data', () => {
  // PSH and ACK, with the three bytes "abc".
  const segment = bytesOf('3039 0050 0000 0065 0000 012d 5018 faf0 0000 0000 6162 63')
  checksumming({ tcpChecksum }, { from: '192.0.2.1', to: '198.51.100.2', segment }).gives(0xd223)
})

test('with-options', () => {
  // A SYN with an MSS, a no-operation and a window scale: 28 bytes of header.
  const segment = bytesOf('ffff 01bb ffff ffff 0000 0000 7002 ffff 0000 0000 0204 05b4 0103 0307')
  checksumming({ tcpChecksum }, { from: '10.0.0.1', to: '10.0.0.2', segment }).gives(0x6e5b)
})

test('fin', () => {
  const segment = bytesOf('3039 0050 0000 0065 0000 012d 5011 0200 0000 0000')
  checksumming({ tcpChecksum }, { from: '192.0.2.1', to: '198.51.100.2', segment }).gives(0x8f81)
})
