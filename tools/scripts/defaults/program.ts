import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";
import { root } from "../workspace.ts";

/** The sources of the packages, bound, with names and types to ask for. */
export interface Sources {
  readonly files: readonly ts.SourceFile[];
  readonly checker: ts.TypeChecker;
  /** What the entries of the packages export. */
  readonly exported: ReadonlySet<ts.Symbol>;
}

/** Reads the sources of all packages. Modules from outside are left out, so that this costs seconds; their types are `any`. */
export function packageSources(): Sources {
  const folders = readdirSync(join(root, "packages"));
  const names = folders.flatMap((folder) => {
    const src = join(root, "packages", folder, "src");
    const all = readdirSync(src, { recursive: true, encoding: "utf8" });
    return all.filter((name) => name.endsWith(".ts")).map((name) => join(src, name));
  });
  return sourcesOf(names, ts.createCompilerHost({}), folders);
}

/** Reads a text as if it were a file of a package, for tests of this. */
export function textSources(text: string): Sources {
  const name = join(root, "text.ts");
  const host = ts.createCompilerHost({});
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      : getSourceFile.call(host, file, ...rest);
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  return sourcesOf([name], host, []);
}

function sourcesOf(names: string[], host: ts.CompilerHost, folders: string[]): Sources {
  const fileOf = (module: string, from: string): string | undefined => {
    if (module.startsWith(".")) return join(from, "..", module);
    const [scope, name = "", ...path] = module.split("/");
    if (scope !== "@legendre" || !folders.includes(name)) return undefined;
    return join(root, "packages", name, "src", ...path, "index.ts");
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const file = fileOf(text, from);
      const known = file?.endsWith(".ts") && host.fileExists(file) ? file : undefined;
      const extension = ts.Extension.Ts;
      return {
        resolvedModule: known && {
          resolvedFileName: known,
          extension,
          resolvedUsingTsExtension: true,
        },
      } as ts.ResolvedModuleWithFailedLookupLocations;
    });
  const program = ts.createProgram(
    names,
    {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: ts.ModuleKind.ESNext,
      strict: true,
      noEmit: true,
      types: [],
      allowImportingTsExtensions: true,
    },
    host,
  );
  const own = new Set(names.map((name) => name.split(sep).join("/")));
  const files = program.getSourceFiles().filter(({ fileName }) => own.has(fileName));
  const checker = program.getTypeChecker();
  return { files, checker, exported: new Set(files.flatMap((file) => exportsOf(file, checker))) };
}

function exportsOf(file: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol[] {
  const isEntry = /\/(index|text)\.ts$/.test(file.fileName);
  const module = isEntry ? checker.getSymbolAtLocation(file) : undefined;
  if (module === undefined) return [];
  return checker
    .getExportsOfModule(module)
    .map((symbol) =>
      (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol),
    );
}
