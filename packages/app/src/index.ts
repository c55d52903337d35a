/** 办事: the use cases of a desk in the order of the quarter, over ports. */
export * from "./port/index.ts"
export * from "./Actor.ts"
export * as Forms from "./Forms.ts"
export * as CellText from "./CellText.ts"
export { CellWriter } from "./CellWriter.ts"
export * as RowFaults from "./RowFaults.ts"
export * from "./Receipt.ts"
export * as PushTable from "./PushTable.ts"
export { NoPackPinned, PackUnusable, pinnedPolicy } from "./pinnedPolicy.ts"
export { initWorkspace, PackAlreadyPinned } from "./initWorkspace.ts"
export { StaleSnapshot } from "./importing.ts"
export { type ImportHouseholds, importHouseholds } from "./importHouseholds.ts"
export { newVersion } from "./newVersion.ts"
export { type ListForm, type RegisterForms, registerForms } from "./RegisterForms.ts"
export { type ImportRoster, importRoster, ListUnknown, rosterForm } from "./importRoster.ts"
export { type Compare, type CompareReceipt, compare, type ListResult } from "./compare.ts"
export { writeClues } from "./writeClues.ts"
export { type Assess, type AssessReceipt, assess, type Ways } from "./assess.ts"
export {
  type Decision,
  DecisionErased,
  DecisionUnknown,
  decision,
  type Replay,
  ReceiptBroken,
  replay
} from "./decision.ts"
export { explain, HouseholdUnknown } from "./explain.ts"
export { type AskPlan, askPlan, type AskPlanned } from "./askPlan.ts"
export * as AskTable from "./AskTable.ts"
export { type Push, type PushReceipt, push } from "./push.ts"
export { type ImportFeedback, importFeedback } from "./importFeedback.ts"
export { openQuarter, QuarterClosed, requireOpen, today } from "./quarterState.ts"
export { type Deadline, deadline } from "./deadline.ts"
export {
  type ClosedQuarter,
  type CloseQuarter,
  closeQuarter,
  NothingToClose,
  QuarterNotBalanced
} from "./closeQuarter.ts"
export { monthReport, type WriteMonth, writeMonth } from "./monthReport.ts"
export { dueBy, quarterReport } from "./quarterReport.ts"
export { type Report, report } from "./report.ts"
export {
  FigureUnknown,
  type Trace,
  type Traced,
  type TraceFigure,
  TraceNotAllowed,
  traceFigure,
  traceRoles
} from "./traceFigure.ts"
export { evaluatePage, registerFrames } from "./registerFrames.ts"
export { type MergeDiffInput, type MergeDiffReceipt, mergeDiff } from "./mergeDiff.ts"
export { mergeDiffs } from "./mergeDiffs.ts"
export * as MergeList from "./MergeList.ts"
export * as Population from "./Population.ts"
export { simulate, sweep, type Trying } from "./simulate.ts"
export { type SlopesInput, slopes } from "./slopes.ts"
export { type Note, noting } from "./noting.ts"
export { NothingToPublish, ProfileUnknown, SecondPersonMissing } from "./publishing.ts"
export { PeriodMissing, type PublishNotice, publishNotice } from "./publishNotice.ts"
export { type PublishTable, publishTable, TableStands, TooFewToPublish } from "./publishTable.ts"
export { NoticeUnknown, withdrawNotice } from "./withdrawNotice.ts"
export { BackupIncomplete, type CreateBackup, createBackup } from "./createBackup.ts"
export {
  type EraseHousehold,
  type ErasedHousehold,
  ErasureNotAllowed,
  ErasureTooEarly,
  eraseHousehold,
  eraseRoles,
  reasons as erasureReasons
} from "./eraseHousehold.ts"
export { type MissingSince, missingSince } from "./missingSince.ts"
export {
  checkpoint,
  NoSigningKey,
  nameKey,
  type SignedCheckpoint,
  type Sealing,
  seal,
  signingKey
} from "./checkpoint.ts"
export { type Anchor, AnchorUnreadable, type Verified, verify, verifyLedger } from "./verify.ts"
export { EntryUnknown, LedgerBroken, NotCovered, type ProveEntry, proveEntry } from "./proveEntry.ts"
export { type SealedQuarter, sealedQuarters } from "./sealedQuarters.ts"
export { NothingNewer, type ProveConsistency, proveConsistency } from "./proveConsistency.ts"
export { type CheckConsistency, checkConsistency } from "./checkConsistency.ts"
export { type CheckProof, checkProof, ProofUnreadable, ProofWrong } from "./checkProof.ts"
export { quarantine } from "./quarantine.ts"
export { type VersionDiff, type VersionDiffInput, versionDiff } from "./versionDiff.ts"
