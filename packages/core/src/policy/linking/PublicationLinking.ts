import type { Pack } from "../pack/Pack.ts"
import { revealing } from "../pack/Revealing.ts"
import type { Linker } from "./Linker.ts"

/** What is published speaks of categories that there are, and by names that tell nothing of anybody's health. */
export const linkPublication = (linker: Linker, pack: Pack, categories: ReadonlyMap<string, unknown>): void => {
  for (const { category, id, name, source } of pack.notices) {
    linker.refers(categories, category, `notices.${id}.category`, "类别", "category")
    linker.cites(source, `notices.${id}`)
    refuseRevealing(linker, name, `notices.${id}.name`)
  }
  for (const { columns, id, name, source } of pack.releases) {
    linker.cites(source, `releases.${id}`)
    refuseRevealing(linker, name, `releases.${id}.name`)
    for (const column of columns) {
      refuseRevealing(linker, column.name, `releases.${id}.columns.${column.id}.name`)
      for (const category of column.of) {
        linker.refers(categories, category, `releases.${id}.columns.${column.id}.of`, "类别", "category")
      }
    }
  }
}

const refuseRevealing = (linker: Linker, name: { readonly zh: string; readonly en: string }, path: string): void => {
  const word = revealing(name)
  if (word === undefined) return
  linker.fault(
    path,
    `公开的名称不能透露病残等情况（“${word}”）`,
    `A published name must not tell of a condition (“${word}”)`
  )
}
