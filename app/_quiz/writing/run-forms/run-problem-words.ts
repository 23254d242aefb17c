import { problemText } from '#app/_lab/problem-words'
import { runProblemText as ofTheRun } from '#app/_scene/run-words'
import type { Locale } from '#app/_ui/locale'
import type { BothLanguages } from '#exercises/quiz/words'

type Say = (...parts: string[]) => BothLanguages

const EDGE: BothLanguages = {
  en: 'is an edge: one nanosecond earlier or later, the answer is another. Choose another moment',
  zh: '正好在边界上：早或晚一纳秒，答案就不同。请换一个时刻',
}

/** `with delayMs 40 (and with 1 other values)` */
const WITH = String.raw`with (.*?)(?: \(and with (\d+) other values\))?`
const withEn = (values = '', more = '') =>
  `With ${shown(values, 'en')}${more === '' ? '' : ` and with ${more} other values`}`
const withZh = (values = '', more = '') =>
  `取值为 ${shown(values, 'zh')}${more === '' ? '' : `（另有 ${more} 组取值也是如此）`}时，`
/** `delayMs 40, closer client` as `delayMs = 40, closer = client` */
function shown(values: string, locale: Locale): string {
  if (values === 'no parameters') return locale === 'en' ? 'no parameters' : '没有参数'
  return values
    .split(', ')
    .map((each) => each.replace(' ', ' = '))
    .join(locale === 'en' ? ', ' : '，')
}

