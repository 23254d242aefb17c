import type { Locale } from '#content/locales'

interface StepsStrings {
  readonly title: (scene: string) => string
  readonly step: (step: number, all: number) => string
  /** Once the cursor stands elsewhere. */
  readonly left: (step: number, all: number) => string
  readonly back: string
  readonly next: string
  readonly here: string
  readonly free: string
  readonly predictFirst: string
}

export const stepsStrings: Readonly<Record<Locale, StepsStrings>> = {
  en: {
    title: (scene) => `${scene}: guided tour`,
    step: (step, all) => `Guided tour · ${step} of ${all}`,
    left: (step, all) => `Guided tour · left at ${step} of ${all}`,
    back: 'Back',
    next: 'Next',
    here: 'Take me there',
    free: 'Now move as you like.',
    predictFirst: 'Predict first; then the tour goes on.',
  },
  zh: {
    title: (scene) => `${scene}：导览`,
    step: (step, all) => `导览 · ${step} / ${all}`,
    left: (step, all) => `导览 · 已离开第 ${step} 步（共 ${all} 步）`,
    back: '上一步',
    next: '下一步',
    here: '回到这一步',
    free: '导览到此结束，可以随意操作了。',
    predictFirst: '先作出预测，导览才会继续。',
  },
}
