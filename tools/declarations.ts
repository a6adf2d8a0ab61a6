import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** The extension of the file a relative import reaches, for each kind of declaration. */
const kinds = [
  { declaration: ".d.ts", module: ".js" },
  { declaration: ".d.cts", module: ".cjs" },
] as const;

/** `from "./x.ts"`, `import "./x.ts"` and `import("./x.ts")`, as the compiler writes them. */
const relativeImport = /((?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']*)\.[tj]s(["'])/g;

/**
 * Writes the declarations of every source, one file each, for both module formats: with one program for all of them, and without
 * the checks that `npm run check` makes.
 *
 * @throws Error with the compiler's messages where a type cannot be written down.
 */
export function writeDeclarations(source: string, out: string): void {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const write = (file: string, text: string): void => {
    for (const { declaration, module } of kinds) {
      const target = join(out, file.replace(/(\.d)?\.ts$/, declaration));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text.replace(relativeImport, `$1${module}$2`));
    }
  };
  // Those that stand beside plain JavaScript are taken as they are.
  for (const file of files.filter((name) => name.endsWith(".d.ts"))) {
    write(file, readFileSync(join(source, file), "utf8"));
  }
  const config = ts.getParsedCommandLineOfConfigFile("tsconfig.build.json", {}, host);
  const program = ts.createProgram({
    rootNames: files.map((file) => join(source, file)),
    options: {
      ...config?.options,
      noEmit: false,
      emitDeclarationOnly: true,
      noCheck: true,
      stripInternal: true,
    },
  });
  const root = join(process.cwd(), source);
  const { diagnostics } = program.emit(undefined, (file, text) =>
    write(relative(root, file), text),
  );
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, formatHost));
}

const host: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
    throw new Error(ts.formatDiagnostic(diagnostic, formatHost));
  },
};

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => "\n",
};