/** What the checks of a question that runs say, and the same for who writes it in a form. */
const PATTERNS: readonly (readonly [RegExp, Say])[] = [
  [
    /^does not say \{(\w+)\}, which is drawn; .*$/,
    (name) => ({
      en: `The text does not say {${name}}, which is drawn. Write {${name}} where its value is to be read.`,
      zh: `文本里没有 {${name}}，而它是抽取的参数。请在要显示这个值的地方写上 {${name}}。`,
    }),
  ],
  [
    new RegExp(`^${WITH} has no answer$`, 's'),
    (values, more) => ({
      en: `${withEn(values, more)} this never happens in the run: there is no answer.`,
      zh: `${withZh(values, more)}运行中不会出现所问的情况，没有答案。`,
    }),
  ],
  [
    new RegExp(`^${WITH} asks about a moment at which .*$`, 's'),
    (values, more) => ({
      en: `${withEn(values, more)} the moment ${EDGE.en}.`,
      zh: `${withZh(values, more)}这个时刻${EDGE.zh}。`,
    }),
  ],
  [
    /^with (.*?) what happens at (\S+) ms decides the key by one nanosecond: it is (.*), and (.*) at \S+ ms; .*$/s,
    (values, ms, key, other) => ({
      en: `${withEn(values)} something happens at ${ms} ms just as a segment arrives, and which comes first decides: the answer is ${key} or ${other}. Choose another value.`,
      zh: `${withZh(values)}${ms} ms 时发生的事正好与报文段到达同时，先后决定答案是 ${key} 还是 ${other}。请换一个值。`,
    }),
  ],
  [
    /^(.*?) cannot be run: (.*)$/s,
    (values, why) => ({
      en: `With ${shown(values ?? '', 'en')} it cannot be run: ${inOneLine(why)}`,
      zh: `${withZh(values)}无法运行：${ofTheScenario(inOneLine(why))}`,
    }),
  ],
  [
    /^has fewer than two wrong answers .*$/,
    () => ({
      en: 'There are fewer than two wrong answers that differ from the right one. Ask for a number instead, or ask something else.',
      zh: '与正确答案不同的错误答案不到两个。请改为填数，或换一个问题。',
    }),
  ],
  [
    /^is "number"; what this measure comes to is none: (.*); expected choice$/s,
    (key) => ({
      en: `The answer is ${key}, which is not a number. Let it be chosen.`,
      zh: `答案是 ${key}，不是数。请改为选择题。`,
    }),
  ],
  [
    /^the key is (.*) whatever is drawn; .*$/s,
    (key) => ({
      en: `The answer is ${key} in every draw. Draw more values, or others, so that it differs.`,
      zh: `无论怎么抽取，答案都是 ${key}。请增加或更换取值，使答案有变化。`,
    }),
  ],
  [
    /^is (.*); the engine comes to (.*)$/s,
    (stated, key) => ({
      en: `The example says ${stated}; the engine comes to ${key}.`,
      zh: `示例写的是 ${stated}，引擎算出的是 ${key}。`,
    }),
  ],
  [
    /^is no parameter of this question$/,
    () => ({
      en: 'The example names something that this question does not draw.',
      zh: '示例里的参数不是这道题抽取的。',
    }),
  ],
  [
    /^is (\S+); expected one of (.*)$/s,
    (is, all) => ({
      en: `${is} does not occur in any draw. There are: ${all}.`,
      zh: `任何一次抽取都不会出现 ${is}。会出现的有：${all}。`,
    }),
  ],
  [
    /^parameters\.(\w+) has no `fields`.*$/s,
    (name) => ({
      en: `${name} is no parameter of this scenario. Remove it.`,
      zh: `这个场景没有参数 ${name}，请删除。`,
    }),
  ],
  [
    /^There is no field (\S+): .*$/s,
    (field) => ({
      en: `What ${field} named is no longer there. Remove it from what is drawn.`,
      zh: `${field} 所指的内容已经不在了，请从抽取的参数中删除。`,
    }),
  ],
  [
    /^There is no template (\S+)\. .*$/s,
    (name) => ({ en: `There is no scenario ${name}. Choose one.`, zh: `没有 ${name} 这个场景，请选择一个。` }),
  ],
  [
    /^is not in the run: .*$/s,
    () => ({ en: 'The run has no such place. Choose one from it.', zh: '这次运行中没有这个位置，请从中选择。' }),
  ],
  [
    /^(\S+) is not there at (\S+) ms; the run has (.*)$/s,
    (end, ms, all) => ({
      en: `${end} is not there at ${ms} ms. The run has ${all}.`,
      zh: `${ms} ms 时还没有 ${end}。这次运行中有 ${all}。`,
    }),
  ],
  [
    /^is a moment at which one nanosecond more or less changes (\S+) to (\S+); .*$/,
    (one, other) => ({
      en: `At this very moment ${one} and ${other} meet, and a nanosecond decides. Choose another moment.`,
      zh: `这个时刻正好在 ${one} 与 ${other} 的边界上，一纳秒之差就会不同。请换一个时刻。`,
    }),
  ],
  [
    /^No values of the parameters of .* make a question: \d+ were tried\.$/,
    () => ({ en: 'None of the values makes a question.', zh: '没有一组取值能构成题目。' }),
  ],
  [
    /^The run does not come to its end: (.*)$/s,
    (why = '') => ({ en: `The run does not come to its end: ${why}`, zh: `运行没有结束：${ofTheScenario(why)}` }),
  ],
]

/** What the engine, or the schema of a scenario, says against a run. */
function ofTheScenario(why: string): string {
  const [, field, says] = /^([\w.[\]]+) (is .*; expected .*)$/s.exec(why) ?? []
  return field !== undefined && says !== undefined ? `${field} ${problemText(says, 'zh')}` : ofTheRun(why, 'zh')
}

/** What zod says of several things at once is a list in JSON: the words in it are enough. */
function inOneLine(why = ''): string {
  const messages = [...why.matchAll(/"message": "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message)
  return messages.length > 0 ? messages.join('; ') : why
}

/** What a check of a run says, for a teacher. What has no words here stays as it is. */
export function runProblemText(says: string, locale: Locale): string {
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(says)
    if (found) return say(...found.slice(1).map((part) => part ?? ''))[locale]
  }
  return says
}
