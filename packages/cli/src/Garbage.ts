import { setFlagsFromString } from "node:v8"

/**
 * Has the collector of garbage run when the memory in use has grown by a third, and not only when it has doubled or more. For a command that
 * reads long files and keeps next to nothing of them: what lies about would be most of its memory. Costs about a fiftieth of the time.
 */
export const collectSooner = (): void => {
  // Read by the collector each time it decides when to run next.
  setFlagsFromString("--heap-growing-percent=33")
}
