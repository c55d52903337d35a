import { type Entry, Fen, type Household, Money, Policy, type Quarter } from "@doudi/core"
import { Effect } from "effect"
import type { Actor } from "../Actor.ts"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Ledger } from "../port/Ledger.ts"
import { type Due, type Planned, Pushes } from "../port/Pushes.ts"
import { Register } from "../port/Register.ts"
import { Store } from "../port/Store.ts"
import { Tables } from "../port/Tables.ts"
import * as PushTable from "./PushTable.ts"
import { requireOpen } from "../quarter/quarterState.ts"

export interface Push {
  readonly quarter: Quarter.Quarter
  readonly department: string
  /** The workbook to write. */
  readonly file: string
  readonly on: Entry.Entry["on"]
  readonly actor: Actor
}

export interface PushReceipt {
  readonly department: string
  /** Items pushed now. */
  readonly pushed: number
  /** All items in the workbook: those of the quarter, and earlier ones still open. */
  readonly items: number
  readonly file: string | undefined
}

/**
 * Hands a department what is due this quarter (推送): numbers the items, writes them into the ledger, and writes the workbook with
 * only the columns the department needs. Pushing again adds what became due since and writes the whole
 * workbook again, with what is still open from earlier quarters.
 *
 * Fails: `FileProblem`, `QuarterClosed`, `StoreFailure`; nothing is pushed when the workbook cannot be written.
 */
export const push = Effect.fn("push")(function* (input: Push) {
  const { policy, hash } = yield* pinnedPolicy
  const pushes = yield* Pushes
  const register = yield* Register
  const ledger = yield* Ledger
  const tables = yield* Tables
  const store = yield* Store
  return yield* store.write(
    Effect.gen(function* () {
      yield* requireOpen(input.quarter)
      const due = yield* pushes.due(input.quarter, input.department)
      const items = due.length === 0 ? [] : yield* pushes.push(input.quarter, due.map(plan))
      yield* ledger.append(
        items.map(
          (item): Entry.Entry => ({
            key: `push:${item.item}`,
            kind: "pushed",
            quarter: input.quarter,
            on: input.on,
            pack: hash,
            department: item.department,
            programme: item.programme,
            item: item.item,
            ...(item.planned === undefined ? {} : { amount: item.planned }),
            ...(item.plannedHigh === undefined ? {} : { amountHigh: item.plannedHigh }),
            ...postingsOf(item),
            payload: {
              household: item.household,
              no: item.no ?? 0,
              offer: item.offer,
              need: item.need,
              form: item.form,
              per: item.per ?? ""
            },
            ...input.actor
          })
        )
      )
      const all = yield* pushes.items(input.quarter, input.department)
      if (all.length > 0) {
        const households = new Map<string, Household.Household>()
        const ids = [...new Set(all.map(({ household }) => household))]
        for (let i = 0; i < ids.length; i += 1000) {
          for (const { household } of yield* register.find(ids.slice(i, i + 1000)))
            households.set(household.id, household)
        }
        const name = policy.departments.get(input.department)?.name.zh ?? input.department
        const programmes = new Map(
          [...policy.programmes].map(([id, { name, shares }]) => [id, { name: name.zh, shares }] as const)
        )
        yield* tables.write(input.file, [PushTable.sheet(name, all, households, programmes, Policy.collected(policy))])
      }
      return {
        department: input.department,
        pushed: items.length,
        items: all.length,
        file: all.length > 0 ? input.file : undefined
      } satisfies PushReceipt
    })
  )
})

const times = { month: 3, year: 1, once: 1 } as const

/** The most that may be paid is set aside. */
const postingsOf = ({ department, planned, plannedHigh, programme }: Planned): Pick<Entry.Entry, "postings"> => {
  const postings = Money.pushed({ department, programme, held: plannedHigh ?? planned ?? Fen.fen(0) })
  return postings.length === 0 ? {} : { postings }
}

/** What is planned for a quarter. */
export const plan = (due: Due): Planned => {
  const quarterly = (fen: Fen.Fen) => Fen.fen(fen * times[due.per ?? "once"])
  if (due.amount === undefined) return due
  const planned = quarterly(due.amount)
  return due.amountHigh === undefined
    ? { ...due, planned }
    : { ...due, planned, plannedHigh: quarterly(due.amountHigh) }
}
