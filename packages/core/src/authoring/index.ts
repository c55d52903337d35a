/** 政策包编写: what those who write packs are helped with. */
export * as Shape from "./Shape.ts"
