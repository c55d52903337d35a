import { createRequire } from "node:module"

/** The version of this program, from its own package. */
export const version: string = (createRequire(import.meta.url)("../package.json") as { readonly version: string })
  .version
