/**
 * Monaco with TypeScript, and nothing else of it. Only `createCodeEditor` imports this module, lazily: it is by far the
 * largest part of the course. Its styles and its font of symbols come with it.
 */
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/typescript/register'
import * as typescript from 'monaco-editor/languages/features/typescript/register'

// Each worker is a file of one import, since a bundler recognises a worker by exactly this expression.
self.MonacoEnvironment = {
  getWorker: (_id, label) =>
    label === 'typescript'
      ? new Worker(new URL('./ts.worker.ts', import.meta.url), { type: 'module' })
      : new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' }),
}

export { monaco, typescript }
