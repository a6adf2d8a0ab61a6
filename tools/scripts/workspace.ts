import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** A package that is published. */
export interface Package {
  /** Folder below `packages`, e.g. `"core-tensor"`. */
  readonly folder: string;
  /** Full path of the folder. */
  readonly path: string;
  readonly name: string;
  readonly manifest: Manifest;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every package below `packages`, those first that others depend on. */
export function packages(): Package[] {
  const found = readdirSync(join(root, "packages")).flatMap((folder) => {
    const path = join(root, "packages", folder);
    const file = join(path, "package.json");
    if (!existsSync(file)) return [];
    const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
    return [{ folder, path, name: manifest.name, manifest }];
  });
  // Who depends on a package names all that it depends on, too, and so has more of them.
  const below = ({ manifest }: Package) =>
    Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith("@legendre/")).length;
  return found.sort((a, b) => below(a) - below(b));
}

/** Folders of all that a release publishes, as seen from the root: the packages, and what starts a project with them. */
export function publishedFolders(): string[] {
  return [...packages().map(({ folder }) => `packages/${folder}`), "create-legendre"];
}

/** A path that can be imported from a package. */
export interface Entry {
  /** What a user imports, e.g. `"@legendre/core-tensor/tree"`. */
  readonly specifier: string;
  /** The stem of its files below `src` and `dist`, e.g. `"tree/index"`. */
  readonly stem: string;
}

/** The importable paths of a package, from its `exports` map. */
export function entries({ name, manifest }: Package): Entry[] {
  return Object.keys(manifest.exports)
    .filter((key) => key !== "./package.json")
    .map((key) => ({
      specifier: name + key.slice(1),
      stem: key === "." ? "index" : `${key.slice(2)}/index`,
    }));
}

/** How a command ended, with all it printed. */
export interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a tool of `node_modules/.bin`, or any other command, and keeps what it prints. */
export function run(command: string, args: readonly string[], options: SpawnSyncOptions = {}): Ran {
  const tool = join(root, "node_modules/.bin", command);
  const { status, stdout, stderr, error } = spawnSync(existsSync(tool) ? tool : command, args, {
    cwd: root,
    maxBuffer: 1 << 28,
    ...options,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}` };
}
