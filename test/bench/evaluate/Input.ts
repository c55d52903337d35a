/** A household of the benchmark as one plain object with its members, for engines that take objects. */
import { type District, urban } from "./District.ts"
import { figures } from "./Figures.ts"

const { standard, disposable } = figures()

export type Input = ReturnType<typeof inputOf>

export const inputOf = ({ households, persons }: District, h: number) => ({
  standard: standard[households.township[h]!]!,
  disposable: disposable[households.township[h]!]!,
  rural: urban(households.township[h]!) ? 0 : 1,
  operating: households.operating[h]!,
  property: households.property[h]!,
  transfer: households.transfer[h]!,
  work: households.work[h]!,
  rigid: households.rigid[h]!,
  assets: households.assets[h]!,
  sudden: households.sudden[h]!,
  cars: households.cars[h]!,
  exempt: households.exempt[h]!,
  homes: households.homes[h]!,
  housing: households.housing[h]!,
  water: households.water[h]!,
  members: Array.from({ length: households.from[h + 1]! - households.from[h]! }, (_, i) => {
    const p = households.from[h]! + i
    return {
      birth: persons.birth[p]!,
      income: persons.income[p]!,
      disability: persons.disability[p]!,
      labour: persons.labour[p]!,
      ill: persons.ill[p]!,
      supporter: persons.supporter[p]!,
      unemployed: persons.unemployed[p]!
    }
  })
})
