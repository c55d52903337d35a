/** 政策包: policy packs as folders of YAML. */
export * as PackFile from "./PackFile.ts"
export * as PackFiles from "./PackFiles.ts"
export * as PackFolder from "./PackFolder.ts"
export * as PackLayout from "./PackLayout.ts"
export * as PackTidying from "./PackTidying.ts"
export * as PackSchema from "./PackSchema.ts"
export * as PackStart from "./PackStart.ts"
