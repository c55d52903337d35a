import { writeReport } from "@doudi/files"
import { Effect } from "effect"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { report } from "../../packages/core/test/publication/districtFigures.ts"

/** What runs inside the page. Named here, because the types of a browser would be taken for ours everywhere else. */
declare const document: any
declare const window: any
declare const getComputedStyle: (element: any) => any

const executablePath = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable"
].find((file) => file !== undefined && fs.existsSync(file))
if (executablePath === undefined) console.warn("skipped: no Chromium; set CHROMIUM_PATH to run the tests of the page")

describe.skipIf(executablePath === undefined).each(["zh", "en"] as const)(
  "the report in a browser, in %s",
  (language) => {
    const model = report(undefined, language)
    let folder: string
    let browser: Browser
    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-"))
      await Effect.runPromise(writeReport(folder, model))
      browser = await chromium.launch({
        executablePath: executablePath!,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync"
        ]
      })
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      fs.rmSync(folder, { recursive: true, force: true })
    })

    /** Opens the page and collects what it asks for and complains about. */
    const open = async (width: number, colorScheme: "light" | "dark" = "light") => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      const requests: Array<string> = []
      const complaints: Array<string> = []
      page.on("request", (request) => requests.push(request.url()))
      page.on("console", (message) => complaints.push(message.text()))
      page.on("pageerror", (error) => complaints.push(error.message))
      const url = pathToFileURL(path.join(folder, "2025Q3.html")).href
      await page.goto(url)
      return { page, complaints, others: () => requests.filter((each) => each !== url) }
    }

    it.each([
      [1280, "wide"],
      [390, "narrow"]
    ] as const)("shows every chart and never scrolls sideways at %i px", async (width, name) => {
      const { page, complaints, others } = await open(width)
      const sizes = await page.$$eval(`svg.chart.${name}`, (charts) =>
        charts.map((chart) => chart.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))
      )
      expect(sizes).toHaveLength(model.sections.flatMap((section) => section.charts).length)
      for (const size of sizes) expect(size).toBeGreaterThan(80)
      const hidden = await page.$$eval("svg.chart", (charts) =>
        charts.map((chart) => chart.getBoundingClientRect().width).filter((width) => width === 0)
      )
      expect(hidden).toHaveLength(sizes.length)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect(await overflowing(page)).toEqual([])
      if (name === "wide") expect(await page.$$eval(".scroll", scrolling)).toEqual([])
      expect(complaints).toEqual([])
      expect(others()).toEqual([])
      await page.close()
    })

    it.each(["light", "dark"] as const)("has text that can be read in the %s scheme", async (scheme) => {
      const { page } = await open(1280, scheme)
      const faint = await page.evaluate(faintText)
      expect(faint).toEqual([])
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(background).toBe(scheme === "light" ? "rgb(243, 245, 247)" : "rgb(14, 19, 25)")
      await page.close()
    })

    it("names its charts, tables and parts for those who listen to it", async () => {
      const { page } = await open(1280)
      const tables = model.sections.flatMap((section) => section.tables)
      expect(await page.getByRole("img").count()).toBe(model.sections.flatMap((section) => section.charts).length)
      expect(await page.getByRole("table").count()).toBe(tables.length)
      for (const { title } of tables) expect(await page.getByRole("table", { name: title }).count()).toBeGreaterThan(0)
      expect(new Set(tables.map(({ title }) => title)).size).toBe(tables.length)
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(model.title)
      expect(await page.getByRole("heading", { level: 2 }).count()).toBe(model.sections.length + 1)
      expect(await page.getAttribute("html", "lang")).toBe(language === "zh" ? "zh-CN" : "en")
      for (const link of await page.$$("nav a")) {
        expect(await page.$((await link.getAttribute("href"))!)).not.toBeNull()
      }
      await page.close()
    })

    it.runIf(process.env.DOUDI_PICTURES && language === "zh")("paints the picture of the guide", async () => {
      await Effect.runPromise(writeReport(folder, report(true, "zh", "cn-340303")))
      const { page } = await open(1280)
      const clip = { x: 0, y: 0, width: 1280, height: 1640 }
      await page.screenshot({ path: path.resolve("docs/images/report.png"), fullPage: true, clip })
      await page.close()
      await Effect.runPromise(writeReport(folder, model))
    })

    it("prints on A4, in light colours whatever the screen has, and the header of a long table again on each page", async () => {
      const { page } = await open(1280, "dark")
      await page.emulateMedia({ media: "print", colorScheme: "dark" })
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)")
      expect(await page.evaluate(() => getComputedStyle(document.querySelector("thead")).display)).toBe(
        "table-header-group"
      )
      expect(await page.evaluate(() => getComputedStyle(document.querySelector(".chart [fill='#0072b2']")).fill)).toBe(
        "rgb(0, 114, 178)"
      )
      for (const [width, across] of [
        [paper.upright, false],
        [paper.across, true]
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        expect(await page.$$eval("table", cut, across)).toEqual([])
      }
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1")
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length
      expect(pages).toBeGreaterThan(4)
      expect(pages).toBeLessThan(22)
      const sides = new Set<number>()
      for (const [, width, height] of pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)) {
        const side = Math.round(Number(width))
        expect([side, Math.round(Number(height))]).toEqual(side === 842 ? [842, 595] : [595, 842])
        sides.add(side)
      }
      // A table of many columns lies across its page.
      expect([...sides].sort()).toEqual([595, 842])
      await page.close()
    })
  }
)

/** Widths between the margins of an A4 page, in pixels of CSS: 184 and 271 mm. */
const paper = { upright: 695, across: 1024 } as const

/** Boxes of the page that have to be pushed sideways to be seen whole. */
const scrolling = (boxes: ReadonlyArray<any>) =>
  boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.getAttribute("aria-labelledby"))

/** Tables that the page they are printed on would cut off. */
const cut = (tables: ReadonlyArray<any>, across: boolean) =>
  tables
    .filter((table) => (table.closest(".huge") !== null) === across)
    .filter((table) => table.getBoundingClientRect().right > window.innerWidth + 1)
    .map((table) => table.getAttribute("aria-labelledby"))

/** Boxes wider than the page that are not inside a scroll box of their own. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element: any) => element.closest(".scroll") === null || element.matches(".scroll"))
      .filter((element: any) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element: any) => `${element.tagName}.${element.className}`)
  )

/** Texts whose contrast to what is behind them is under 4.5 to 1, or 3 to 1 for large ones (WCAG 2.2, 1.4.3). */
const faintText = () => {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string) => {
    const [r, g, b] = channels(colour).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  }
  const behind = (element: any): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if (channels(colour)[3] !== 0) return colour
    }
    return "rgb(255, 255, 255)"
  }
  const faint = new Set<string>()
  for (const element of document.querySelectorAll("body *")) {
    const inChart = element.tagName === "text"
    if (element.closest("svg") !== null && !inChart) continue
    if (![...element.childNodes].some((node: any) => node.nodeType === 3 && node.textContent.trim() !== "")) continue
    const style = getComputedStyle(element)
    // The numbers inside the bars are repeated in the table below; their ink is chosen for each colour.
    if (inChart && element.getAttribute("text-anchor") === "middle" && element.getAttribute("y") === null) continue
    const [front, back] = [luminance(inChart ? style.fill : style.color), luminance(behind(element))]
    const contrast = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)
    const large = Number.parseFloat(style.fontSize) >= 24
    if (contrast < (large ? 3 : 4.5))
      faint.add(`${element.tagName}.${element.getAttribute("class")} ${contrast.toFixed(2)}`)
  }
  return [...faint]
}
