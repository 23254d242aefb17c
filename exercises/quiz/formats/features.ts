import type { Gap, Question } from '../questions'
import type { BothLanguages, Language, Words } from '../words'
import { inLanguage } from '../words'
import { isFormatted } from './text/from-markdown'

/** What a question may have that some format has no place for, in words for people. */
export const FEATURES = {
  version: { en: 'its version', zh: '版本号' },
  title: { en: 'its title', zh: '标题' },
  points: { en: 'its points', zh: '分值' },
  tags: { en: 'its tags', zh: '标签' },
  explanation: { en: 'its explanation', zh: '解释' },
  feedback: { en: 'the feedback to an answer', zh: '对答案的反馈' },
  'match-feedback': { en: 'the feedback to a pair', zh: '配对的反馈' },
  'order-feedback': { en: 'what is said of a wrong order', zh: '对错误顺序的反馈' },
  fractions: { en: 'what answers are worth that are neither right nor wrong', zh: '部分正确答案的得分比例' },
  several: { en: 'all right answers but the first', zh: '第一个以外的正确答案' },
  wildcards: { en: 'that `*` stands for any characters', zh: '`*` 代表任意字符' },
  case: { en: 'that capital letters count', zh: '区分大小写' },
  tolerance: { en: 'how far a number may be off', zh: '数值的容差' },
  'kept-order': { en: 'that its answers keep their order', zh: '答案不打乱顺序' },
  units: { en: 'its units', zh: '单位' },
  'unit-required': { en: 'that the unit must be given', zh: '必须写单位' },
  'all-or-nothing': { en: 'that there are all points or none', zh: '全对才得分' },
  sum: { en: 'that a part of the right answers is worth a part', zh: '部分选对可得部分分' },
  'credit-by-place': { en: 'how much of the order must be right', zh: '排序的计分方式' },
  others: { en: 'answers that belong to nothing', zh: '多余的备选答案' },
  weights: { en: 'how much each gap counts', zh: '各空的权重' },
  'whole-weights': { en: 'that a gap counts a part', zh: '非整数的权重' },
  lines: { en: 'how much room there is', zh: '答题空间' },
  'for-marker': { en: 'what who marks it should look for', zh: '评分说明' },
  'small-formatting': {
    en: 'emphasis, code and maths in its title or in what is matched',
    zh: '标题或配对选项中的强调、代码、公式等格式',
  },
  formatting: { en: 'emphasis, code, maths, lists and the like', zh: '强调、代码、公式、列表等格式' },
} satisfies Record<string, BothLanguages>

export type Feature = keyof typeof FEATURES

/** What a question has, beyond what every format holds. */
export function featuresOf(question: Question, language: Language): Feature[] {
  const { version, title, points, tags, explanation } = question
  const small = question.type === 'match' ? [...question.pairs.map(({ answer }) => answer), ...question.others] : []
  const large = {
    ...question,
    title: undefined,
    ...(question.type === 'match' && { pairs: question.pairs.map(({ answer, ...rest }) => rest), others: [] }),
  }
  const has: Partial<Record<Feature, boolean>> = {
    version: version > 1,
    title: title !== undefined,
    points: points !== 1,
    tags: tags.lesson !== undefined || tags.claims.length > 0 || tags.other.length > 0,
    explanation: explanation !== undefined,
    formatting: wordsIn(large).some((it) => isFormatted(inLanguage(it, language))),
    'small-formatting': [...(title ? [title] : []), ...small].some((it) => isFormatted(inLanguage(it, language))),
    ...own(question),
  }
  return FEATURE_NAMES.filter((name) => has[name])
}

const FEATURE_NAMES = Object.keys(FEATURES).filter((it): it is Feature => it in FEATURES)

/** What the type of a question has. */
function own(question: Question): Partial<Record<Feature, boolean>> {
  switch (question.type) {
    case 'choice':
      return { ...ofOffered(question.answers), 'kept-order': !question.shuffle }
    case 'multiple': {
      const right = question.answers.filter(({ fraction }) => fraction > 0).length
      return {
        feedback: question.answers.some((it) => it.feedback),
        fractions: question.answers.some(({ fraction }) => fraction < 0 || (fraction > 0 && !isShare(fraction, right))),
        sum: question.credit === 'sum',
        'all-or-nothing': question.credit === 'all-or-nothing',
        'kept-order': !question.shuffle,
      }
    }
    case 'true-false':
      return { feedback: question.feedback.onTrue !== undefined || question.feedback.onFalse !== undefined }
    case 'number':
      return {
        ...ofGap({ kind: 'number', ...question, weight: 1 }),
        units: question.units !== undefined,
        'unit-required': question.unitRequired,
      }
    case 'text':
      return ofGap({ kind: 'text', ...question, weight: 1 })
    case 'match':
      return {
        'match-feedback': question.pairs.some((it) => it.feedback),
        others: question.others.length > 0,
        'kept-order': !question.shuffle,
      }
    case 'order':
      return {
        'credit-by-place': question.credit !== 'all-or-nothing',
        'order-feedback': question.feedback !== undefined,
      }
    case 'cloze': {
      const gaps = Object.values(question.gaps)
      const all = gaps.map(ofGap)
      return {
        ...Object.fromEntries(FEATURE_NAMES.map((name) => [name, all.some((it) => it[name])]).filter(([, is]) => is)),
        weights: gaps.some(({ weight }) => weight !== 1),
        'whole-weights': gaps.some(({ weight }) => !Number.isInteger(weight)),
      }
    }
    case 'essay':
      return { lines: question.lines !== 15, 'for-marker': question.forMarker !== undefined }
    case 'point':
    case 'state':
    case 'simulation':
      return {}
  }
}

function ofGap(gap: Gap): Partial<Record<Feature, boolean>> {
  if (gap.kind === 'menu') return { ...ofOffered(gap.answers), 'kept-order': !gap.shuffle }
  // A wrong one that is named takes what a right one after it would take.
  const shared = { ...ofOffered(gap.answers), fractions: gap.answers.some(({ fraction }) => fraction !== 100) }
  if (gap.kind === 'number') return { ...shared, tolerance: gap.answers.some(({ tolerance }) => tolerance > 0) }
  return { ...shared, case: gap.caseSensitive, wildcards: gap.answers.some(({ accepts }) => /(?<!\\)\*/.test(accepts)) }
}

const ofOffered = (answers: readonly { fraction: number; feedback?: Words | undefined }[]) => ({
  feedback: answers.some((it) => it.feedback),
  fractions: answers.some(({ fraction }) => fraction !== 0 && fraction !== 100),
  several: answers.filter(({ fraction }) => fraction === 100).length > 1,
})

const isShare = (fraction: number, of: number): boolean => Math.abs(fraction - 100 / of) < 0.01

/** All texts of a question. */
function wordsIn(part: unknown): Words[] {
  if (Array.isArray(part)) return part.flatMap(wordsIn)
  if (typeof part !== 'object' || part === null) return []
  if (isWords(part)) return [part]
  return Object.entries(part).flatMap(([key, each]) => (key === 'scenario' || key === 'tags' ? [] : wordsIn(each)))
}

function isWords(part: object): part is Words {
  const entries = Object.entries(part)
  return entries.length > 0 && entries.every(([key, it]) => (key === 'en' || key === 'zh') && typeof it === 'string')
}
