/** A policy is linked once for as long as the same pack is pinned, and anew for any other. */
import { NoPackPinned, pinnedPolicy, Workspace } from "@doudi/app"
import * as Packs from "@doudi/packs"
import { Effect, Either } from "effect"
import path from "node:path"
import { expect, it } from "vitest"
import { folder, using } from "./Workspaces.ts"

const at = folder("policy")
const { data, hash } = Either.getOrThrow(Packs.pack(Packs.sample))
const pin = (hash: string, data: unknown) => Effect.flatMap(Workspace, ({ pin }) => pin({ id: "sample", hash, data }))
const linked = Effect.map(pinnedPolicy, ({ policy }) => policy)

it("is the same for the same pack, whatever workspace pinned it, and another for another", async () => {
  const one = await using(path.join(at, "one.db"), Effect.zipRight(pin(hash, data), linked))
  expect(await using(path.join(at, "two.db"), Effect.zipRight(pin(hash, data), linked))).toBe(one)

  // Another pack under the same digest, as nobody should write it, is not taken for the first.
  const title = { zh: "另一份", en: "another" }
  const other = await using(
    path.join(at, "three.db"),
    Effect.zipRight(pin(hash, { ...(data as object), title }), linked)
  )
  expect(other.title).toEqual(title)
  expect(await using(path.join(at, "one.db"), linked, "open")).toMatchObject({ title: one.title })
})

it("is none where no pack is pinned, also after one was linked", async () => {
  await using(path.join(at, "four.db"), Effect.zipRight(pin(hash, data), linked))
  const none = await using(path.join(at, "five.db"), Effect.flip(linked))
  expect(none).toBeInstanceOf(NoPackPinned)
})
