import { sha256 } from '../sim/sha256'
import type { Trace } from './format'

/** A trace's fingerprint: two runs with the same hash did the same, to the byte. */
export const traceHash = (trace: Trace): string => sha256(JSON.stringify(trace))
