/**
 * A text in which other claims are named: each name is the link to its claim.
 *
 * @param page where all claims stand; on that page itself it is left out
 */
export function WithClaims({ text, page = '' }: { readonly text: string; readonly page?: string }) {
  return text.split(/(\bD[0-4]-\d\d)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a className="link" href={`${page}#${part}`} key={`${part} ${index}`}>
        {part}
      </a>
    ),
  )
}
