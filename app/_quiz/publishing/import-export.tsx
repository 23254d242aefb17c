import type { Locale } from '#app/_ui/locale'
import type { Note } from '#exercises/quiz/formats/note'
import type { Bank } from '#exercises/quiz/schema'
import { exchangeStrings } from './exchange-strings'
import { Export } from './export'
import { Import } from './import'

/** What becomes of questions that were brought in: behind those of the open bank, or a bank by themselves. */
export type ImportAs = 'add' | 'new'

interface Props {
  /** The open bank; null while there is something wrong in it. */
  readonly bank: Bank | null
  readonly locale: Locale
  /**
   * What becomes of it: for `new` the bank of the file; for `add` the open bank with the questions of the file, or, where the open
   * bank is null, what the file brought, for whoever has it to put it in.
   */
  readonly onImport: (bank: Bank, notes: readonly Note[], how: ImportAs) => void
}

/** Where questions of other programs come in, and the bank goes out as a file of theirs. */
export function ImportExport({ bank, locale, onImport }: Props) {
  const say = exchangeStrings[locale]
  return (
    <div className="max-w-2xl space-y-8">
      <section className="space-y-3">
        <h3 className="text-lg">{say.importTitle}</h3>
        <Import bank={bank} locale={locale} onImport={onImport} />
      </section>
      <section className="space-y-3">
        <h3 className="text-lg">{say.exportTitle}</h3>
        <Export bank={bank} locale={locale} />
      </section>
    </div>
  )
}
