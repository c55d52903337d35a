/** 办事: the use cases of a desk in the order of the quarter, over ports. */
export * from "./port/index.ts"
export * from "./Actor.ts"
export * as Forms from "./register/Forms.ts"
export * as CellText from "./register/CellText.ts"
export { CellWriter } from "./register/CellWriter.ts"
export * as RowFaults from "./register/RowFaults.ts"
export * from "./register/Receipt.ts"
export * as PushTable from "./delivery/PushTable.ts"
export { NoPackPinned, PackUnusable, pinnedPolicy } from "./policy/pinnedPolicy.ts"
export { initWorkspace, PackAlreadyPinned } from "./initWorkspace.ts"
export { StaleSnapshot } from "./register/importing.ts"
export { type ImportHouseholds, importHouseholds } from "./register/importHouseholds.ts"
export { newVersion } from "./policy/newVersion.ts"
export { type ListForm, type RegisterForms, registerForms } from "./register/RegisterForms.ts"
export { type ImportRoster, importRoster, ListUnknown, rosterForm } from "./monitoring/importRoster.ts"
export { type Compare, type CompareReceipt, compare, type ListResult } from "./monitoring/compare.ts"
export { writeClues } from "./monitoring/writeClues.ts"
export { type Assess, type AssessReceipt, assess, type Ways } from "./casework/assess.ts"
export {
  type Decision,
  DecisionErased,
  DecisionUnknown,
  decision,
  type Replay,
  ReceiptBroken,
  replay
} from "./casework/decision.ts"
export { HouseholdErased, HouseholdUnknown } from "./casework/householdsNamed.ts"
export { explain } from "./casework/explain.ts"
export { type AskPlan, askPlan, type AskPlanned } from "./casework/askPlan.ts"
export * as AskTable from "./casework/AskTable.ts"
export { type Push, type PushReceipt, push } from "./delivery/push.ts"
export { type ImportFeedback, importFeedback } from "./delivery/importFeedback.ts"
export { openQuarter, QuarterClosed, requireOpen, today } from "./quarter/quarterState.ts"
export { type Deadline, deadline } from "./casework/deadline.ts"
export {
  type ClosedQuarter,
  type CloseQuarter,
  closeQuarter,
  NothingToClose,
  QuarterNotBalanced
} from "./quarter/closeQuarter.ts"
export { monthReport, type WriteMonth, writeMonth } from "./quarter/monthReport.ts"
export { dueBy, quarterReport } from "./quarter/quarterReport.ts"
export { type Report, report } from "./quarter/report.ts"
export {
  FigureUnknown,
  type Trace,
  type Traced,
  type TraceFigure,
  TraceNotAllowed,
  traceFigure,
  traceRoles
} from "./ledger/traceFigure.ts"
export { evaluatePage, registerFrames } from "./register/registerFrames.ts"
export { type MergeDiffInput, type MergeDiffReceipt, mergeDiff } from "./policy/mergeDiff.ts"
export { mergeDiffs } from "./policy/mergeDiffs.ts"
export * as MergeList from "./policy/MergeList.ts"
export * as Population from "./register/Population.ts"
export { simulate, sweep, type Trying } from "./policy/simulate.ts"
export { type SlopesInput, slopes } from "./policy/slopes.ts"
export { type Note, noting } from "./noting.ts"
export { NothingToPublish, ProfileUnknown, SecondPersonMissing } from "./publication/publishing.ts"
export { PeriodMissing, type PublishNotice, publishNotice } from "./publication/publishNotice.ts"
export { type PublishTable, publishTable, TableStands, TooFewToPublish } from "./publication/publishTable.ts"
export { NoticeUnknown, withdrawNotice } from "./publication/withdrawNotice.ts"
export { BackupIncomplete, type CreateBackup, createBackup } from "./createBackup.ts"
export {
  type EraseHousehold,
  type ErasedHousehold,
  ErasureNotAllowed,
  ErasureTooEarly,
  eraseHousehold,
  eraseRoles,
  reasons as erasureReasons
} from "./ledger/eraseHousehold.ts"
export { type MissingSince, missingSince } from "./register/missingSince.ts"
export {
  checkpoint,
  NoSigningKey,
  nameKey,
  type SignedCheckpoint,
  type Sealing,
  seal,
  signingKey
} from "./ledger/checkpoint.ts"
export { type Anchor, AnchorUnreadable, type Verified, verify, verifyLedger } from "./ledger/verify.ts"
export { EntryUnknown, LedgerBroken, NotCovered, type ProveEntry, proveEntry } from "./ledger/proveEntry.ts"
export { type SealedQuarter, sealedQuarters } from "./quarter/sealedQuarters.ts"
export { NothingNewer, type ProveConsistency, proveConsistency } from "./ledger/proveConsistency.ts"
export { type CheckConsistency, checkConsistency } from "./ledger/checkConsistency.ts"
export { type CheckProof, checkProof, ProofUnreadable, ProofWrong } from "./ledger/checkProof.ts"
export { quarantine } from "./register/quarantine.ts"
export { type VersionDiff, type VersionDiffInput, versionDiff } from "./policy/versionDiff.ts"
