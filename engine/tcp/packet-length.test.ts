import fc from 'fast-check'
import { expect, test } from 'vitest'
import { run } from '../scenario/run'
import { clientAndServer } from '../scenario/scenario-for-tests'
import { capture } from '../trace/capture'
import { packetLength } from './packet-length'
import { type SegmentOptions, segment } from './segment'

const optionSets = fc.record(
  {
    mss: fc.nat(0xffff),
    windowScale: fc.nat(14),
    sackPermitted: fc.constant<true>(true),
    timestamps: fc.constant({ value: 1, echo: 2 }),
    sack: fc.array(fc.constant({ left: 1, right: 2 }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
)

test('a packet is as long as a capture writes it, whatever its options', () => {
  const trace = run(clientAndServer())
  const [first] = trace.segments
  fc.assert(
    fc.property(optionSets, fc.nat(1400), (options: SegmentOptions, length) => {
      const segments = first ? [{ ...first, options, length }] : []
      const transmissions = trace.transmissions.slice(0, 1)
      const [packet] = capture({ ...trace, segments, transmissions }, 'client')
      expect(packetLength(segment({ options, payload: { length } }))).toBe(packet?.bytes.length)
    }),
  )
})
