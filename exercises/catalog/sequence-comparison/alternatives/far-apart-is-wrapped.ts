import { MODULUS, type SequenceNumber } from 'tcp'

/** The numbers wrapped between the two where they are more than half the circle apart. */
function before(a: SequenceNumber, b: SequenceNumber): boolean {
  return Math.abs(a - b) < MODULUS / 2 ? a < b : a > b
}

function between(start: SequenceNumber, seq: SequenceNumber, end: SequenceNumber): boolean {
  if (start <= end) return start <= seq && seq < end
  return start <= seq || seq < end
}

const beforeOrSame = (a: SequenceNumber, b: SequenceNumber) => !before(b, a)

export { before as seqLt, beforeOrSame as seqLeq, between as seqBetween }
