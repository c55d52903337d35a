/** 政策包编写: what those who write packs are helped with. */
export * as Shape from "./Shape.ts"
export * as RuleSite from "./RuleSite.ts"
export * as Coverage from "./Coverage.ts"
export * as PackTest from "./PackTest.ts"
export * as Mutant from "./Mutant.ts"
export * as Mutation from "./Mutation.ts"
export * as Translation from "./Translation.ts"
