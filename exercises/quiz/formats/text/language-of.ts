import type { Language } from '../../words'

/** The language of most of a file's words: a Chinese character is worth about three letters. */
export function languageOf(text: string): Language {
  const words = text.replace(/<[^<>]*>/g, '')
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0
  return han * 3 > latin ? 'zh' : 'en'
}
