/** 办案: what is done about households that cannot be told yet. */
export * as Inquiry from "./Inquiry.ts"
