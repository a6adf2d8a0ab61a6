import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packages, type Ran, root, run } from "../workspace.ts";
import { typedSource, uses } from "./uses.ts";

/** Counts what went right and wrong, and prints a line for each. */
export class Report {
  passed = 0;
  failed = 0;

  add(name: string, ok: boolean, output: string): void {
    if (ok) this.passed += 1;
    else this.failed += 1;
    console.log(ok ? `ok      ${name}` : `${output.trimEnd()}\nFAILED  ${name}`);
  }

  /** Says how many, and lets the process fail if any did. */
  finish(): void {
    console.log(`${this.passed} uses right, ${this.failed} wrong`);
    process.exitCode = this.failed === 0 ? 0 : 1;
  }
}

const typeScript = {
  target: "ES2022",
  lib: ["ES2023", "DOM"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** An empty project with a file for each use, and a configuration of TypeScript for each kind of resolution. */
export function createProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: unknown): void =>
    writeFileSync(
      join(folder, name),
      typeof content === "string" ? content : JSON.stringify(content),
    );
  write("package.json", { name: "consumer", private: true });
  write("tsconfig.json", {
    compilerOptions: { ...typeScript, module: "NodeNext" },
    include: ["*.mts", "*.cts"],
  });
  write("tsconfig.bundler.json", {
    compilerOptions: { ...typeScript, module: "ESNext", moduleResolution: "Bundler" },
    include: ["bundler.ts"],
  });
  for (const { file, source } of uses) write(file, source);
  for (const name of ["types.mts", "types.cts", "bundler.ts"]) write(name, typedSource);
}

/**
 * Packs every package into `folder` and returns the tarballs.
 *
 * @param sources - the folders to pack, as seen from the root; without them, all below `packages`.
 */
export function packAll(
  folder: string,
  sources: readonly string[] = packages().map((each) => `packages/${each.folder}`),
): string[] {
  mkdirSync(folder, { recursive: true });
  for (const source of sources) {
    const { ok, output } = run("npm", ["pack", "--pack-destination", folder, "--silent"], {
      cwd: join(root, source),
    });
    if (!ok) throw new Error(`npm pack of ${source} failed\n${output}`);
  }
  return readdirSync(folder).map((file) => join(folder, file));
}

/** Installs packages, by tarball or name, in a project. */
export function install(
  project: string,
  wanted: readonly string[],
  flags: readonly string[] = [],
): Ran {
  return run("npm", ["install", "--no-audit", "--no-fund", ...flags, ...wanted], {
    cwd: project,
    // onnxruntime's own install step downloads from outside the registry.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" },
  });
}

/** Runs the shell commands of a page in a folder. */
export function installAs(commands: readonly string[], cwd: string): Ran {
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" };
  return run("bash", ["-ec", commands.join("\n")], { cwd, env });
}

/** Runs every use by a runtime, a program and its arguments; each must print `ok` and nothing else. */
export function useAll(
  report: Report,
  project: string,
  how: string,
  [program, ...args]: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>> = {},
): void {
  const env = { ...process.env, ...variables };
  for (const { name, file } of uses) {
    const { ok, output } = run(program, [...args, file], { cwd: project, env });
    const silent = output.trim() === "ok";
    report.add(`${name}, ${how}`, ok && silent, ok ? `importing printed:\n${output}` : output);
  }
}

/** Checks the types of everything, as Node and as bundlers resolve them. */
export function checkTypes(report: Report, project: string): void {
  const tsc = join(root, "node_modules/.bin/tsc");
  const node = run(tsc, ["-p", "."], { cwd: project });
  report.add("types, ESM and CommonJS (NodeNext)", node.ok, node.output);
  const bundler = run(tsc, ["-p", "tsconfig.bundler.json"], { cwd: project });
  report.add("types for bundlers (Bundler)", bundler.ok, bundler.output);
}
