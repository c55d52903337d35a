/** 备份: copies of a workspace in one file each, checked before they are called backups. */
export * from "./BackupProblem.ts"
export { layer as backupFiles } from "./Restoring.ts"
