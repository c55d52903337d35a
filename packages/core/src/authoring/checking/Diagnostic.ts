import { type Bilingual, both } from "../../foundation/Bilingual.ts"

/**
 * Something about a pack that its author should know (诊断), found without asking about any household.
 *
 * `error`: as it stands, families get wrong answers · `warning`: probably not meant · `note`: good to know.
 * Shape: `path` leads to it by ids; `why` says what it means for a family.
 */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: Code
  readonly path: string
  readonly says: Bilingual
  readonly why: Bilingual
  readonly remedy: Bilingual
}

export const severities = ["error", "warning", "note"] as const
export type Severity = (typeof severities)[number]

type Text = readonly [zh: string, en: string]

/** The kinds of findings, with what each means for a family and how it is mended. */
const kinds = {
  "never-holds": {
    severity: "error",
    title: ["永远不成立的条件", "conditions that never hold"],
    why: ["符合政策的家庭也会被判为不符合", "Families the policy means are told that it is not for them"],
    remedy: ["请核对比较的方向、数值和代码", "Check the direction of comparisons, the figures and the codes"]
  },
  nobody: {
    severity: "error",
    title: ["没有人能同时满足的规则", "rules that nobody can meet"],
    why: ["条件互相矛盾，没有家庭能得到", "The conditions contradict each other, and no family can get it"],
    remedy: ["请核对这些条件是否应为“或”", "Check whether some of the conditions are alternatives"]
  },
  "always-holds": {
    severity: "warning",
    title: ["总是成立的条件", "conditions that always hold"],
    why: ["写了条件却不起作用，不该得到的家庭也会得到", "The condition keeps nobody out, so that others get it too"],
    remedy: ["请核对数值；若确无限制，请删除", "Check the figures; leave it out if there is no limit"]
  },
  "adds-nothing": {
    severity: "warning",
    title: ["不起作用的条件", "conditions that add nothing"],
    why: ["其他条件已经决定，家庭会看到多余的理由", "Others decide already, and families read a reason that is none"],
    remedy: ["请核对是否写重或写错，否则删除", "Check whether it is a slip or a repetition; else leave it out"]
  },
  "branch-never": {
    severity: "warning",
    title: ["走不到的分支", "branches never taken"],
    why: ["文件给了这条路，家庭却走不通", "The document opens this way to families, the pack closes it"],
    remedy: ["请核对这一分支的比较和代码", "Check the comparisons and codes of this branch"]
  },
  "branch-adds-nothing": {
    severity: "warning",
    title: ["多余的分支", "branches that add nothing"],
    why: ["这一分支已包含在另一分支中，可能漏写了限制", "Another branch holds it already; a limit may be missing"],
    remedy: ["请核对是否写错，否则删除", "Check whether it is a slip; else leave it out"]
  },
  gap: {
    severity: "warning",
    title: ["参数值之间有空档", "gaps between values"],
    why: ["这段时间的申请无法认定", "Whoever applies in between cannot be assessed"],
    remedy: ["请补上这段时间的值，或改正日期", "Add the value of that time, or correct the dates"]
  },
  expired: {
    severity: "warning",
    title: ["已失效、没有后续值的参数", "values that ended without a successor"],
    why: ["此后的申请无法认定", "Whoever applies from then on cannot be assessed"],
    remedy: ["请查找新公布的值，写入 values", "Look up what was published since, and add it to its values"]
  },
  "ends-soon": {
    severity: "note",
    title: ["即将失效的参数", "values that end soon"],
    why: ["到期后的申请将无法认定", "Whoever applies after that day could not be assessed"],
    remedy: ["请留意新公布的值", "Watch for the new value"]
  },
  "no-value": {
    severity: "warning",
    title: ["没有值、也未说明待补的参数", "parameters without a value that do not say so"],
    why: ["用到它的类别和项目无法认定", "Nothing that rests on it can be decided"],
    remedy: [
      "请写入公布的值，或用 open 写明缺什么、由谁公布",
      "Add the value, or say under `open` what is missing and who publishes it"
    ]
  },
  open: {
    severity: "note",
    title: ["待补的参数", "open parameters"],
    why: ["补上之前，用到它的类别和项目无法认定", "Until it is there, nothing that rests on it can be decided"],
    remedy: ["请向公布单位查询，写入 values", "Ask who publishes it, and add it to its values"]
  },
  stale: {
    severity: "warning",
    title: ["久未核对的值", "values not checked for long"],
    why: ["标准可能已经调整，家庭会按旧标准计算", "The figure may have changed, and families get the old one"],
    remedy: ["请对照文件核对，更新 checkedOn", "Check it against its document and set checkedOn"]
  },
  unsure: {
    severity: "warning",
    title: ["未核实的值", "unverified values"],
    why: ["数值可能不对，不宜据此认定", "The figure may be wrong; do not decide by it"],
    remedy: ["请找到公布的文件，更新 certainty", "Find the document and set certainty"]
  },
  invented: {
    severity: "note",
    title: ["虚构的值", "invented values"],
    why: ["只供演示，不得用于认定", "For demonstration only; nobody may be decided by it"],
    remedy: ["正式使用前换成公布的值", "Replace it with the published one before real use"]
  },
  uncited: {
    severity: "note",
    title: ["没有注明依据的规则", "rules without a source"],
    why: ["家庭问起时说不出根据", "Nobody can tell a family where it is written"],
    remedy: ["请用 source 写明文件和条款", "Say under `source` where it is written"]
  },
  unused: {
    severity: "warning",
    title: ["声明了却没有用到", "declared and never used"],
    why: ["可能漏写了用到它的规则", "A rule that should use it may be missing"],
    remedy: ["请核对有关规则，确实不用则删除", "Check the rules; leave it out if nothing needs it"]
  },
  "unused-entry": {
    severity: "note",
    title: ["登记了没有用到的文件、部门、重叠组或分区", "documents, departments, groups or zones that nothing uses"],
    why: ["可能有规则注错了依据，或漏写了项目", "A rule may cite the wrong document, or a programme may be missing"],
    remedy: ["请核对；留给下级使用的可以保留", "Check it; what layers below use may stay"]
  },
  "unmet-need": {
    severity: "note",
    title: ["没有项目满足的需求", "needs that no programme meets"],
    why: ["有此需求的家庭只会列为缺口", "Families with this need are shown as gaps only"],
    remedy: ["请核对是否漏写项目；确无项目则作为缺口保留", "Add the programme if there is one; else it stays a gap"]
  },
  "same-rule": {
    severity: "warning",
    title: ["条件完全相同的类别或项目", "things with the very same conditions"],
    why: ["家庭会重复得到，或其中一个写错了", "Families get both, or one of them is a slip"],
    remedy: ["请核对条件，或设重叠组", "Check the conditions, or put both into an overlap group"]
  },
  untold: {
    severity: "warning",
    title: ["缺一种语言的说法", "texts that lack a language"],
    why: ["告知书、核查单会印出看不懂的文字", "Letters and visit sheets would print what the reader cannot read"],
    remedy: ["请补上这种语言的说法", "Write the text in that language"]
  },
  untested: {
    severity: "note",
    title: ["没有案例涉及的规则", "rules that no case touches"],
    why: ["写错了也没有案例会发现", "A slip in it would go unnoticed"],
    remedy: ["请补充案例，见 doudi pack test", "Add cases; see doudi pack test"]
  },
  "no-cases": {
    severity: "note",
    title: ["没有案例", "no golden cases"],
    why: ["这一层的规则没有案例检验", "Nothing proves the rules of this layer"],
    remedy: ["请在 cases 目录中写案例", "Write cases in the folder `cases`"]
  }
} as const satisfies Record<string, { severity: Severity; title: Text; why: Text; remedy: Text }>

export type Code = keyof typeof kinds

/** What findings of a kind are called together. */
export const titleOf = (code: Code): Bilingual => ofText(kinds[code].title)

const ofText = ([zh, en]: Text): Bilingual => both(zh, en)

/** A finding of a kind at a place. */
export const diagnostic = (code: Code, path: string, zh: string, en: string): Diagnostic => {
  const { remedy, severity, why } = kinds[code]
  return { severity, code, path, says: both(zh, en), why: ofText(why), remedy: ofText(remedy) }
}
