'use client'

import dynamic from 'next/dynamic'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Markdown } from '#app/_quiz/markdown'
import { resultOf } from '#app/_quiz/points'
import { questionStrings } from '#app/_quiz/question-strings'
import { QuestionView } from '#app/_quiz/question-view'
import { drawIn, traceIn, verdictOn } from '#app/_quiz/room'
import type { Verdict } from '#app/_quiz/room-answers'
import { statesHidden } from '#app/_quiz/states-hidden'
import { useAsked } from '#app/_quiz/use-asked'
import { Waiting } from '#app/_quiz/views/waiting'
import { Button } from '#app/_ui/button'
import { COLON } from '#app/_ui/colon'
import { LiveRegion, useAnnouncement } from '#app/_ui/live-region'
import type { Locale } from '#app/_ui/locale'
import { SingleKeysSwitch } from '#app/_ui/single-keys-switch'
import type { Trace } from '#engine/trace/format'
import type { Question } from '#exercises/quiz/questions'
import { inLanguage } from '#exercises/quiz/words'
import { askStrings } from './ask-strings'
import { type Candidate, heardAnswer, type Material, type WayToAsk, wayToAsk } from './candidates'
import { HeardForm } from './heard-form'
import { Told } from './told'
import { type Row, VoteRows } from './vote-rows'
import { handVotes, type Votes } from './votes'

const PlainLadder = dynamic(() => import('#app/_quiz/run-views').then((it) => it.PlainLadder))

interface Props {
  readonly question: Question
  readonly seed: number
  readonly title: string
  readonly locale: Locale
  /** Makes the source of the counts of a vote. */
  readonly openVote?: () => Votes
}

/** One question on the wall: what the engine makes of it first, then the vote, then the answer. */
export function AskedQuestion(props: Props) {
  const { question, seed, locale } = props
  const asked = useAsked(
    `${question.id} ${seed}`,
    async (): Promise<Material> => ({
      drawn: question.type === 'simulation' ? await drawIn(question, seed) : null,
      trace: question.type === 'state' ? await traceIn(question) : null,
    }),
  )
  return (
    <Waiting asked={asked} locale={locale}>
      {(material) => <Vote {...props} material={material} />}
    </Waiting>
  )
}

/** What one vote knows when the answer is shown. */
interface Outcome {
  readonly verdict: Verdict
  /** Of what was called out. */
  readonly heard: ReadonlyMap<string, Row['result']>
}

function Vote({
  question,
  seed,
  title,
  locale,
  material,
  openVote = handVotes,
}: Props & { readonly material: Material }) {
  const say = askStrings[locale]
  const way = useMemo(() => wayToAsk(question, material, seed), [question, material, seed])
  const [rounds, setRounds] = useState<readonly Votes[]>(() => [openVote()])
  const [heard, setHeard] = useState<readonly string[]>([])
  const [isShown, setIsShown] = useState(false)
  const [isTold, setIsTold] = useState(false)
  const [announcement, announce] = useAnnouncement()
  const told = useRef<HTMLDivElement>(null)
  const id = useId()

  const outcome = useAsked(isTold ? JSON.stringify([seed, heard]) : null, async (): Promise<Outcome> => {
    const verdict = await verdictOn(question, null, seed)
    const judged = heard.map(async (text): Promise<[string, Row['result']]> => {
      const answer = heardAnswer(question, text, seed)
      const { score } = await verdictOn(question, answer, seed)
      if (score.unreadable !== undefined) return [text, 'unreadable']
      const result = resultOf(score)
      return [text, result === 'byHand' ? null : result]
    })
    return { verdict, heard: new Map(await Promise.all(judged)) }
  })
  const known = outcome.kind === 'here' ? outcome.value : null
  const isKnown = known !== null
  useEffect(() => {
    if (isKnown) told.current?.focus()
  }, [isKnown])

  const rows = rowsOf(way, heard, known, locale)
  const canVote = way.kind !== 'not-by-hand'
  return (
    <>
      <div
        className="text-[clamp(1.3rem,1rem+1.6vw,2.3rem)] leading-snug [&_.prose>*]:max-w-none [&_.prose]:max-w-none [&_.prose]:text-[1em]"
        id={id}
      >
        {canVote ? (
          <Markdown locale={locale} words={material.drawn?.sentence ?? question.text ?? {}} />
        ) : (
          <QuestionView
            isLocked
            labelledBy={`${id}-prompt`}
            locale={locale}
            onRespond={() => undefined}
            question={question}
            response={null}
            seed={seed}
            title={title}
          />
        )}
      </div>
      {question.type === 'state' && material.trace && !isTold && (
        <RunUntil atMs={question.atMs} locale={locale} title={title} trace={material.trace} />
      )}
      {question.type === 'multiple' && <p className="mt-3 text-ink-muted">{say.severalHands}</p>}
      {!canVote && <p className="mt-3 text-ink-muted">{say.notByHand}</p>}
      {way.kind === 'heard' && !isTold && (
        <HeardForm
          locale={locale}
          onHeard={(text) => setHeard((before) => (before.includes(text) ? before : [...before, text]))}
        />
      )}
      {canVote && rows.length > 0 && (
        <VoteRows isOver={isTold} isShown={isShown || isTold} locale={locale} rounds={rounds} rows={rows} />
      )}
      {!isTold && (
        <div className="mt-4 flex flex-wrap gap-3 print:hidden">
          {canVote && (
            <Button aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
              {isShown ? say.hide : say.show}
            </Button>
          )}
          {canVote && rounds.length === 1 && (
            <Button
              onClick={() => {
                setIsShown(false)
                setRounds((before) => [...before, openVote()])
                announce(say.rounds.second)
              }}
            >
              {say.talk}
            </Button>
          )}
          <Button
            look="primary"
            onClick={() => {
              setIsTold(true)
              announce(say.told)
            }}
          >
            {question.type === 'simulation' ? say.revealRun : say.reveal}
          </Button>
        </div>
      )}
      {isTold && (
        <Waiting asked={outcome} locale={locale}>
          {({ verdict }) => (
            <Told
              candidates={way.kind === 'offered' ? way.candidates : []}
              focus={told}
              locale={locale}
              question={question}
              title={title}
              verdict={verdict}
            />
          )}
        </Waiting>
      )}
      {canVote && rows.length > 0 && !isTold && (
        <div className="mt-8 text-ink-muted text-sm print:hidden">
          <p>{say.keys}</p>
          <SingleKeysSwitch label={say.keysSwitch} />
        </div>
      )}
      <LiveRegion {...announcement} />
    </>
  )
}

function rowsOf(way: WayToAsk, heard: readonly string[], known: Outcome | null, locale: Locale): Row[] {
  if (way.kind === 'offered') {
    return way.candidates.map(({ id, words, mark }: Candidate) => ({
      id,
      shown: <Markdown inline locale={locale} words={words} />,
      name: inLanguage(words, locale),
      result: known === null ? null : mark,
    }))
  }
  return heard.map((text) => ({
    id: text,
    shown: <bdi className="font-mono">{text}</bdi>,
    name: text,
    result: known?.heard.get(text) ?? null,
  }))
}

interface UntilProps {
  readonly trace: Trace
  readonly atMs: number
  readonly title: string
  readonly locale: Locale
}

function RunUntil({ trace, atMs, title, locale }: UntilProps) {
  const shown = useMemo(() => statesHidden(trace, atMs), [trace, atMs])
  const until = questionStrings[locale].until(atMs)
  return (
    <div className="mt-4">
      <PlainLadder label={`${title}${COLON[locale]}${until}`} locale={locale} trace={shown} />
    </div>
  )
}
