import type { Reason } from './verdict'

/** Every sentence that says why a submission did not run to its end, in both languages, in one place. */

interface Place {
  readonly line?: number
  readonly column?: number
}

type Message = Reason['message']

/**
 * @param message to the learner whose code it is, with what to do
 * @param toTeacher the same about the code of somebody else
 */
const reason = (
  kind: Reason['kind'],
  message: Message,
  toTeacher: Message,
  rest: Place & { test?: string } = {},
): Reason => ({ kind, message, toTeacher, ...rest })

export function syntaxError(detail: string, place: Place): Reason {
  const line = place.line ?? '?'
  return reason(
    'syntax',
    {
      en: `Your code did not run: line ${line} is not valid TypeScript (${detail}).`,
      zh: `你的代码没有运行：第 ${line} 行不是有效的 TypeScript（${detail}）。`,
    },
    {
      en: `The code did not run: line ${line} is not valid TypeScript (${detail}).`,
      zh: `代码没有运行：第 ${line} 行不是有效的 TypeScript（${detail}）。`,
    },
    place,
  )
}

export const tooLarge = (bytes: number, limit: number): Reason =>
  reason(
    'too-large',
    {
      en: `Your code did not run: it has ${bytes} bytes, and this exercise takes at most ${limit}.`,
      zh: `你的代码没有运行：它有 ${bytes} 字节，而本练习最多接受 ${limit} 字节。`,
    },
    {
      en: `The code did not run: it has ${bytes} bytes, and this exercise takes at most ${limit}.`,
      zh: `代码没有运行：它有 ${bytes} 字节，而这个练习最多接受 ${limit} 字节。`,
    },
  )

export function refusedImport(module: string, place: Place): Reason {
  const line = place.line ?? '?'
  return reason(
    'import',
    {
      en: `Your code did not run: line ${line} imports '${module}'. Only 'tcp', the library of this course, can be imported.`,
      zh: `你的代码没有运行：第 ${line} 行导入了 '${module}'。只能导入本课程的库 'tcp'。`,
    },
    {
      en: `The code did not run: line ${line} imports '${module}'. A submission can import 'tcp' alone, the library of this course.`,
      zh: `代码没有运行：第 ${line} 行导入了 '${module}'，而学生的代码只能导入本课程的库 'tcp'。`,
    },
    place,
  )
}

/** @param what the construct, as it is written in code */
export function refused(what: string, instead: { en: string; zh: string }, place: Place): Reason {
  const line = place.line ?? '?'
  return reason(
    'refused',
    {
      en: `Your code did not run: \`${what}\` on line ${line} is not supported here. ${instead.en}`,
      zh: `你的代码没有运行：这里不支持第 ${line} 行的 \`${what}\`。${instead.zh}`,
    },
    {
      en: `The code did not run: it has \`${what}\` on line ${line}, which exercises do not allow. The student’s page said so too.`,
      zh: `代码没有运行：第 ${line} 行有 \`${what}\`，练习中不允许使用。学生自己运行时也会看到这条说明。`,
    },
    place,
  )
}

export function missingExports(names: readonly string[]): Reason {
  const en = names.map((name) => `a function \`${name}\``).join(' and ')
  const zh = names.map((name) => `\`${name}\``).join('、')
  return reason(
    'missing-export',
    { en: `Your code did not run: it must export ${en}.`, zh: `你的代码没有运行：它必须导出函数 ${zh}。` },
    { en: `The code did not run: it does not export ${en}.`, zh: `代码没有运行：它没有导出函数 ${zh}。` },
  )
}

export function threwOnLoad(name: string, message: string, line: number | undefined): Reason {
  const en = `stopped with ${name}${line === undefined ? '' : ` on line ${line}`} before any test could call it: ${message}`
  const zh = `就${line === undefined ? '' : `在第 ${line} 行`}因 ${name} 停止了：${message}`
  return reason(
    'threw-on-load',
    { en: `Your code ${en}`, zh: `还没有测试调用你的代码，它${zh}` },
    { en: `The code ${en}`, zh: `还没有测试调用这份代码，它${zh}` },
    line === undefined ? {} : { line },
  )
}

export const deadlinePassed = (deadlineMs: number, test: string | undefined): Reason =>
  reason(
    'deadline',
    {
      en: `Your code was stopped: it had not finished after ${deadlineMs} ms. Look for a loop that never ends.`,
      zh: `你的代码被停止了：${deadlineMs} 毫秒后仍未结束。请检查是否有不会结束的循环。`,
    },
    {
      en: `The code was stopped: it had not finished after ${deadlineMs} ms. Mostly this is a loop that never ends.`,
      zh: `代码被停止了：${deadlineMs} 毫秒后仍未结束，多半是有不会结束的循环。`,
    },
    test === undefined ? {} : { test },
  )

export const memoryExhausted = (test: string | undefined): Reason =>
  reason(
    'memory',
    {
      en: 'Your code was stopped: it used more memory than there is. Look for an array or a string that never stops growing.',
      zh: '你的代码被停止了：它用完了内存。请检查是否有不断增长的数组或字符串。',
    },
    {
      en: 'The code was stopped: it used more memory than there is. Mostly this is an array or a string that never stops growing.',
      zh: '代码被停止了：它用完了内存，多半是有不断增长的数组或字符串。',
    },
    test === undefined ? {} : { test },
  )

/** A person pressed Stop. */
export const stoppedByHand = (test: string | undefined): Reason =>
  reason(
    'deadline',
    {
      en: 'Your code was stopped before it had finished, because you asked for it.',
      zh: '应你的要求，代码在运行结束之前被停止了。',
    },
    {
      en: 'The code was stopped by hand before it had finished. That says nothing about it.',
      zh: '代码在运行结束之前被手动停止了，这与代码好坏无关。',
    },
    test === undefined ? {} : { test },
  )

export const graderFailed = (detail: string): Reason =>
  reason(
    'grader',
    {
      en: `The grader itself failed: ${detail}. The mistake is ours, not yours; your code is kept.`,
      zh: `评分程序自己出错了：${detail}。这是我们的错误，不是你的；你的代码已保留。`,
    },
    {
      en: `The grader itself failed: ${detail}. The mistake is ours, not the student’s.`,
      zh: `评分程序自己出错了：${detail}。这是我们的错误，与学生无关。`,
    },
  )
