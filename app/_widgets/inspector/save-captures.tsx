import { hostText } from '#app/_scene/segment-words'
import { download } from '#app/_ui/download'
import type { Locale } from '#content/locales'
import type { Trace } from '#engine/trace/format'
import { NEEDS_SCRIPT } from '../needs-script'
import { inspectorStrings } from './inspector-strings'

/** Saves what each host saw of the run, as far as it is shown: one file for each, as Wireshark wants it. */
export function SaveCaptures({ trace, locale }: { trace: Trace; locale: Locale }) {
  const strings = inspectorStrings[locale]
  const save = async (host: string) => {
    const [{ capture }, { encodePcapng }] = await Promise.all([
      import('#engine/trace/capture'),
      import('#engine/wire/pcapng'),
    ])
    const file = encodePcapng(host, capture(trace, host))
    download(new Blob([file.slice()], { type: 'application/octet-stream' }), `${host}.pcapng`)
  }
  return (
    <p className={`m-0 mt-2 flex flex-wrap items-center gap-x-3 text-sm ${NEEDS_SCRIPT}`}>
      <span className="text-ink-muted">{strings.save}</span>
      {Object.keys(trace.scenario.hosts).map((host) => (
        <button
          key={host}
          type="button"
          onClick={() => save(host)}
          className="min-h-8 cursor-pointer text-accent underline underline-offset-2"
        >
          {strings.capture(hostText(host, locale))}
        </button>
      ))}
    </p>
  )
}
