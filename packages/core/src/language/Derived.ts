import { Either } from "effect"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Sensitivity } from "../foundation/Sensitivity.ts"
import { terms } from "./Checked.ts"
import { check } from "./Checker.ts"
import { type Expression, mentioned, nameOf } from "./Expression.ts"
import { fault, type RuleFault, within } from "./RuleFault.ts"
import type * as Type from "./Type.ts"
import { type Scope, type Vocabulary, withTerms } from "./Vocabulary.ts"

/**
 * A fact worked out from others by a formula of the pack (派生事实), such as 家庭人均月收入. Worked out once for each subject, and only
 * when a rule asks.
 */
export interface Derived {
  readonly key: string
  readonly name: Bilingual
  readonly type: Type.Type
  readonly scope: Scope
  readonly expression: Expression
}

/**
 * The vocabulary with derived facts. They may be given in any order and rest on each other.
 *
 * Fails: `Cycle` when facts rest on themselves, `DuplicateName`, and every fault of a formula, each with the fact's key as
 * `place.path`.
 */
export const withDerived = (
  vocabulary: Vocabulary,
  ...derived: ReadonlyArray<Derived>
): Either.Either<Vocabulary, ReadonlyArray<RuleFault>> => {
  const faults: Array<RuleFault> = []
  let grown = vocabulary
  const failed = new Set<string>()
  for (const fact of ordered(derived, faults, failed)) {
    // What rests on a fact at fault is not reported again; mending the first mends it or brings its own faults to light.
    const rests = [...mentioned(fact.expression)].some((name) => failed.has(name))
    if (rests) {
      fail(fact, failed)
      continue
    }
    const checked = check(fact.expression, grown, { scope: fact.scope, expects: fact.type })
    if (Either.isLeft(checked)) {
      faults.push(...checked.left.map((found) => within(found, { path: fact.key })))
      fail(fact, failed)
      continue
    }
    const level = Math.max(1, ...[...terms(checked.right)].map((term) => term.level)) as Sensitivity
    const { key, name, type, scope } = fact
    const origin = { _tag: "Derived", formula: checked.right } as const
    const next = withTerms(grown, [{ key, name, type, scope, level, origin }])
    if (Either.isRight(next)) grown = next.right
    else faults.push(...next.left.map((found) => within(found, { path: key })))
  }
  return faults.length > 0 ? Either.left(faults) : Either.right(grown)
}

const namesOf = (fact: Derived) => [fact.key, nameOf(fact.name.en), nameOf(fact.name.zh)]
const fail = (fact: Derived, failed: Set<string>): void => {
  for (const name of namesOf(fact)) failed.add(name)
}

/** The facts with those they rest on before them. A fact in a circle is reported once and left out. */
const ordered = (
  derived: ReadonlyArray<Derived>,
  faults: Array<RuleFault>,
  failed: Set<string>
): ReadonlyArray<Derived> => {
  const byName = new Map<string, Derived>()
  for (const fact of derived) {
    for (const name of namesOf(fact)) byName.set(name, fact)
  }
  const done = new Map<Derived, "open" | "closed">()
  const result: Array<Derived> = []
  const visit = (fact: Derived, path: ReadonlyArray<Derived>): void => {
    if (done.get(fact) === "closed") return
    if (done.get(fact) === "open") {
      const circle = [...path.slice(path.indexOf(fact)), fact]
      faults.push(within(circular(circle), { path: fact.key }))
      for (const each of circle) fail(each, failed)
      return
    }
    done.set(fact, "open")
    for (const name of mentioned(fact.expression)) {
      const other = byName.get(name)
      if (other !== undefined) visit(other, [...path, fact])
    }
    done.set(fact, "closed")
    result.push(fact)
  }
  for (const fact of derived) visit(fact, [])
  return result
}

const circular = (circle: ReadonlyArray<Derived>): RuleFault => {
  const [zh, en] = (["zh", "en"] as const).map((language) => circle.map(({ name }) => name[language]).join(" → "))
  return fault(
    "Cycle",
    circle[0]!.expression,
    [`派生事实互相依赖：${zh}`, `Facts rest on themselves: ${en}`],
    ["请改写其中一个公式，打破循环", "Rewrite one of the formulas so that the circle is broken"]
  )
}
