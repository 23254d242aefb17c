import type { SackBlock, SegmentOptions } from '../tcp/segment'

/** A segment's options as people write them: `mss=1460 scale=7 sack-permitted timestamps=5/0 sack=2001-3001,4001-5001`; empty where there are none. */
export function optionsText({ mss, windowScale, sackPermitted, timestamps, sack }: SegmentOptions = {}): string {
  return [
    ...(mss === undefined ? [] : [`mss=${mss}`]),
    ...(windowScale === undefined ? [] : [`scale=${windowScale}`]),
    ...(sackPermitted ? ['sack-permitted'] : []),
    ...(timestamps ? [`timestamps=${timestamps.value}/${timestamps.echo}`] : []),
    ...(sack ? [`sack=${blocksText(sack)}`] : []),
  ].join(' ')
}

/** `2001-3001,4001-5001`: each from its first number up to the one behind its last. */
export const blocksText = (blocks: readonly SackBlock[]): string =>
  blocks.map(({ left, right }) => `${left}-${right}`).join(',')
