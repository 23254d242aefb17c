import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { checkFiles, courseBanks } from './check/check-files'
import { exportBank } from './formats/export-bank'
import { FORMAT_NAMES } from './formats/file-formats'
import { importBank } from './formats/import-bank'
import { lineOf } from './formats/note'
import { readBank } from './read-bank'
import { LANGUAGES } from './words'

const USAGE = `npm run quiz -- check [file …]
npm run quiz -- import <file> [--format ${FORMAT_NAMES.join('|')}] [--lang en|zh] [-o <bank.yaml>]
npm run quiz -- export <bank.yaml> --format ${FORMAT_NAMES.join('|')} [--lang en|zh] [--variants 5] [-o <file>]`

class WrongCommand extends Error {}

function commandLine(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        variants: { type: 'string', default: '5' },
        output: { type: 'string', short: 'o' },
      },
    })
    const [command, ...files] = positionals
    const variants = Number(values.variants)
    if (!Number.isInteger(variants) || variants < 1 || variants > 100)
      throw new WrongCommand('--variants is from 1 to 100.')
    return {
      command,
      files,
      output: values.output,
      variants,
      format: oneOf('--format', FORMAT_NAMES, values.format),
      language: oneOf('--lang', LANGUAGES, values.lang),
    }
  } catch (error) {
    if (error instanceof WrongCommand || error instanceof TypeError) throw new WrongCommand(error.message)
    throw error
  }
}

function oneOf<Name extends string>(
  option: string,
  names: readonly Name[],
  value: string | undefined,
): Name | undefined {
  const found = names.find((it) => it === value)
  if (value !== undefined && found === undefined) throw new WrongCommand(`${option} is one of ${names.join(', ')}.`)
  return found
}

function only(files: readonly string[]): string {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new WrongCommand('Expected one file.')
  return file
}

/** Where a command says what it has to say. */
export interface Said {
  readonly out: (content: string | Uint8Array) => void
  readonly error: (line: string) => void
}

/**
 * Does what a command line asks for.
 *
 * @returns the exit status: 0, 1 where a bank is wrong or nothing could be read, 2 where the command is wrong
 */
export async function quizCommand(args: readonly string[], said: Said): Promise<number> {
  try {
    return await done(args, said)
  } catch (error) {
    // What is thrown here names the file that is wrong or missing, or the word of the command.
    said.error(error instanceof Error ? error.message : String(error))
    if (error instanceof WrongCommand) said.error(USAGE)
    return error instanceof WrongCommand ? 2 : 1
  }
}

async function done(args: readonly string[], said: Said): Promise<number> {
  const { command, files, format, language, variants, output } = commandLine(args)
  const write = (content: string | Uint8Array) =>
    output === undefined ? said.out(content) : writeFileSync(output, content)
  const inLanguage = language === undefined ? {} : { language }
  switch (command) {
    case 'check': {
      const { problems, fine } = checkFiles(files.length > 0 ? files : courseBanks())
      for (const file of fine) said.out(`${file}: nothing is wrong.\n`)
      for (const problem of problems) said.error(problem)
      return problems.length > 0 ? 1 : 0
    }
    case 'import': {
      const file = only(files)
      const bytes = new Uint8Array(readFileSync(file))
      const { bank, notes } = await importBank(bytes, file, { ...inLanguage, ...(format && { format }) })
      for (const note of notes) said.error(`${file}: ${lineOf(note, 'en')}`)
      if (bank === null) return 1
      write(stringify(bank, { lineWidth: 120, aliasDuplicateObjects: false }))
      return 0
    }
    case 'export': {
      const file = only(files)
      if (format === undefined) throw new WrongCommand('Expected --format.')
      const { bank } = readBank(readFileSync(file, 'utf8'), file)
      const { bytes, notes } = exportBank(bank, format, { ...inLanguage, variants })
      for (const note of notes) said.error(`${file}: ${lineOf(note, 'en')}`)
      write(bytes)
      return 0
    }
    default:
      throw new WrongCommand('Expected what to do.')
  }
}
