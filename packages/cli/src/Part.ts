import * as Effect from "effect/Effect"

/**
 * The heavy parts of the program, each loaded when a command first needs it (组件), so that help and errors come at once.
 *
 * A part that does not load ends the command as a defect, which is reported as `PartMissing`.
 */
export const app = Effect.promise(() => import("@doudi/app"))
export const core = Effect.promise(() => import("@doudi/core"))
export const desk = Effect.promise(() => import("./Desk.ts"))
export const files = Effect.promise(() => import("@doudi/files"))
export const packs = Effect.promise(() => import("@doudi/packs"))
export const progressBar = Effect.promise(() => import("./terminal/ProgressBar.ts"))
export const sqlite = Effect.promise(() => import("@doudi/sqlite"))
export const synthetic = Effect.promise(() => import("@doudi/synthetic"))
