/** 披露控制: figures that anybody may see, from which nobody can be picked out. */
export * as Circulation from "./Circulation.ts"
export * as Grid from "./Grid.ts"
export * as PublicTable from "./PublicTable.ts"
export * as Suppression from "./Suppression.ts"
