import { createHash } from "node:crypto";
import { lstat, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The list of what a command has written into a folder; it stands in the folder. */
export const listName = ".legendre-files.json";

const format = "legendre.files";

interface FileList {
  readonly format: typeof format;
  readonly version: 1;
  /** The command that wrote them. */
  readonly command: string;
  /** SHA-256 of each file, by its path in the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes the list of all files of a folder, and flushes them to the disk. */
export async function listFiles(command: string, folder: string): Promise<void> {
  const files: Record<string, string> = {};
  for (const { path, kind } of await entriesOf(folder)) {
    if (kind === "file") files[path] = await hashOf(join(folder, path), true);
  }
  const list: FileList = { format, version: 1, command, files };
  await writeFile(join(folder, listName), `${JSON.stringify(list, null, 2)}\n`);
}

/**
 * What stands in a folder that the command has not written, or that somebody has changed since; undefined where the folder
 * holds just what the command wrote.
 */
export async function foreignFile(command: string, folder: string): Promise<string | undefined> {
  const list = await readList(folder);
  const entries = await entriesOf(folder);
  if (list === undefined || list.command !== command) return entries[0]?.path ?? listName;
  for (const { path, kind } of entries) {
    if (kind === "folder" && Object.keys(list.files).some((name) => name.startsWith(`${path}/`))) {
      continue;
    }
    const known = Object.hasOwn(list.files, path) ? list.files[path] : undefined;
    if (kind !== "file" || known === undefined) return path;
    if ((await hashOf(join(folder, path), false)) !== known) return path;
  }
  return undefined;
}

async function readList(folder: string): Promise<FileList | undefined> {
  try {
    const list = JSON.parse(await readFile(join(folder, listName), "utf8")) as FileList;
    const right = list.format === format && list.version === 1 && typeof list.files === "object";
    return right && list.files !== null ? list : undefined;
  } catch {
    return undefined;
  }
}

interface Entry {
  /** In the folder, with slashes. */
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

/** Everything in a folder but the list, in order; links are not followed. */
async function entriesOf(folder: string, within = ""): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of (await readdir(join(folder, within))).sort()) {
    const path = within === "" ? name : `${within}/${name}`;
    if (path === listName) continue;
    const found = await lstat(join(folder, path));
    const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
    entries.push({ path, kind });
    if (kind === "folder") entries.push(...(await entriesOf(folder, path)));
  }
  return entries;
}

async function hashOf(file: string, flush: boolean): Promise<string> {
  const handle = await open(file, "r");
  try {
    const hash = createHash("sha256");
    for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece);
    // Some systems flush no file that is open for reading only.
    if (flush) await handle.sync().catch(() => undefined);
    return hash.digest("hex");
  } finally {
    await handle.close();
  }
}
