import { afterEach } from "vitest"

/**
 * Lets the worker answer the test runner between tests. Properties keep a worker busy without a pause, and a runner that hears
 * nothing for a minute takes the run for broken.
 */
afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)))
