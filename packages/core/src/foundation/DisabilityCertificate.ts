import { type CitizenId, isCitizenId, normalise } from "./CitizenId.ts"

/**
 * A disability certificate number (残疾人证号): the holder's citizen ID, a category digit (1 visual, 2 hearing, 3 speech, 4 limb,
 * 5 intellectual, 6 mental, 7 multiple) and a grade digit (1 heaviest to 4). Systems hold 20 characters, or 22 after re-issue.
 *
 * Source: GB/T 26341-2010 for categories and grades; the number's form after the disabled persons' federation's practice.
 */
export interface DisabilityCertificate {
  readonly citizenId: CitizenId
  readonly category: DisabilityCategory
  readonly grade: DisabilityGrade
}
export type DisabilityCategory = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type DisabilityGrade = 1 | 2 | 3 | 4

export type CertificateFault = "CERTIFICATE_LENGTH" | "CERTIFICATE_ID" | "CERTIFICATE_CATEGORY" | "CERTIFICATE_GRADE"

/** Reads a certificate number as written. An 18-character number is a citizen ID alone and tells no category: it is refused. */
export const parse = (text: string): DisabilityCertificate | CertificateFault => {
  const number = normalise(text)
  if (number.length !== 20 && number.length !== 22) return "CERTIFICATE_LENGTH"
  const citizenId = number.slice(0, 18)
  if (!isCitizenId(citizenId)) return "CERTIFICATE_ID"
  const category = Number(number[18])
  if (!(category >= 1 && category <= 7)) return "CERTIFICATE_CATEGORY"
  const grade = Number(number[19])
  if (!(grade >= 1 && grade <= 4)) return "CERTIFICATE_GRADE"
  return { citizenId, category: category as DisabilityCategory, grade: grade as DisabilityGrade }
}

/** Severe (重度): grade 1 or 2. Rules that add grade 3 intellectual or mental say so themselves. */
export const isSevere = (grade: DisabilityGrade): boolean => grade <= 2
