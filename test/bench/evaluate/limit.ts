/**
 * The rules written by hand as one loop over the columns: what a person would write who has only this policy and wants speed. Two
 * bits a truth value (`T` surely true, `P` possibly true), whole numbers of 32 bits, no branch but the loops.
 */
import type { District } from "./District.ts"
import { bornBy, care, type Figures, living, monitoringLine, suddenLine } from "./Figures.ts"
import type { Result } from "./Result.ts"

const { sixty, seventy, sixteen, eighteen } = bornBy
/** Categories by the place of their layer; nothing above holds: none. */
const byLayer = Uint8Array.of(1, 2, 3, 4, 5, 6, 0)

/** Households `begin` up to `end`. */
export const evaluate = (
  { households, persons }: District,
  { standard, disposable }: Figures,
  result: Result,
  begin = 0,
  end = households.count
): void => {
  const { from, township, operating, property, transfer, work, rigid, assets, sudden, cars, exempt } = households
  const { homes, housing, water } = households
  const { birth, income, disability, labour, ill, supporter, unemployed } = persons
  const { category, benefit, holds, open } = result
  for (let h = begin; h < end; h++) {
    const t = township[h]!
    const std = standard[t]! | 0
    const first = from[h]! | 0
    const last = from[h + 1]! | 0
    const n = (last - first) | 0
    let inc = (operating[h]! + property[h]! + transfer[h]! - work[h]!) | 0
    let known = 1
    let dependT = 1
    let dependP = 1
    let poorT = 1
    let poorP = 1
    let aloneT = 1
    let aloneP = 1
    let severeT = 0
    let severeP = 0
    let illT = 0
    let illP = 0
    let idle = 0
    let low = 0
    let high = 0
    let careLow = 0
    let careHigh = 0
    let livingLow = 0
    let livingHigh = 0
    let singleLow = 0
    let singleHigh = 0
    const s15 = ((std * 15) / 100) | 0
    const s20 = ((std * 20) / 100) | 0
    const s25 = ((std * 25) / 100) | 0
    for (let p = first; p < last; p++) {
      const born = birth[p]! | 0
      const money = income[p]! | 0
      const grade = disability[p]! | 0
      const able = labour[p]! | 0
      const sick = ill[p]! | 0
      const paid = +(money >= 0)
      known &= paid
      inc = (inc + (money & -paid)) | 0
      const gradeOpen = +(grade === 9)
      const sT = +((grade - 1) >>> 0 < 2)
      const sP = sT | gradeOpen
      const base = +(born <= sixty) | +(born > sixteen)
      const unable = +(able === 0)
      dependT &= base | sT | unable
      dependP &= base | sP | unable | +(able === 9)
      const below = +(money < std)
      poorT &= below & paid
      poorP &= below
      aloneT &= +(supporter[p]! === 0)
      aloneP &= +(supporter[p]! !== 2)
      const iT = sick >> 1
      const iP = (sick + 1) >> 1
      severeT |= sT
      severeP |= sP
      illT |= iT
      illP |= iP
      idle |= +(unemployed[p]! >= 6)
      const child = +(born > eighteen)
      const aged = +(born <= seventy)
      const lT = +((grade - 1) >>> 0 < 4)
      const lP = lT | gradeOpen
      const by20T = child | iT
      const by20P = child | iP
      const least = (s25 & -sT) | (s20 & -(by20T & ~sT)) | (s15 & -(aged & ~(by20T | sT)))
      const most = (s25 & -sP) | (s20 & -(by20P & ~sP)) | (s15 & -(aged & ~(by20P | sP)))
      low = (low + Math.max(least, living & -lT)) | 0
      high = (high + Math.max(most, living & -lP)) | 0
      careLow = (careLow + sT) | 0
      careHigh = (careHigh + sP) | 0
      livingLow = (livingLow + lT) | 0
      livingHigh = (livingHigh + lP) | 0
      singleLow = (singleLow + (sT | iT)) | 0
      singleHigh = (singleHigh + (sP | iP)) | 0
    }
    const maybe = known ^ 1
    const line = Math.imul(std, n)
    const car = cars[h]! | 0
    const free = exempt[h]! | 0
    const carT = +(car === 0) | free
    const carP = carT | +(car === 9)
    const homesT = +(homes[h]! < 2)
    const money = assets[h]! | 0
    const assetsOpen = +(money < 0)
    const a24 = +(money <= Math.imul(24, line))
    const a36 = +(money <= Math.imul(36, line))
    const a24T = a24 & ~assetsOpen
    const a36T = a36 & ~assetsOpen
    const i1 = +(inc < line)
    const i15 = +(Math.imul(2, inc) < Math.imul(3, line))
    const i1T = i1 & known
    const i1P = i1 | maybe
    const i15T = i15 & known
    const i15P = i15 | maybe
    const spent = rigid[h]! | 0
    const spentOpen = +(spent < 0)
    const year = Math.imul(12, inc)
    const left = +(year < Math.imul(disposable[t]!, n))
    const leftT = left & known
    const leftP = left | maybe
    const share = +(Math.imul(5, spent) > Math.imul(36, inc))
    const told = known & ~spentOpen
    const untold = told ^ 1
    const shareT = share & told
    const shareP = share | untold
    const rural = +(t >= 5)
    const net = +(((year - spent) | 0) < Math.imul(monitoringLine, n))
    const netT = net & told
    const netP = net | untold
    const house = housing[h]! | 0
    const well = water[h]! | 0
    const unsafeT = +(house === 0) | +(well === 0)
    const unsafeP = +(house !== 2) | +(well !== 2)
    const blow = sudden[h]! | 0
    const large = +(blow > suddenLine)
    const shock = +(blow > Math.imul(6, inc))
    const suddenT = large & shock & known
    const suddenP = large & (shock | maybe)

    const fit24T = carT & homesT & a24T
    const fit24P = carP & homesT & (a24 | assetsOpen)
    const fit36T = carT & homesT & a36T
    const fit36P = carP & homesT & (a36 | assetsOpen)
    const riskT = unsafeT | severeT | illT | idle
    const riskP = unsafeP | severeP | illP | idle
    const marginT = i15T & fit36T
    const marginP = i15P & fit36P
    const surely =
      (dependT & poorT & aloneT & fit24T) |
      ((i1T & fit24T) << 1) |
      ((marginT & (severeT | illT)) << 2) |
      (marginT << 3) |
      ((leftT & shareT & fit36T) << 4) |
      ((rural & ((netT & riskT) | suddenT)) << 5) |
      64
    const perhaps =
      (dependP & poorP & aloneP & fit24P) |
      ((i1P & fit24P) << 1) |
      ((marginP & (severeP | illP)) << 2) |
      (marginP << 3) |
      ((leftP & shareP & fit36P) << 4) |
      ((rural & ((netP & riskP) | suddenP)) << 5) |
      64
    const layer = (31 - Math.clz32(perhaps & -perhaps)) | 0
    const certain = (surely >>> layer) & 1
    category[h] = (byLayer[layer]! & -certain) | (7 & (certain - 1))

    const careT = Math.imul(care, careLow)
    const careP = Math.imul(care, careHigh)
    const subsidyT = (careT + Math.imul(living, livingLow)) | 0
    const subsidyP = (careP + Math.imul(living, livingHigh)) | 0
    const s70 = ((std * 7) / 10) | 0
    const is0 = -+(layer === 0)
    const is1 = -+(layer === 1)
    const is2 = -+(layer === 2)
    const is3 = -+(layer === 3)
    const is4 = -+(layer > 3)
    const gap = (line - inc) | 0
    const all = ((line * 13) / 10) | 0
    const least =
      (all & is0) |
      (((gap + low + careT) | 0) & is1) |
      (((Math.imul(s70, singleLow) + subsidyT) | 0) & is2) |
      (subsidyT & is3) |
      (careT & is4)
    const most =
      (all & is0) |
      (((gap + high + careP) | 0) & is1) |
      (((Math.imul(s70, singleHigh) + subsidyP) | 0) & is2) |
      (subsidyP & is3) |
      (careP & is4)
    const clear = +(least === most)
    benefit[h] = ((least & -clear) | (clear - 1)) & -certain

    const assetsBits = assetsOpen << 5
    holds[h] =
      dependT |
      (poorT << 1) |
      (aloneT << 2) |
      (carT << 3) |
      (homesT << 4) |
      (a24T << 5) |
      (i1T << 6) |
      (i15T << 7) |
      (a36T << 8) |
      (severeT << 9) |
      (illT << 10) |
      (leftT << 11) |
      (shareT << 12) |
      (rural << 13) |
      (netT << 14) |
      (unsafeT << 15) |
      (idle << 16) |
      (suddenT << 17)
    open[h] =
      (dependP ^ dependT) |
      ((poorP ^ poorT) << 1) |
      ((aloneP ^ aloneT) << 2) |
      ((carP ^ carT) << 3) |
      assetsBits |
      ((i1P ^ i1T) << 6) |
      ((i15P ^ i15T) << 7) |
      (assetsOpen << 8) |
      ((severeP ^ severeT) << 9) |
      ((illP ^ illT) << 10) |
      ((leftP ^ leftT) << 11) |
      ((shareP ^ shareT) << 12) |
      ((netP ^ netT) << 14) |
      ((unsafeP ^ unsafeT) << 15) |
      ((suddenP ^ suddenT) << 17)
  }
}
