import { ensureTshark } from './tshark'

try {
  console.log(`tshark: ${ensureTshark()}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
