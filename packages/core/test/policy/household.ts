import { Day, Division, Household } from "@doudi/core"

type Facts = Partial<Omit<Household.Household, "members">>
type Person = { readonly [K in keyof Household.Member]?: Household.Member[K] | undefined }

/** A household of tests: the facts given, nothing else known. Members get their numbers in order. */
export const household = (facts: Facts, ...members: readonly [Person, ...Array<Person>]): Household.Household =>
  ({
    id: Household.householdId("H-1"),
    division: Division.division("340303200201"),
    provenance: { source: "survey", observedOn: Day.day("2025-08-01"), recordedAt: "2025-08-02T00:00:00Z" },
    ...facts,
    members: members.map((member, i) => ({
      name: `成员${i + 1}`,
      relation: "02",
      livingTie: "self",
      ...member,
      no: member.no ?? i + 1
    }))
  }) as unknown as Household.Household

export const on = Day.day("2025-09-01")
