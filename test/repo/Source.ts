import * as fs from "node:fs"
import * as path from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

/** One file of the tree. `path` is relative to the root, with forward slashes on every system. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** Something a repository check objects to, said so that the reader can mend it. */
export interface Fault {
  readonly path: string
  readonly says: string
}

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")

const skipped = new Set(["node_modules", "dist", "demo-out", ".git", ".doctest", "coverage"])

/** The files under a folder of the repository whose name the pattern takes, in a stable order. */
export const under = (folder: string, pattern: RegExp): ReadonlyArray<Source> => {
  const found: Array<Source> = []
  const visit = (relative: string) => {
    for (const entry of fs.readdirSync(path.join(root, relative), { withFileTypes: true })) {
      const here = relative === "" ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) visit(here)
      } else if (pattern.test(entry.name)) {
        found.push({ path: here, text: fs.readFileSync(path.join(root, here), "utf8") })
      }
    }
  }
  if (fs.existsSync(path.join(root, folder))) visit(folder)
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * What a file imports: every specifier, with the names taken from it. When the program starts, `type` imports are gone and
 * `lazy` ones have not happened.
 */
export interface Import {
  readonly from: string
  readonly when: "start" | "lazy" | "type"
  readonly names: ReadonlyArray<string>
}

const parse = (source: Source) =>
  ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)

export const importsOf = (source: Source): ReadonlyArray<Import> => {
  const found: Array<Import> = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      found.push({
        from: (node.moduleSpecifier as ts.StringLiteral).text,
        when: isType(node) ? "type" : "start",
        names: namesOf(node)
      })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments
      if (first !== undefined && ts.isStringLiteral(first)) found.push({ from: first.text, when: "lazy", names: [] })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ from: (node.argument.literal as ts.StringLiteral).text, when: "type", names: [] })
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(source))
  return found
}

const isType = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean =>
  ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly

const namesOf = (node: ts.ImportDeclaration | ts.ExportDeclaration): ReadonlyArray<string> => {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
  if (bindings === undefined || !("elements" in bindings)) return []
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text)
}

/** Every name that a program uses as code, with its object where it has one: `Math.random`, `Date`. Comments and texts do not count. */
export const usesOf = (source: Source): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text)
    if (ts.isPropertyAccessExpression(node)) found.add(`${node.expression.getText()}.${node.name.text}`)
    ts.forEachChild(node, visit)
  }
  visit(parse(source))
  return found
}
