import type { FrameNotice, FrameRequest } from './frame-protocol'

/**
 * The program of the sandboxed frame. For the page that holds its port it makes workers, ends them, and stops one whose
 * deadline has passed. What a worker and the page say to each other does not come by here.
 */

interface Made {
  readonly worker: Worker
  deadline?: number
}

const workers = new Map<number, Made>()
let runnerUrl = ''

function end(number: number): void {
  const made = workers.get(number)
  workers.delete(number)
  clearTimeout(made?.deadline)
  made?.worker.terminate()
}

function make(number: number, ports: readonly MessagePort[], tell: (notice: FrameNotice) => void): void {
  const worker = new Worker(runnerUrl)
  workers.set(number, { worker })
  worker.onerror = (event) => {
    event.preventDefault()
    tell({ kind: 'died', worker: number, detail: event.message || 'the worker did not start' })
  }
  worker.postMessage(null, [...ports])
}

function serve(port: MessagePort): void {
  const tell = (notice: FrameNotice) => port.postMessage(notice)
  port.onmessage = ({ data, ports }: MessageEvent<FrameRequest>) => {
    switch (data.kind) {
      case 'runner':
        runnerUrl = URL.createObjectURL(new Blob([data.script], { type: 'text/javascript' }))
        break
      case 'make':
        make(data.worker, ports, tell)
        break
      case 'run': {
        const made = workers.get(data.worker)
        if (made === undefined) break
        made.deadline = window.setTimeout(() => {
          end(data.worker)
          tell({ kind: 'deadline', worker: data.worker })
        }, data.deadlineMs)
        break
      }
      case 'end':
        end(data.worker)
        break
      case 'ping':
        tell({ kind: 'pong' })
    }
  }
}

// The page that made the frame speaks first, and once: it brings the port.
window.addEventListener('message', function first(event: MessageEvent) {
  const [port] = event.ports
  if (event.source !== window.parent || port === undefined) return
  window.removeEventListener('message', first)
  serve(port)
})
