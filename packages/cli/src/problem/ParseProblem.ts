import * as HelpDoc from "@effect/cli/HelpDoc"
import type * as ValidationError from "@effect/cli/ValidationError"
import { plain } from "../terminal/Width.ts"
import { UsageProblem } from "./CommandProblem.ts"

/**
 * What @effect/cli found wrong with the words of a command, as one of our problems. It speaks English only; its sentences are said
 * anew here, in both languages. Values are not repeated, since somebody may have typed a name.
 */
export const ofParsing = (error: ValidationError.ValidationError, command: string): UsageProblem => {
  const [zh, en] = sentence(error)
  return UsageProblem.of(zh, en, `用法见 ${command} --help`, `See: ${command} --help`)
}

type Both = readonly [zh: string, en: string]

const sentence = (error: ValidationError.ValidationError): Both => {
  if (error._tag === "MultipleValuesDetected") return ["同一个选项写了多次", "The same option stands more than once"]
  const text = plain(HelpDoc.toAnsiText(error.error)).replace(/\s+/g, " ").trim()
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(text)
    if (found !== null) return say(...found.slice(1).map((part) => part ?? ""))
  }
  return ["命令的写法不对", "The command is not written as it should be"]
}

const sentences: ReadonlyArray<readonly [RegExp, (...parts: ReadonlyArray<string>) => Both]> = [
  [/^Missing argument <(.*?)>/, (name) => [`缺少参数“${name}”`, `The argument ${name} is missing`]],
  [/Expected to find option: '(.*?)'/, (name) => [`缺少选项 ${name}`, `The option ${name} is missing`]],
  [/Expected a value following option: '(.*?)'/, (name) => [`选项 ${name} 后面缺少内容`, `${name} needs a value`]],
  [/More than one reference to option '(.*?)'/, (name) => [`选项 ${name} 写了多次`, `${name} stands more than once`]],
  [
    /^The flag '.*?' is not recognized\. Did you mean '(.*?)'/,
    (name) => [`有不认识的选项，是不是要写 ${name}`, `An option is not known; did you mean ${name}?`]
  ],
  [
    /^Received unknown argument: '(-.*?)(?:=.*)?'$/,
    (name) => [`不认识的选项 ${name}`, `The option ${name} is not known`]
  ],
  [/^Received unknown argument/, () => ["多了一个参数", "There is an argument too many"]],
  [/^Unable to recognize .* as a valid boolean/, () => ["是非选项后面不用写内容", "A yes-or-no option takes no value"]],
  [/^(.+?) ¦ (.+)$/, (zh, en) => [zh!, en!]]
]
