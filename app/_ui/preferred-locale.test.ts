import { expect, test } from 'vitest'
import { preferredLocale } from './preferred-locale'

test('a language chosen before wins over the header', () => {
  expect(preferredLocale('en', 'zh')).toBe('zh')
})

test('a cookie that names no language of the course is ignored', () => {
  expect(preferredLocale('zh', 'fr')).toBe('zh')
})

test('regions and scripts do not matter', () => {
  expect(preferredLocale('zh-Hant-TW', undefined)).toBe('zh')
  expect(preferredLocale('EN-gb', undefined)).toBe('en')
})

test('the greater weight wins, whatever the order', () => {
  expect(preferredLocale('en;q=0.5, zh-CN;q=0.9', undefined)).toBe('zh')
})

test('among equal weights the first wins', () => {
  expect(preferredLocale('fr, zh, en', undefined)).toBe('zh')
})

test('a weight of zero or no number means not this language', () => {
  expect(preferredLocale('zh;q=0, en;q=0.1', undefined)).toBe('en')
  expect(preferredLocale('zh;q=x', undefined)).toBe('en')
})

test('without a header, and with languages that the course lacks, it is English', () => {
  expect(preferredLocale(null, undefined)).toBe('en')
  expect(preferredLocale('*', undefined)).toBe('en')
  expect(preferredLocale('de, fr;q=0.8', undefined)).toBe('en')
})
