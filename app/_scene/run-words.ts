import type { Locale } from '#content/locales'
import { breachText } from '#exercises/grader/breach-text'
import { chineseBreach } from '#exercises/grader/breach-words'

type Chinese = (...parts: readonly string[]) => string

/** What the engine says of a scenario that it cannot run to its end, and the same in Chinese with its names in place. */
const PATTERNS: readonly (readonly [RegExp, Chinese])[] = [
  [
    /^(\S+) cannot (.+?) at (\S+) ms: (.*)$/,
    (host, what, at, why = '') => `${at} ms：${host} 无法执行 ${what}，${reason(why)}`,
  ],
  [/^(\S+) cannot (.+?): (.*)$/, (host, what, why = '') => `${host} 无法执行 ${what}，${reason(why)}`],
  [/^more than (\d+) events.*$/, (most) => `超过 ${most} 个事件，两端可能在无休止地互相应答`],
  [/^no link leads from (\S+) to (\S+)$/, (from, to) => `从 ${from} 到 ${to} 没有链路可走`],
  [/^\S+ ns is outside virtual time.*$/, () => '有一个时刻超出了虚拟时间（最长 104 天）；请缩短时间，或提高带宽'],
  [/^mulDiv\(.*\) exceeds 2\^53$/, () => '有一段时间超出了虚拟时间（最长 104 天）；请缩短时间，或提高带宽'],
  [/^the scenario has no host (\S+); it has (.*)$/, (host, all) => `场景里没有主机 ${host}，现有 ${all}`],
  [/^The engine could not be loaded\.$/, () => '引擎没有加载成功，请检查网络后再试'],
]

const REASONS: typeof PATTERNS = [
  [/^it has no connection yet$/, () => '它还没有连接'],
  [/^no program has accepted (\S+)$/, (connection) => `没有程序 accept 过 ${connection}`],
  [/^(\S+) does not listen with a backlog$/, (name) => `${name} 没有以 backlog 监听`],
  [/^(\S+) is not there; \S+ has no connection yet$/, (name) => `没有 ${name}，这台主机还没有连接`],
  [/^(\S+) is not there; \S+ has (.*)$/, (name, all) => `没有 ${name}，现有 ${all}`],
  [/^(\S+) has no peer$/, (name) => `${name} 没有对端`],
]

/** Why a run failed or was halted, in the reader's language. */
export const runProblemText = (says: string, locale: Locale): string =>
  locale === 'en' ? says : (chineseBreach(says) ?? chineseOf(says, PATTERNS))

/** Why a run ended before its time, and whose code it was where it was somebody's. */
export const haltText = (halt: { readonly handler: string | null; readonly reason: string }, locale: Locale): string =>
  runProblemText(breachText(halt), locale)

const reason = (why: string): string => chineseOf(why, REASONS)

function chineseOf(says: string, patterns: typeof PATTERNS): string {
  for (const [pattern, chinese] of patterns) {
    const found = pattern.exec(says)
    if (found) return chinese(...found.slice(1))
  }
  return says
}
