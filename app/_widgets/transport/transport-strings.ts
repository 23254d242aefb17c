import type { Locale } from '#content/locales'

interface TransportStrings {
  readonly title: (scene: string) => string
  readonly first: string
  readonly roundTripBack: string
  readonly back: string
  readonly play: string
  readonly pause: string
  readonly forward: string
  readonly roundTripOn: string
  readonly last: string
  readonly scrub: string
  readonly speed: string
  readonly step: (step: number, steps: number, sentence: string) => string
}

export const transportStrings: Readonly<Record<Locale, TransportStrings>> = {
  en: {
    title: (scene) => `Time: ${scene}`,
    first: 'To the beginning',
    roundTripBack: 'One round trip back',
    back: 'One step back',
    play: 'Play',
    pause: 'Pause',
    forward: 'One step on',
    roundTripOn: 'One round trip on',
    last: 'To the end',
    scrub: 'Time of the run',
    speed: 'Speed',
    step: (step, steps, sentence) => `Step ${step} of ${steps} · ${sentence}`,
  },
  zh: {
    title: (scene) => `时间：${scene}`,
    first: '回到开头',
    roundTripBack: '后退一个往返时间',
    back: '后退一步',
    play: '播放',
    pause: '暂停',
    forward: '前进一步',
    roundTripOn: '前进一个往返时间',
    last: '跳到结尾',
    scrub: '运行到的时刻',
    speed: '速度',
    step: (step, steps, sentence) => `第 ${step} 步，共 ${steps} 步 · ${sentence}`,
  },
}
