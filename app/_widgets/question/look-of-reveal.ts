/** Its paragraphs keep the measure; its figures take the whole width of a small screen. */
export const LOOK_OF_REVEAL = 'mt-4 [&>p]:max-w-[36rem] max-sm:[&>section]:-mx-4'
