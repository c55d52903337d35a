import { Schema } from "effect"

/**
 * How carefully a field must be kept (敏感级别). Every field of a record has one; audiences are defined by it.
 *
 * 1 codes, policy text, totals · 2 household size, village, category, amounts, reasons · 3 name, phone, address, income,
 * property, notes · 4 identity numbers, disability, illness, bank account, anything about a minor's protected identity.
 *
 * Source: 个人信息保护法 art 28 (sensitive personal information), art 51 (classified management).
 */
export const Sensitivity = Schema.Literal(1, 2, 3, 4)
export type Sensitivity = typeof Sensitivity.Type
