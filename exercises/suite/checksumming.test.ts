import { expect, test } from 'vitest'
import { FindingError } from './calling'
import { bytesOf, checksumming } from './checksumming'

const syn = bytesOf('3039 0050 0000 0064 0000 0000 5002 faf0 0000 0000')
const travelling = { from: '192.0.2.1', to: '198.51.100.2', segment: syn }

/** What is found wrong with a function that does this. */
function found(assertion: () => void): FindingError['finding'] {
  try {
    assertion()
  } catch (error) {
    if (error instanceof FindingError) return error.finding
    throw error
  }
  throw new Error('nothing was found')
}

const answering = (answer: unknown, segment = syn) =>
  found(() => checksumming({ tcpChecksum: () => answer }, { ...travelling, segment }).gives(0x97cd))

test('a submission is lent addresses and segment as bytes, and its number counts', () => {
  const seen: Uint8Array[] = []
  const tcpChecksum = (...bytes: Uint8Array[]) => {
    seen.push(...bytes)
    return 0x97cd
  }
  checksumming({ tcpChecksum }, travelling).gives(0x97cd)
  expect(seen).toEqual([bytesOf('c0000201'), bytesOf('c6336402'), syn])
})

const callOf = (segment: Uint8Array, addresses = { from: '10.0.0.1', to: '10.0.0.2' }) =>
  found(() => checksumming({ tcpChecksum: () => 5 }, { ...addresses, segment }).gives(1)).call

test('a finding writes the segment in words, and says how often one comes in a row', () => {
  expect(callOf(bytesOf('0000 0000 0000 5010 9be2 00'))).toBe(
    'tcpChecksum(10.0.0.1, 10.0.0.2, 11 B: 0000×3 5010 9be2 00)',
  )
})

test('of a segment for which there is no room it writes the beginning and the end', () => {
  expect(callOf(syn, travelling)).toBe('tcpChecksum(192.0.2.1, 198.51.100.2, 20 B: 3039 0050 0000 0064 … faf0 0000×2)')
  expect(callOf(bytesOf(`${'3039 0050'.repeat(9)}616263`))).toBe(
    'tcpChecksum(10.0.0.1, 10.0.0.2, 39 B: 3039 0050 3039 0050 3039 … 0050 6162 63)',
  )
})

test('the call fits where addresses and segment are the longest', () => {
  const segment = Uint8Array.from({ length: 65_515 }, (_, at) => at % 251)
  expect(callOf(segment, { from: '198.151.100.201', to: '198.151.100.202' })).toBe(
    'tcpChecksum(198.151.100.201, 198.151.100.202, 65515 B: 0001 0203 … fa00 0102 03)',
  )
})

test('numbers are hexadecimal, wrong ones too; what is no whole number stays as it is', () => {
  expect(answering(0x68)).toMatchObject({ got: '0x0068', expected: '0x97cd' })
  expect(answering(-0x6833).got).toBe('-0x6833')
  expect(answering(0x1_97cd).got).toBe('0x197cd')
  expect(answering(1.5).got).toBe('1.5')
  expect(answering('0x97cd').got).toBe('"0x97cd"')
  expect(answering(undefined).got).toBe('undefined')
})

test('the case is a line of a test, and a part of a larger buffer is one there too', () => {
  expect(answering(5).code).toBe(
    "checksumming({ tcpChecksum }, { from: '192.0.2.1', to: '198.51.100.2', segment: bytesOf('3039 0050 0000 0064 0000 0000 5002 faf0 0000 0000') }).gives(0x97cd)",
  )
  const part = bytesOf('aaaa 0102 03bb').subarray(2, 5)
  expect(answering(5, part).code).toContain("segment: bytesOf('aaaa 0102 03bb').subarray(2, 5) }")
})

test('what the submission throws is the answer', () => {
  const tcpChecksum = () => {
    throw new RangeError('Offset is outside the bounds of the DataView')
  }
  expect(found(() => checksumming({ tcpChecksum }, travelling).gives(1)).got).toBe(
    'RangeError: Offset is outside the bounds of the DataView',
  )
})

test('a byte that the submission changes is found; the segment that the suite holds stays', () => {
  const segment = bytesOf('00ff 00ab')
  const tcpChecksum = (_source: Uint8Array, _destination: Uint8Array, lent: Uint8Array) => {
    lent[3] = 0
    return 1
  }
  const checking = checksumming({ tcpChecksum }, { ...travelling, segment })
  expect(found(() => checking.changesNothing())).toMatchObject({
    got: 'segment[3] = 0x00',
    expected: 'segment[3] = 0xab',
    code: expect.stringMatching(/segment: bytesOf\('00ff 00ab'\) \}\)\.changesNothing\(\)$/),
  })
  expect(segment).toEqual(bytesOf('00ff 00ab'))
  checksumming({ tcpChecksum: () => 1 }, travelling).changesNothing()
})

test('a part of a larger buffer is lent as one', () => {
  const whole = bytesOf('aaaa 0102 0304 bbbb')
  const tcpChecksum = (_source: Uint8Array, _destination: Uint8Array, { buffer, byteOffset, length }: Uint8Array) =>
    buffer === whole.buffer ? 0 : buffer.byteLength * 100 + byteOffset * 10 + length
  checksumming({ tcpChecksum }, { ...travelling, segment: whole.subarray(2, 6) }).gives(824)
})
