import { describe, expect, it } from "vitest"
import { all } from "../../src/report/ReportPalette.ts"

type Rgb = readonly [number, number, number]

/** Linear light of a colour, 0 to 1. */
const linear = (hex: string): Rgb => {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: string, b: string) => {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

/** How eyes without one kind of cone see a colour (Machado, Oliveira and Fernandes 2009, full severity). */
const eyes: Readonly<Record<string, ReadonlyArray<Rgb>>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
}
const seen = (hex: string, matrix: ReadonlyArray<Rgb>): Rgb => {
  const light = linear(hex)
  const row = (r: Rgb) => Math.min(1, Math.max(0, r[0] * light[0] + r[1] * light[1] + r[2] * light[2]))
  return [row(matrix[0]!), row(matrix[1]!), row(matrix[2]!)]
}

/** Oklab, where equal distances look equally different. */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ]
}
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

describe("the colours of the charts", () => {
  it("carry text that can be read", () => {
    for (const { light, dark, ink } of all) {
      expect([light, contrast(light, ink[0]) >= 4.5]).toEqual([light, true])
      expect([dark, contrast(dark, ink[1]) >= 4.5]).toEqual([dark, true])
    }
  })

  it.each(Object.keys(eyes))("can be told apart with %s, in both schemes", (eye) => {
    for (const scheme of ["light", "dark"] as const) {
      for (const [i, a] of all.entries()) {
        for (const b of all.slice(i + 1)) {
          const apart = distance(oklab(seen(a[scheme], eyes[eye]!)), oklab(seen(b[scheme], eyes[eye]!)))
          expect([scheme, a[scheme], b[scheme], apart > 0.05]).toEqual([scheme, a[scheme], b[scheme], true])
        }
      }
    }
  })

  it("are all different, so that the style sheet can exchange them", () => {
    expect(new Set(all.map(({ light }) => light)).size).toBe(all.length)
  })
})
