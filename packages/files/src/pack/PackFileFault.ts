import { PackFault as Fault, type PackFault } from "@doudi/core"
import { type PackFile, shared } from "./PackFile.ts"
import { known } from "./PackFiles.ts"

/** A file that nobody would read, most often a slip of its name: its rules would be missing in silence. */
export const notPart = (name: string): PackFault.PackFault =>
  Fault.PackFault.of("", `政策包中没有名为 ${name} 的文件`, `A pack has no file called ${name}`, [
    `可用的文件：${[...known].join("、")}，以及 parameters/*.yaml 和 cases/*.yaml`,
    `Files of a pack: ${[...known].join(", ")}, parameters/*.yaml and cases/*.yaml`
  ]).within({ file: name })

/** What is wrong with a file as a whole: a list where its sections should be named, or a name where the list alone should stand. */
export const wellFormed = (file: PackFile, section: string | undefined): PackFault.PackFault | undefined => {
  const { data, name } = file
  const isList = Array.isArray(data)
  const of = name.startsWith("cases/") ? ["bases", "cases"] : shared[name as keyof typeof shared]
  const first = of?.at(-1)
  if (isList && of !== undefined && first !== undefined) {
    return Fault.PackFault.of("", `${name} 缺少开头的“${first}:”`, `${name} lacks its “${first}:”`, [
      `请先写一行 ${first}:，下面的内容缩进两格；这个文件里可以写：${of.join("、")}`,
      `Begin with a line ${first}: and indent the rest by two; the file may hold ${of.join(", ")}`
    ]).within({ file: name, line: 1 })
  }
  if (!isList && section !== undefined && Object.keys(data as object).join() === section) {
    return Fault.PackFault.of(
      "",
      `${name} 里直接写列表，不写“${section}:”`,
      `${name} is the list itself, without “${section}:”`,
      [`请删去“${section}:”一行，下面各行少缩进两格`, `Take the line ${section}: out and the indentation below it`]
    ).within({ file: name, line: 1 })
  }
  return undefined
}

/** A file without content, which is more likely lost than meant. */
export const empty = (name: string): PackFault.PackFault =>
  Fault.PackFault.of("", "文件是空的", "The file is empty", [
    "请恢复内容；暂时没有内容的文件写一行以 # 开头的说明，或删除",
    "Bring its content back; a file that holds nothing yet has a line that begins with #, or is deleted"
  ]).within({ file: name })

/** A heading in a file of several sections that no pack has. */
export const unexpected = (name: string, key: string, line: number | undefined): PackFault.PackFault =>
  Fault.PackFault.of(key, `不认识的内容“${key}”`, `“${key}” is not part of a pack`).within({
    file: name,
    ...(line === undefined ? {} : { line })
  })
