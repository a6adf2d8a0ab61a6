import { readFileSync } from "node:fs";

/** Names of all functions that the entries of the package export, `matrix.eigh` for those in a namespace. */
export async function publicFunctions(): Promise<string[]> {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { exports } = JSON.parse(manifest) as { exports: Record<string, unknown> };
  const names = new Set<string>();
  for (const entry of Object.keys(exports)) {
    if (entry === "./package.json" || entry === "./ops") continue;
    const folder = entry === "." ? "" : `${entry.slice(2)}/`;
    const path = new URL(`../src/${folder}index.ts`, import.meta.url).href;
    const space = entry === "./random" || entry === "./sparse" ? `${entry.slice(2)}.` : "";
    for (const [name, value] of Object.entries((await import(path)) as object)) {
      if (typeof value === "function") names.add(space + name);
      const isSpace = typeof value === "object" && Object.values(value).every(isFunction);
      if (isSpace) for (const inner of Object.keys(value)) names.add(`${name}.${inner}`);
    }
  }
  for (const name of await ownOps()) names.add(name);
  return [...names].sort();
}

/** Names of the functions of `/ops` that are not tfjs's own, which are not ours. */
export async function ownOps(): Promise<string[]> {
  const tfjs = Object.keys(await import("../src/ops.ts"));
  const all = Object.entries(await import("../src/ops/index.ts"));
  return all.flatMap(([name, value]) =>
    typeof value === "function" && !tfjs.includes(name) ? [name] : [],
  );
}

const isFunction = (value: unknown): boolean => typeof value === "function";
