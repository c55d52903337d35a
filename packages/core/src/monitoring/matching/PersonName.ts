/**
 * A name in its one spelling for comparing (姓名的统一写法): without white space and invisible marks, full-width letters as half-width,
 * every middle dot as `·`.
 *
 * Shape: doing it twice changes nothing. Characters that look or sound alike stay what they are.
 */
export const unify = (name: string): string => (isPlain(name) ? name : tidy(name))

/** Common Chinese characters only, as nearly every name has: nothing to do. */
const isPlain = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code < 0x4e00 || code > 0x9fff) return false
  }
  return true
}

const tidy = (name: string): string =>
  name
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]/g, "")
    .replace(/[•・‧∙⋅．.]/g, "·")
