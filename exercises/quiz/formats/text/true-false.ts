import type { Language } from '../../words'

/** What the two answers to a statement are called where a format has no such type. */
export const TRUE_AND_FALSE: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['True', 'False'],
  zh: ['正确', '错误'],
}
