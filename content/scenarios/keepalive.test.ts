import { expect, test } from 'vitest'
import { segmentsSent } from '#engine/observe/measures'
import { run } from '#engine/scenario/run'
import { onlySysctls } from './keepalive'

/** What the client sends once the connection stands and is silent. */
const sentInSilence = (...parameters: Parameters<typeof run>) =>
  segmentsSent(run(...parameters), { from: 'client' }).filter(({ at }) => at > 0)

test('L7.1 ⑤: sysctls alone switch nothing on', () => {
  expect(sentInSilence(onlySysctls)).toEqual([])
})
