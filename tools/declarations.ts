import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** The extension of the file a relative import reaches, for each kind of declaration. */
const kinds = [
  { declaration: ".d.ts", module: ".js" },
  { declaration: ".d.cts", module: ".cjs" },
] as const;

/** `from "./x.ts"`, `import "./x.ts"` and `import("./x.ts")`, as the compiler writes them. */
const relativeImport = /((?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']*)\.[tj]s(["'])/g;

/** What a source declares: emitted, or as it is where it stands beside plain JavaScript. */
function declare(fileName: string): { text: string; messages: string[] } {
  const source = readFileSync(fileName, "utf8");
  if (fileName.endsWith(".d.ts")) return { text: source, messages: [] };
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      declaration: true,
      isolatedDeclarations: true,
      strict: true,
      stripInternal: true,
    },
  });
  return {
    text: outputText,
    messages: diagnostics.map((diagnostic) => ts.formatDiagnostic(diagnostic, formatHost)),
  };
}

/**
 * Writes the declarations of every source, one file each, for both module formats.
 *
 * Isolated declarations make each file's declarations follow from that file alone, so this takes a
 * second where bundling them takes twenty, and a namespace re-export keeps its types.
 *
 * @throws Error with the compiler's messages where an export lacks its type annotation.
 */
export function writeDeclarations(source: string, out: string): void {
  const faults: string[] = [];
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const { text, messages } = declare(join(source, file));
    faults.push(...messages);
    for (const { declaration, module } of kinds) {
      const target = join(out, file.replace(/(\.d)?\.ts$/, declaration));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text.replace(relativeImport, `$1${module}$2`));
    }
  }
  if (faults.length > 0) throw new Error(faults.join(""));
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => "\n",
};
