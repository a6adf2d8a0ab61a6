import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../workspace.ts";
import { install } from "./project.ts";

/** What the packages run on, and is tried: the supported versions of Node, and those beside Node that npm has. */
export const runtimes = ["Node 20", "Node 22", "Node 24", "Node 26", "Bun", "Deno"] as const;

/** A runtime by its name. */
export type RuntimeName = (typeof runtimes)[number];

/** A runtime of this machine, or why there is none. */
export type FoundRuntime =
  | {
      /** With its version, `"Node 20.19.5"`. */
      readonly name: string;
      /** The program and its arguments, before those of what it runs. */
      readonly command: readonly [string, ...string[]];
    }
  | { readonly missing: string };

const windows = process.platform === "win32";

/** Where npm puts the program of a runtime, the package it is in, and the arguments it wants. */
function packageOf(name: RuntimeName): { wanted: string; path: string; args: readonly string[] } {
  if (name === "Bun") {
    // The package "bun" fetches this one by a script, and scripts are off.
    const arch = process.arch === "arm64" ? "aarch64" : process.arch;
    const wanted = `@oven/bun-${windows ? "windows" : process.platform}-${arch}`;
    return { wanted, path: `${wanted}/bin/bun${windows ? ".exe" : ""}`, args: [] };
  }
  // Deno asks before a program may read files, and nobody is there to answer.
  if (name === "Deno") return { wanted: "deno", path: ".bin/deno", args: ["run", "-A"] };
  const system = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const path = `${system}/bin/node${windows ? ".exe" : ""}`;
  return { wanted: `${system}@${name.slice("Node ".length)}`, path, args: [] };
}

/**
 * A runtime: the Node that runs this, or the program that npm has for this system.
 *
 * @param folder - where it is installed, in a folder of its own.
 */
export function findRuntime(name: RuntimeName, folder: string): FoundRuntime {
  const own = process.versions.node;
  if (name === `Node ${own.split(".")[0]}`) {
    return { name: `Node ${own}`, command: [process.execPath] };
  }
  const { wanted, path, args } = packageOf(name);
  const place = join(folder, name.replace(" ", "-"));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), '{ "private": true }\n');
  const { ok, output } = install(place, [wanted], ["--ignore-scripts"]);
  const program = join(place, "node_modules", path);
  if (!ok || !existsSync(program)) {
    return { missing: output.trim().split("\n").at(-1) ?? wanted };
  }
  const version = run(program, ["--version"]);
  if (!version.ok) return { missing: version.output.trim().split("\n")[0] ?? wanted };
  const [number = ""] = /\d+\.\d+\.\d+/.exec(version.output) ?? [];
  return { name: `${name.split(" ")[0]} ${number}`, command: [program, ...args] };
}
