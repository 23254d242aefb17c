import type { Locale } from '#content/locales'

interface CompareStrings {
  readonly title: (scene: string) => string
  /** One of the two runs: that of the scene itself, or one that is called so. */
  readonly side: (scene: string, run: string) => string
  readonly beside: string
  readonly parts: (segment: number) => string
  readonly same: string
  readonly sameButOwn: string
  readonly nothingYet: string
}

export const compareStrings: Readonly<Record<Locale, CompareStrings>> = {
  en: {
    title: (scene) => `${scene}: two runs side by side`,
    side: (scene, run) => (run === scene ? scene : `${scene}: ${run}`),
    beside: 'Beside it:',
    parts: (segment) => `The runs part at segment ${segment}.`,
    same: 'Segment for segment both runs are the same.',
    sameButOwn:
      'Segment for segment both runs are the same, but for the windows and options that each system announces.',
    nothingYet: 'There is only one run so far. Change a segment, and the run that comes of it stands beside this one.',
  },
  zh: {
    title: (scene) => `${scene}：两次运行对照`,
    side: (scene, run) => (run === scene ? scene : `${scene}：${run}`),
    beside: '对照：',
    parts: (segment) => `两次运行从第 ${segment} 个报文段开始不同。`,
    same: '两次运行的报文段完全相同。',
    sameButOwn: '除了各系统自行通告的窗口和选项，两次运行的报文段完全相同。',
    nothingYet: '目前只有一次运行。改动某个报文段，得到的新运行会与它并排显示。',
  },
}
