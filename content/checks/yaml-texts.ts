import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { localeOf, type Text } from './text'

interface YamlText extends Text {
  /** Keys and places in lists, with dots: `time-wait.zh.meaning`. */
  readonly path: string
}

/** The spellings of a term, and what a source document says. */
const QUOTED: ReadonlySet<string> = new Set(['term', 'also', 'claim'])

/**
 * Every text of a YAML file. One under a key `en` or `zh` is in that language; of any other its characters say it.
 *
 * @param firstLine the line of the file on which the YAML begins
 */
export function textsOfYaml(file: string, source: string, firstLine = 1): YamlText[] {
  const lines = new LineCounter()
  const texts: YamlText[] = []
  visit(parseDocument(source, { lineCounter: lines }), {
    Scalar(key, { value, range }, ancestors) {
      if (key === 'key' || typeof value !== 'string' || !range) return
      const keys = ancestors.flatMap((it) => ('key' in it && isScalar(it.key) ? [String(it.key.value)] : []))
      texts.push({
        file,
        line: firstLine + lines.linePos(range[0]).line - 1,
        locale: keys.includes('zh') ? 'zh' : keys.includes('en') ? 'en' : localeOf(value),
        text: value,
        path: keys.join('.'),
        isQuoted: keys.some((it) => QUOTED.has(it)),
      })
    },
  })
  return texts
}
