import type { Field, Household, Member, Provenance } from "@doudi/core"

/** Every field of a set of fields, unknown ones as `undefined`. */
export type Every<F extends Field.Fields> = { readonly [K in keyof F]: unknown }

/** A stored cell as the fact it is: `null` is unknown, `false` is not applicable. */
const fact = (cell: unknown): unknown => (cell === null ? undefined : cell === false ? null : cell)
const flag = (cell: unknown): unknown =>
  cell === null || cell === undefined ? undefined : cell === false ? null : cell === 1

type Cells = ReadonlyArray<unknown>
type Places = ReadonlyArray<number>

/**
 * The facts of a member from stored cells; `at` says where each field stands.
 *
 * Written out field by field on purpose: records that are built by a loop over keys become hash tables in V8, which are slower to
 * build and to evaluate by an order of magnitude. A field that is missing here does not compile.
 */
export const member = (c: Cells, at: Places, no: unknown) =>
  ({
    no,
    name: fact(c[at[0]!]),
    citizenId: fact(c[at[1]!]),
    birth: fact(c[at[2]!]),
    sex: fact(c[at[3]!]),
    relation: fact(c[at[4]!]),
    diedOn: fact(c[at[5]!]),
    livingTie: fact(c[at[6]!]),
    livingFrom: fact(c[at[7]!]),
    livingUntil: fact(c[at[8]!]),
    registered: flag(c[at[9]!]),
    registeredFrom: fact(c[at[10]!]),
    registeredUntil: fact(c[at[11]!]),
    monitored: flag(c[at[12]!]),
    monitoredFrom: fact(c[at[13]!]),
    monitoredUntil: fact(c[at[14]!]),
    labour: fact(c[at[15]!]),
    disability: fact(c[at[16]!]),
    disabilityGrade: fact(c[at[17]!]),
    careNeeded: flag(c[at[18]!]),
    failedAbilities: fact(c[at[19]!]),
    illness: fact(c[at[20]!]),
    insured: flag(c[at[21]!]),
    schooling: fact(c[at[22]!]),
    employment: fact(c[at[23]!]),
    unemployedSince: fact(c[at[24]!]),
    ableObligor: flag(c[at[25]!]),
    wage: fact(c[at[26]!]),
    employmentCost: fact(c[at[27]!]),
    operating: fact(c[at[28]!]),
    operatingCost: fact(c[at[29]!]),
    property: fact(c[at[30]!]),
    pension: fact(c[at[31]!]),
    basicPension: fact(c[at[32]!]),
    supportReceived: fact(c[at[33]!]),
    assistanceReceived: fact(c[at[34]!]),
    awardsReceived: fact(c[at[35]!]),
    otherTransfer: fact(c[at[36]!]),
    transferPaid: fact(c[at[37]!]),
    medicalInPolicy: fact(c[at[38]!]),
    medicalPaid: fact(c[at[39]!]),
    educationPaid: fact(c[at[40]!]),
    rehabilitationPaid: fact(c[at[41]!])
  }) satisfies Every<typeof Member.fields> & { readonly no: unknown }

/** The facts of a household from stored cells. */
export const household = (
  c: Cells,
  at: Places,
  id: string,
  provenance: Provenance.Provenance,
  members: ReadonlyArray<unknown>
) =>
  ({
    id,
    provenance,
    members,
    division: fact(c[at[0]!]),
    area: fact(c[at[1]!]),
    address: fact(c[at[2]!]),
    phone: fact(c[at[3]!]),
    authorised: flag(c[at[4]!]),
    windowFrom: fact(c[at[5]!]),
    windowUntil: fact(c[at[6]!]),
    category: fact(c[at[7]!]),
    categoryFrom: fact(c[at[8]!]),
    monitoring: fact(c[at[9]!]),
    registeredPoor: flag(c[at[10]!]),
    financialAssets: fact(c[at[11]!]),
    dwellings: fact(c[at[12]!]),
    dwellingArea: fact(c[at[13]!]),
    vehicles: fact(c[at[14]!]),
    vehicleValue: fact(c[at[15]!]),
    business: flag(c[at[16]!]),
    housing: fact(c[at[17]!]),
    waterQuantity: flag(c[at[18]!]),
    waterQuality: flag(c[at[19]!]),
    waterAccess: flag(c[at[20]!]),
    waterReliability: flag(c[at[21]!]),
    otherRigid: fact(c[at[22]!]),
    suddenSpending: fact(c[at[23]!])
  }) satisfies Every<typeof Household.fields> &
    Pick<Household.Household, "provenance"> &
    Readonly<Record<"id" | "members", unknown>>
