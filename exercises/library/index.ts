/**
 * The course's library: the one module that a submission may import, as `tcp`.
 *
 * It has the words of TCP, as types and constants; the work is yours.
 */

/** A sequence number of TCP: a whole number from 0 to 4,294,967,295 (32 bits). After the largest comes 0 again. */
export type SequenceNumber = number

/** How many sequence numbers there are: 2^32 = 4,294,967,296. */
export const MODULUS = 4_294_967_296
