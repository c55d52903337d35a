import * as fs from "node:fs"
import * as path from "node:path"
import { folder } from "../answering.ts"

const files: Readonly<Record<string, string>> = {
  "pack.yaml": "format: 1\nid: a\ntitle: { zh: 甲, en: a }\ncheckedOn: 2025-01-01\n",
  "sources.yaml": "- id: law\n  title: 办法\n  certainty: invented\n",
  "ledger.yaml": "departments:\n  - id: office\n    name: { zh: 办公室, en: office }\n",
  "parameters/one.yaml": `- id: standard
  name: { zh: 标准, en: standard }
  unit: yuan
  values:
    - from: 2025-01-01
      value: 800.00
      source: law
      checkedOn: 2025-01-01
      certainty: invented
`,
  "categories.yaml": `- id: poor
  name: { zh: 困难, en: poor }
  title: { zh: 困难家庭, en: poor household }
  unit: household
  department: office
  source: law
  when:
    - id: assets
      says: { zh: 金融资产低于标准, en: assets are below the standard }
      holds: 金融资产 < 标准
      source: law
`,
  "cases/limits.yaml": `cases:
  - id: below
    name: 少一分
    source: 手工计算
    on: 2025-09-01
    household: { 金融资产: 799.99 }
    members: { 1: {} }
    outcomes: { poor: entitled }
  - id: at
    name: 正好
    source: 手工计算
    on: 2025-09-01
    household: { 金融资产: 800.00 }
    members: { 1: {} }
    outcomes: { poor: not assets }
`
}

/** A small pack in a folder of its own, with some of its files written otherwise; an empty text leaves a file out. */
export const smallPack = (otherwise: Readonly<Record<string, string>> = {}): string => {
  const at = path.join(folder(), "a")
  for (const [name, text] of Object.entries({ ...files, ...otherwise })) {
    if (text === "") continue
    fs.mkdirSync(path.dirname(path.join(at, name)), { recursive: true })
    fs.writeFileSync(path.join(at, name), text)
  }
  return at
}

/** A file of the small pack as it stands, to be changed. */
export const fileOf = (name: string): string => files[name]!
