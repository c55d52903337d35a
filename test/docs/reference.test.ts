import * as path from "node:path"
import { expect, it } from "vitest"
import { root } from "../repo/Source.ts"
import { pages } from "./Reference.ts"

const made = await pages()

it.each(Object.keys(made))("%s says what the program says; after a change run pnpm docs:reference", (name) =>
  expect(made[name]).toMatchFileSnapshot(path.join(root, name))
)
