import { Day, type Entry, Fen, Money, Quarter } from "@doudi/core"

const shared = {
  quarter: Quarter.quarter("2025Q3"),
  on: Day.day("2025-09-30"),
  actor: "desk-1",
  role: "clerk",
  purpose: "feedback",
  pack: "0123456789abcdef".repeat(4)
}

/** Answers of departments as a feedback file gives them; with `money`, each moves what was set aside for its item. */
export const answer = (n: number, money: boolean): Entry.Entry => {
  const department = `department-${n % 8}`
  const programme = `programme-${n % 20}`
  const amount = Fen.fen(10_000 + (n % 50_000))
  const held = Fen.fen(80_000)
  const item = { department, programme, held, household: `household/${(n % 99_991).toString(16).padStart(16, "0")}` }
  return {
    ...shared,
    key: `feedback:${n}:2025Q3:delivered`,
    kind: "fedBack",
    department,
    programme,
    state: "delivered",
    amount,
    ...(money ? { postings: [...Money.freed(item, "delivered", amount), ...Money.paid(item, amount)] } : {})
  }
}
export const batch = 2000
