import { BookFormat } from "@doudi/files"
import { type Bilingual, Day, Policy, RuleBook } from "@doudi/core"
import { pack, packs } from "@doudi/packs"
import { Either } from "effect"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

/** What runs inside the page. Named here, because the types of a browser would be taken for ours everywhere else. */
declare const document: any
declare const window: any
declare const getComputedStyle: (element: any, part?: string) => any

const executablePath = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable"
].find((file) => file !== undefined && fs.existsSync(file))
if (executablePath === undefined) console.warn("skipped: no Chromium; set CHROMIUM_PATH to run the tests of the page")

const languages: ReadonlyArray<Bilingual.Language> = ["zh", "en"]
const cases = [...packs.keys()].flatMap((id) =>
  languages.flatMap((language) => [1280, 390].map((width) => ({ id, language, width })))
)

describe.skipIf(executablePath === undefined)("the rule book in a browser", () => {
  let folder: string
  let browser: Browser
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "book-"))
    for (const id of packs.keys()) {
      const { data, hash } = Either.getOrThrow(pack(id))
      const policy = Either.getOrThrow(Policy.fromData(data, hash))
      for (const language of languages) {
        await BookFormat.write(folder, RuleBook.of(policy, language, Day.day("2025-09-30")))
      }
    }
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  const open = async (id: string, language: string, width: number, colorScheme: "light" | "dark" = "light") => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const requests: Array<string> = []
    const complaints: Array<string> = []
    page.on("request", (request) => requests.push(request.url()))
    page.on("console", (message) => complaints.push(message.text()))
    page.on("pageerror", (error) => complaints.push(error.message))
    const url = pathToFileURL(path.join(folder, `${id}.${language}.html`)).href
    await page.goto(url)
    return { page, complaints, others: () => requests.filter((each) => each !== url) }
  }

  it.each(cases)("of $id in $language opens quietly and never scrolls sideways at $width px", async (given) => {
    const { complaints, others, page } = await open(given.id, given.language, given.width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element: any) => element.closest(".scroll") === null || element.matches(".scroll"))
        .filter((element: any) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element: any) => `${element.tagName}.${element.className}`)
    )
    expect(wide).toEqual([])
    expect(complaints).toEqual([])
    expect(others()).toEqual([])
    await page.close()
  })

  it("shows a row of a table as a card on a phone, whole and with its headings", async () => {
    const { page } = await open("cn-340303-sample", "zh", 390)
    const hidden = await page.evaluate(
      () =>
        [...document.querySelectorAll(".scroll.book")].filter((box: any) => box.scrollWidth > box.clientWidth + 1)
          .length
    )
    expect(hidden).toBe(0)
    const shown = await page.evaluate(() => getComputedStyle(document.querySelector("#figures td"), "::before").content)
    expect(shown).toBe('"数值"')
    await page.close()
  })

  it("prints on A4 in light colours whatever the screen has", async () => {
    const { page } = await open("cn-340303-sample", "zh", 1280, "dark")
    await page.emulateMedia({ media: "print", colorScheme: "dark" })
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)")
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1")
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length
    expect(pages).toBeGreaterThan(20)
    expect(pages).toBeLessThan(120)
    for (const [, width, height] of pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
    }
    await page.close()
  })
})
