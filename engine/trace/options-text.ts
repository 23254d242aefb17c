import type { SegmentOptions } from '../tcp/segment'

/** A segment's options as people write them: `mss=1460 scale=7 sack-permitted timestamps=5/0`; empty where there are none. */
export function optionsText({ mss, windowScale, sackPermitted, timestamps }: SegmentOptions = {}): string {
  return [
    ...(mss === undefined ? [] : [`mss=${mss}`]),
    ...(windowScale === undefined ? [] : [`scale=${windowScale}`]),
    ...(sackPermitted ? ['sack-permitted'] : []),
    ...(timestamps ? [`timestamps=${timestamps.value}/${timestamps.echo}`] : []),
  ].join(' ')
}
