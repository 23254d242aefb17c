import type { Reason } from './verdict'

/** Every sentence that says why a submission did not run to its end, in both languages, in one place. */

interface Place {
  readonly line?: number
  readonly column?: number
}

const reason = (kind: Reason['kind'], en: string, zh: string, rest: Place & { test?: string } = {}): Reason => ({
  kind,
  message: { en, zh },
  ...rest,
})

export const syntaxError = (detail: string, place: Place): Reason =>
  reason(
    'syntax',
    `Your code did not run: line ${place.line ?? '?'} is not valid TypeScript (${detail}).`,
    `你的代码没有运行：第 ${place.line ?? '?'} 行不是有效的 TypeScript（${detail}）。`,
    place,
  )

export const tooLarge = (bytes: number, limit: number): Reason =>
  reason(
    'too-large',
    `Your code did not run: it has ${bytes} bytes, and this exercise takes at most ${limit}.`,
    `你的代码没有运行：它有 ${bytes} 字节，而本练习最多接受 ${limit} 字节。`,
  )

export const refusedImport = (module: string, place: Place): Reason =>
  reason(
    'import',
    `Your code did not run: line ${place.line ?? '?'} imports '${module}'. Only 'tcp', the library of this course, can be imported.`,
    `你的代码没有运行：第 ${place.line ?? '?'} 行导入了 '${module}'。只能导入本课程的库 'tcp'。`,
    place,
  )

/** @param what the construct, as it is written in code */
export const refused = (what: string, instead: { en: string; zh: string }, place: Place): Reason =>
  reason(
    'refused',
    `Your code did not run: \`${what}\` on line ${place.line ?? '?'} is not supported here. ${instead.en}`,
    `你的代码没有运行：这里不支持第 ${place.line ?? '?'} 行的 \`${what}\`。${instead.zh}`,
    place,
  )

export const missingExports = (names: readonly string[]): Reason =>
  reason(
    'missing-export',
    `Your code did not run: it must export ${names.map((name) => `a function \`${name}\``).join(' and ')}.`,
    `你的代码没有运行：它必须导出函数 ${names.map((name) => `\`${name}\``).join('、')}。`,
  )

export const threwOnLoad = (name: string, message: string, line: number | undefined): Reason =>
  reason(
    'threw-on-load',
    `Your code stopped with ${name}${line === undefined ? '' : ` on line ${line}`} before any test could call it: ${message}`,
    `还没有测试调用你的代码，它就${line === undefined ? '' : `在第 ${line} 行`}因 ${name} 停止了：${message}`,
    line === undefined ? {} : { line },
  )

export const deadlinePassed = (deadlineMs: number, test: string | undefined): Reason =>
  reason(
    'deadline',
    `Your code was stopped: it had not finished after ${deadlineMs} ms. Look for a loop that never ends.`,
    `你的代码被停止了：${deadlineMs} 毫秒后仍未结束。请检查是否有不会结束的循环。`,
    test === undefined ? {} : { test },
  )

export const memoryExhausted = (test: string | undefined): Reason =>
  reason(
    'memory',
    'Your code was stopped: it used more memory than there is. Look for an array or a string that never stops growing.',
    '你的代码被停止了：它用完了内存。请检查是否有不断增长的数组或字符串。',
    test === undefined ? {} : { test },
  )

/** A person pressed Stop. */
export const stoppedByHand = (test: string | undefined): Reason =>
  reason(
    'deadline',
    'Your code was stopped before it had finished, because you asked for it.',
    '应你的要求，代码在运行结束之前被停止了。',
    test === undefined ? {} : { test },
  )

export const graderFailed = (detail: string): Reason =>
  reason(
    'grader',
    `The grader itself failed: ${detail}. The mistake is ours, not yours; your code is kept.`,
    `评分程序自己出错了：${detail}。这是我们的错误，不是你的；你的代码已保留。`,
  )
