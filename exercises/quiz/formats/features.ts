import type { Gap, Question, QuestionOf } from '../questions'
import type { BothLanguages, Language, Words } from '../words'
import { inLanguage } from '../words'
import { isFormatted, isRich } from './text/from-markdown'

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
  'below-zero': { en: 'what a gap says is worth less than 0, which counts as 0', zh: '填空中低于 0 的比例（按 0 计）' },
  'title-formatting': { en: 'emphasis, code and maths in its title', zh: '标题中的强调、代码、公式等格式' },
  'match-formatting': { en: 'emphasis, code and maths in what is matched', zh: '配对选项中的强调、代码、公式等格式' },
  'menu-formatting': { en: 'emphasis, code and maths in its menus', zh: '下拉选项中的强调、代码、公式等格式' },
  'rich-formatting': {
    en: 'struck text, boxes to tick, titles of links and pictures, and the number that a list begins with',
    zh: '删除线、勾选框、链接和图片的标题，以及编号列表的起始数字',
  },
  formatting: { en: 'emphasis, code, maths, lists and the like', zh: '强调、代码、公式、列表等格式' },
} satisfies Record<string, BothLanguages>

export type Feature = keyof typeof FEATURES

/** What a question has, beyond what every format holds. */
export function featuresOf(question: Question, language: Language): Feature[] {
  const { version, title, points, tags, explanation } = question
  const isAnyFormatted = (part: unknown, is = isFormatted) => wordsIn(part).some((it) => is(inLanguage(it, language)))
  const has: Partial<Record<Feature, boolean>> = {
    version: version > 1,
    title: title !== undefined,
    points: points !== 1,
    tags: tags.lesson !== undefined || tags.claims.length > 0 || tags.other.length > 0,
    explanation: explanation !== undefined,
    formatting: isAnyFormatted({ ...question, title: undefined, ...withoutChosen(question) }),
    'rich-formatting': isAnyFormatted({ ...question, title: undefined }, isRich),
    'title-formatting': isAnyFormatted(title),
    'match-formatting': question.type === 'match' && isAnyFormatted(matchedIn(question)),
    'menu-formatting': question.type === 'cloze' && isAnyFormatted(inMenus(question)),
    ...own(question),
  }
  return FEATURE_NAMES.filter((name) => has[name])
}

const matchedIn = ({ pairs, others }: QuestionOf<'match'>) => [...pairs.map(({ answer }) => answer), ...others]
const inMenus = ({ gaps }: QuestionOf<'cloze'>) =>
  Object.values(gaps).flatMap((gap) => (gap.kind === 'menu' ? gap.answers.map(({ text }) => text) : []))

/** The parts of a question without the answers that stand in a menu, which have features of their own. */
function withoutChosen(question: Question): Record<string, unknown> {
  if (question.type === 'match') return { pairs: question.pairs.map(({ answer, ...rest }) => rest), others: [] }
  if (question.type !== 'cloze') return {}
  return { gaps: Object.values(question.gaps).map((gap) => gap.answers.map(({ feedback }) => feedback)) }
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
        'below-zero': gaps.some(({ answers }) => answers.some(({ fraction }) => fraction < 0)),
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
  return { ...shared, case: gap.caseSensitive, wildcards: gap.answers.some(({ accepts }) => isPattern(accepts)) }
}

/** Whether a text has stars that are more than “any other answer” (`*`) and “anything with this in it” (`*SYN*`). */
export const isPattern = (accepts: string): boolean =>
  /(?<!\\)\*/.test(accepts) && accepts !== '*' && insideOf(accepts) === null

/** What stands between the stars of `*SYN*`, with its own stars escaped; null for any other text. */
export function insideOf(accepts: string): string | null {
  const [, inside = ''] = /^\*((?:\\\*|[^*])+)(?<!\\)\*$/.exec(accepts) ?? []
  return inside === '' ? null : inside
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
