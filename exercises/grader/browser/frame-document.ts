/**
 * It may run scripts and make workers, and reach nothing. The workers, being made from blobs, inherit this policy; the frame
 * has a URL of its own, since a `srcdoc` would inherit the page's.
 */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** @param program ./frame-program, bundled */
export const frameDocument = (program: string): string =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><title>Grader</title></head>` +
  `<body><script>${program.replaceAll('</script', '<\\/script')}</script></body></html>`
