import type { Locale } from '#content/locales'

interface TransportStrings {
  readonly title: (scene: string) => string
  readonly first: string
  readonly back: string
  readonly play: string
  readonly pause: string
  readonly forward: string
  readonly last: string
  readonly scrub: string
  readonly step: (step: number, steps: number, sentence: string) => string
}

export const transportStrings: Readonly<Record<Locale, TransportStrings>> = {
  en: {
    title: (scene) => `Time: ${scene}`,
    first: 'To the beginning',
    back: 'One step back',
    play: 'Play',
    pause: 'Pause',
    forward: 'One step on',
    last: 'To the end',
    scrub: 'Step of the run',
    step: (step, steps, sentence) => `Step ${step} of ${steps} · ${sentence}`,
  },
  zh: {
    title: (scene) => `时间：${scene}`,
    first: '回到开头',
    back: '后退一步',
    play: '播放',
    pause: '暂停',
    forward: '前进一步',
    last: '跳到结尾',
    scrub: '当前步骤',
    step: (step, steps, sentence) => `第 ${step} 步，共 ${steps} 步 · ${sentence}`,
  },
}
