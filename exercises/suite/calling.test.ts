import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calling, FINDING_LENGTHS, FindingError } from './calling'

/** What the action throws, which must be a finding. */
function findingOf(action: () => void): FindingError {
  try {
    action()
  } catch (error) {
    if (error instanceof FindingError) return error
    throw error
  }
  throw new Error('nothing was found')
}

test('a right answer passes', () => {
  const sum = (a: number, b: number) => a + b
  calling({ sum }, 5, 7).gives(12)
})

test('a wrong answer is found, with the call as a person would write it', () => {
  const seqLt = (_a: number, _b: number) => false
  const error = findingOf(() => calling({ seqLt }, 5, 7).gives(true))
  expect(error.finding).toEqual({
    call: 'seqLt(5, 7)',
    got: 'false',
    expected: 'true',
    code: 'calling({ seqLt }, 5, 7).gives(true)',
  })
  expect(error.message).not.toContain('expected true')
})

test('the name is the one that the exercise gave, not the one that the submission did', () => {
  const [seqLt] = [() => 0]
  expect(findingOf(() => calling({ seqLt }).gives(1)).finding.call).toBe('seqLt()')
})

test("an error of the learner's code is theirs", () => {
  const thrown = new RangeError('no')
  const seqLt = (): boolean => {
    throw thrown
  }
  const error = findingOf(() => calling({ seqLt }).gives(true))
  expect(error.finding.got).toBe('RangeError: no')
  expect(error.thrown).toBe(thrown)
})

test('where a call must throw, the name of the error counts and not its words', () => {
  const refuse = (length: number) => {
    if (length > 1) throw length > 2 ? new RangeError('too long') : new Error('RangeError')
    return length
  }
  calling({ refuse }, 3).throws('RangeError')
  expect(findingOf(() => calling({ refuse }, 2).throws('RangeError'))).toMatchObject({
    finding: { call: 'refuse(2)', got: 'Error: RangeError', expected: 'RangeError' },
    thrown: new Error('RangeError'),
  })
  expect(findingOf(() => calling({ refuse }, 1).throws('RangeError')).finding.got).toBe('1')
})

test('a result that throws while it is read is theirs too', () => {
  const parse = () => ({
    get seq(): number {
      throw new Error('late')
    },
  })
  expect(findingOf(() => calling({ parse }).gives({ seq: 1 })).finding.got).toBe('Error: late')
})

test('a submission cannot change what it is lent', () => {
  const bytes = Uint8Array.of(1, 2)
  const spoil = (record: { list: number[] }, lent: Uint8Array) => {
    lent[0] = 9
    record.list.push(1)
  }
  const error = findingOf(() => calling({ spoil }, { list: [] }, bytes).gives(undefined))
  expect(error.finding.got).toContain('TypeError')
  expect(bytes[0]).toBe(1)
})

test('bytes that are a part of a larger buffer are lent as one, and are one as code', () => {
  const part = Uint8Array.of(9, 9, 1, 2, 9).subarray(2, 4)
  const beginning = (bytes: Uint8Array) => new Uint8Array(bytes.buffer)[0]
  const { finding } = findingOf(() => calling({ beginning }, part).gives(1))
  expect(finding.got).toBe('9')
  expect(finding.code).toContain(', Uint8Array.of(0x09, 0x09, 0x01, 0x02, 0x09).subarray(2, 4))')
})

test('what a submission keeps of the memory that it was lent is overwritten before it is looked at', () => {
  const copy = ({ bytes }: { bytes: Uint8Array }) => bytes.slice()
  const view = ({ bytes }: { bytes: Uint8Array }) => bytes.subarray()
  const bytes = Uint8Array.of(1, 2)
  calling({ view }, { bytes }).gives(bytes)
  calling({ copy }, { bytes }).keeps(bytes)
  expect(findingOf(() => calling({ view }, { bytes }).keeps(bytes)).finding).toEqual({
    call: 'view({ bytes: bytes(0x01 0x02) })',
    got: 'bytes(0xff 0xff)',
    expected: 'bytes(0x01 0x02)',
    code: 'calling({ view }, { bytes: Uint8Array.of(0x01, 0x02) }).keeps(Uint8Array.of(0x01, 0x02))',
  })
})

test('what would pass for anything passes for nothing', () => {
  const anything = () => ({ asymmetricMatch: () => true })
  findingOf(() => calling({ anything }).gives(true))
})

test('a finding is bounded, however long the answer', () => {
  const long = (_text: string) => 'x'.repeat(1000)
  const { finding } = findingOf(() => calling({ long }, 'y'.repeat(1000)).gives(true))
  expect(finding.got.length).toBe(FINDING_LENGTHS.got)
  expect(finding.call.length).toBe(FINDING_LENGTHS.call)
})

test('the line for a test is whole where the call is cut, and bytes in it are TypeScript', () => {
  const sum = (..._terms: (number | Uint8Array)[]) => 0
  const { finding } = findingOf(() => calling({ sum }, Uint8Array.of(1, 255), ...Array(40).fill(7)).gives(1))
  expect(finding.call.length).toBe(FINDING_LENGTHS.call)
  expect(finding.code).toBe(`calling({ sum }, Uint8Array.of(0x01, 0xff), ${Array(40).fill(7).join(', ')}).gives(1)`)
})

test('a line that nobody would copy is left out', () => {
  const sum = (_terms: number[]) => 0
  expect(findingOf(() => calling({ sum }, Array(2000).fill(7)).gives(1)).finding.code).toBeUndefined()
})

test('inside a property the finding is the smallest failing case, found along the causes', () => {
  const small = (n: number) => n < 10
  const property = fc.property(fc.nat(1000), (n) => calling({ small }, n).gives(true))
  try {
    fc.assert(property, { seed: 1 })
  } catch (error) {
    expect(error).toMatchObject({ cause: { finding: { call: 'small(10)', got: 'false', expected: 'true' } } })
    return
  }
  throw new Error('nothing was found')
})
