/** Lets the reader save a file that the page made. */
export function download(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has its own hold on the file once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
