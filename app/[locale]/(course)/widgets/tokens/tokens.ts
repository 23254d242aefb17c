import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A colour of the app in both themes, as `#rrggbb`. */
export interface ColourToken {
  readonly name: string
  readonly light: string
  readonly dark: string
}

/**
 * The colours that the styles name, in their order.
 *
 * @param css app/globals.css: `:root` has the light ones, and `@variant dark` inside of it the dark ones
 * @throws Error that names a colour which one theme has and the other lacks
 */
export function colourTokens(css: string): readonly ColourToken[] {
  const root = css.slice(css.indexOf(':root {'), css.indexOf(':root:lang'))
  const [light = '', dark = ''] = root.split('@variant dark')
  const [ofLight, ofDark] = [colours(light), colours(dark)]
  for (const name of [...ofLight.keys(), ...ofDark.keys()])
    if (!ofLight.has(name) || !ofDark.has(name)) throw new Error(`--${name} is not in both themes of the styles.`)
  return [...ofLight].map(([name, value]) => ({ name, light: value, dark: ofDark.get(name) ?? value }))
}

const colours = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))

/** @param root where app/ lies */
export const readTokens = (root = process.cwd()): readonly ColourToken[] =>
  colourTokens(readFileSync(path.join(root, 'app', 'globals.css'), 'utf8'))

/** WCAG 2.2's contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
