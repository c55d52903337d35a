import { PackFault as Fault, type PackFault } from "@doudi/core"

/**
 * What is wrong with the YAML of a line, in words for whoever typed it (YAML 写法错误). The parser's code says little; what stands in the
 * line often says all.
 */
export const of = (code: string, line: string): PackFault.PackFault => {
  if (code === "DUPLICATE_KEY") {
    return Fault.PackFault.of("", "同一个键出现两次", "The same key stands twice", [
      "请删去其中一个，或检查缩进",
      "Take one of them out, or check the indentation"
    ])
  }
  const found = hints.find(([pattern]) => pattern.test(line))
  if (found === undefined) {
    return Fault.PackFault.of("", `YAML 写法有误（${code}）`, `Not well-formed YAML (${code})`, [
      "请检查这一行和上一行的缩进、冒号后的空格和引号",
      "Check indentation, the space after a colon, and quotes of this line and the one before"
    ])
  }
  const [, says, remedy] = found
  return Fault.PackFault.of("", ...says, remedy)
}

type Hint = readonly [
  pattern: RegExp,
  says: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string]
]

/** Whether the line says by itself what is wrong with it. Another fault after the first one of a file mostly follows from it. */
export const isPlain = (code: string, line: string): boolean =>
  code === "DUPLICATE_KEY" || hints.some(([pattern]) => pattern.test(line))

/** What people type on Chinese keyboards and in word processors, and rules that YAML reads as its own signs. */
const hints: ReadonlyArray<Hint> = [
  [
    /[{,] *[A-Za-z]\w*: +[^\s"'{[][^"',}]*[[{]/,
    [
      "花括号的一行里，内容有方括号或花括号，会被当作 YAML 的符号",
      "Within braces a text holds brackets, which YAML takes for its own"
    ],
    [
      '请给这段内容加上英文引号，如 holds: "计数(成员[共同生活]) > 0"',
      'Put the text in straight quotes, as in holds: "count(members[living together]) > 0"'
    ]
  ],
  [
    /^\s*(- )?[A-Za-z]\w*: +[@%`*&!|>][^\s]/,
    ["内容以符号开头，会被当作 YAML 的符号", "The text begins with a sign that YAML takes for its own"],
    ['请给这段内容加上英文引号 "…"', 'Put the text in straight quotes "…"']
  ],
  [
    /^\s*\t/,
    ["缩进用了制表符（Tab 键）", "The line is indented with a tab"],
    ["请改用空格，每层两个", "Use blanks, two for each level"]
  ],
  [
    /^\s*(- )?[A-Za-z]\w*：/,
    ["冒号是全角的（：）", "The colon is a full-width one (：)"],
    ["请改成半角冒号加一个空格，如 title: 名称", "Write a plain colon and a blank: title: name"]
  ],
  [
    /^\s*(- )?[A-Za-z]\w*:[^\s]/,
    ["冒号后面没有空格", "There is no blank after the colon"],
    ["请在冒号后加一个空格", "Put a blank after the colon"]
  ],
  [
    /^\s*(- )?[A-Za-z]\w*: [^"'{[].*: /,
    ["内容里有冒号和空格，会被当作另一个键", "The text holds a colon and a blank, which would begin another key"],
    ['请给这段内容加上英文引号 "…"', 'Put the text in straight quotes "…"']
  ],
  [
    /[“”]/,
    ["这一行有中文引号，YAML 只认英文引号", "The line has curly quotes; YAML knows straight ones only"],
    ['需要引号的内容请用英文引号 "…"', 'Use straight quotes "…" where quotes are needed']
  ]
]
