import {
  array,
  assert,
  asyncProperty,
  bigInt,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  pre,
  property,
  record,
  subarray,
  tuple,
  uint8Array,
  uniqueArray,
} from 'fast-check'

/**
 * What of fast-check a suite may use in the browser. The whole of it would be a sixth of all that a learner waits for before the
 * first verdict. A suite that needs more adds it here: until then the gate says that it is not a function.
 */
export const fastCheck = {
  array,
  assert,
  asyncProperty,
  bigInt,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  pre,
  property,
  record,
  subarray,
  tuple,
  uint8Array,
  uniqueArray,
}
