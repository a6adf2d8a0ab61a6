import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FuzzTarget } from "@repo/test-kit";
import { packages, root } from "../workspace.ts";

/** The parsers of all packages and of the examples. */
export async function fuzzTargets(): Promise<FuzzTarget[]> {
  const files = [...packages().map(({ path }) => path), join(root, "examples")]
    .map((path) => join(path, "test/fuzz/targets.ts"))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  return modules.flatMap(({ targets }: { targets: FuzzTarget[] }) => targets);
}
