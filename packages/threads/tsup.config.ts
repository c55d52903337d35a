import shared from "../../tsup.config.ts"

/** The modules that threads begin with stand beside the entry, each a file that can be named. */
export default { ...shared, entry: ["src/index.ts", "src/sleeper.ts", "src/evaluating.ts", "src/matching.ts"] }
