export * as QuarterFigures from "./QuarterFigures.ts"
