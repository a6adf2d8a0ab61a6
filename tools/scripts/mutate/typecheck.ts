import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../workspace.ts";

/** Says whether a source of a package still typechecks with another text; its first answer takes as long as `tsc`. */
export class TypeChecker {
  private readonly changed = new Map<string, { readonly text: string; readonly version: number }>();
  private readonly service: ts.LanguageService;
  private version = 0;

  /** @param folder - below `packages`. */
  constructor(folder: string) {
    const path = join(root, "packages", folder);
    const file = join(path, "tsconfig.json");
    const { config } = ts.readConfigFile(file, ts.sys.readFile);
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, path);
    const sources = fileNames.filter((name) => name.includes("/src/"));
    const textOf = (name: string): string | undefined =>
      this.changed.get(name)?.text ??
      (ts.sys.fileExists(name) ? readFileSync(name, "utf8") : undefined);
    this.service = ts.createLanguageService({
      getCompilationSettings: () => ({ ...options, noEmit: true }),
      getScriptFileNames: () => sources,
      getScriptVersion: (name) => String(this.changed.get(name)?.version ?? 0),
      getScriptSnapshot: (name) => {
        const text = textOf(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => path,
      getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  }

  /** @param source - relative to the root. */
  accepts(source: string, text: string): boolean {
    const file = join(root, source);
    this.changed.set(file, { text, version: ++this.version });
    const errors = [
      ...this.service.getSyntacticDiagnostics(file),
      ...this.service.getSemanticDiagnostics(file),
    ];
    this.changed.set(file, { text: readFileSync(file, "utf8"), version: ++this.version });
    return errors.length === 0;
  }
}
