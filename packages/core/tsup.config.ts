import shared from "../../tsup.config.ts"

/** Evaluating what was compiled elsewhere is an entry of its own, which loads nothing else; what both entries use stands beside them once. */
export default { ...shared, entry: { index: "src/index.ts", batch: "src/batch/elsewhere.ts" } }
