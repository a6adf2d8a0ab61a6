import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { docBlocks } from "./doc-blocks.ts";
import { root, run } from "./workspace.ts";

/** Code that a reader may copy. */
interface Shown {
  readonly file: string;
  /** Number of its first line. */
  readonly line: number;
  readonly code: string;
}

function shown(): Shown[] {
  const blocks = docBlocks().map(({ place, code }) => {
    const [file = "", line] = place.split(":");
    return { file, line: Number(line) + 1, code };
  });
  const { output } = run("git", ["ls-files", "-co", "--exclude-standard", "examples/*.ts"]);
  const programs = output
    .split("\n")
    .filter((file) => file !== "" && !file.startsWith("examples/test/"))
    .map((file) => ({ file, line: 1, code: readFileSync(join(root, file), "utf8") }));
  return [...blocks, ...programs];
}

const isCastTo = (node: ts.Node, kind: ts.SyntaxKind): node is ts.AsExpression =>
  ts.isAsExpression(node) && node.type.kind === kind;

/** What a reader should not have to copy, or undefined. */
export function unplain(node: ts.Node): string | undefined {
  if (isCastTo(node, ts.SyntaxKind.NeverKeyword)) {
    return "casts to never; mend the type that asks for it";
  }
  if (ts.isAsExpression(node) && isCastTo(node.expression, ts.SyntaxKind.UnknownKeyword)) {
    return "casts through unknown; mend the type that asks for it";
  }
  if (ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression)) {
    return "spreads an object literal; write its members";
  }
  return undefined;
}

/** Casts and spreads in guides, READMEs, doc comments and examples, as lines for people. */
export function plainFaults(): string[] {
  return shown().flatMap(({ file, line, code }) => {
    const source = ts.createSourceFile("shown.ts", code, ts.ScriptTarget.Latest, true);
    const faults: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = unplain(node);
      if (what !== undefined) {
        const at = line + source.getLineAndCharacterOfPosition(node.getStart()).line;
        faults.push(`${file}:${at} ${what}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return faults;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = plainFaults();
  for (const line of faults) console.error(line);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
