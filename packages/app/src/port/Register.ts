import { Context, type Effect } from "effect"
import type { Day, Form, Household, PopulationFrame, Provenance } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"

/**
 * A household as an import read it. Its facts are the text that a version holds, so that no object is built for a row on its way
 * into the store; `newVersion` makes the text of cells.
 *
 * Shape: `facts` is `[cell,…]` in the order of `Household.fields`, `members` is `[[no,cell,…],…]` in the order of the numbers and of
 * `Member.fields`, both JSON in UTF-8 as a `CellWriter` writes it.
 */
export interface NewVersion {
  readonly id: string
  readonly division: string
  /** The category that the household receives today, which figures count by. */
  readonly category: Form.Cell
  readonly facts: Uint8Array
  readonly members: Uint8Array
  /** Who the members are. */
  readonly people: ReadonlyArray<{
    readonly no: number
    /** The packed identity number; absent for a person without one. */
    readonly identity?: number | undefined
  }>
}

/**
 * What stands where in the texts of a version, by key. Besides the keys of `Household.fields` and `Member.fields`: `more.ID` for what
 * a pack asks for, `count.LIST` for how many entries it has, and `lists.LIST:KEY,KEY` for the entries themselves. A key with `!` is a
 * yes or no.
 */
export interface Shape {
  readonly household: ReadonlyArray<string>
  readonly member: ReadonlyArray<string>
}

/** A household with its place in the register. `seq` is the paging key; `version` counts from 1. */
export interface Registered {
  readonly seq: number
  readonly version: number
  readonly household: Household.Household
}

/** What a frame is asked for (装帧要求): the columns that a policy reads, and the day of the facts that follow from a date. */
export interface FrameAsked {
  readonly layout: PopulationFrame.Layout
  readonly on: Day.Day
}

/**
 * Some households of the register as columns (档案人群列), without a record of any of them.
 *
 * Shape: `frames[i]` is what the i-th asked for. In all of them household `h` is `ids[h]` in its version `versions[h]`, the oldest
 * observation of its record is of `observedOn[h]`, and the member in row `r` has the number `numbers[r]`. `seq` is the paging key of the
 * last one.
 */
export interface FramePage {
  readonly frames: ReadonlyArray<PopulationFrame.Frame>
  readonly ids: ReadonlyArray<string>
  readonly versions: ReadonlyArray<number>
  readonly observedOn: ReadonlyArray<Day.Day>
  readonly numbers: ReadonlyArray<number>
  readonly seq: number
}

/**
 * The register of households (家庭档案): every version is kept; the newest is current.
 *
 * Batches are effects, rows are not.
 */
export class Register extends Context.Tag("app/Register")<
  Register,
  {
    /**
     * Adds versions of one import; a household whose facts equal its current version gets none. Belongs in `Store.write`.
     * Replaces the identities of a household by those of the new version.
     */
    readonly append: (
      importId: number,
      provenance: Provenance.Provenance,
      versions: ReadonlyArray<NewVersion>,
      /** The register's own fields when left out. */
      shape?: Shape
    ) => Effect.Effect<{ readonly added: number; readonly unchanged: number }, StoreFailure>
    /** Which household currently holds each of these identities; identities nobody holds are absent. */
    readonly holders: (identities: ReadonlyArray<number>) => Effect.Effect<ReadonlyMap<number, string>, StoreFailure>
    /** Current households after `seq`, ascending, at most `limit`; those that were erased are left out, here and in `frames` and `size`. */
    readonly page: (afterSeq: number, limit: number) => Effect.Effect<ReadonlyArray<Registered>, StoreFailure>
    /**
     * The current households after `seq` as frames, one for each that is asked, of the same households; ascending, at most `limit`.
     * Only the facts that are asked for are looked at. Without a household left, the page is empty.
     */
    readonly frames: (
      asked: ReadonlyArray<FrameAsked>,
      afterSeq: number,
      limit: number
    ) => Effect.Effect<FramePage, StoreFailure>
    /** Current versions of these households; unknown ids are absent. */
    readonly find: (ids: ReadonlyArray<string>) => Effect.Effect<ReadonlyArray<Registered>, StoreFailure>
    /** All versions of one household, oldest first. */
    readonly history: (id: string) => Effect.Effect<ReadonlyArray<Registered>, StoreFailure>
    readonly size: Effect.Effect<{ readonly households: number; readonly persons: number }, StoreFailure>
  }
>() {}
