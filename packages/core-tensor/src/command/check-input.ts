import { lstat, open, readdir, stat } from "node:fs/promises";
import { LegendreError } from "../errors.ts";
import { systemCode, systemReason } from "../io/system-reason.ts";
import type { PathKind } from "./command-spec.ts";

/** Throws code "data" unless a path that is to be read is there, of the right kind, and may be read. */
export async function checkInput(
  where: string,
  name: string,
  path: string,
  kind: PathKind,
): Promise<void> {
  if (kind === "out-file" || kind === "out-folder") return;
  const fail = (why: string, cause?: unknown): LegendreError =>
    new LegendreError("data", where, `${name} ${path}: ${why}`, { path, name }, { cause });
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    if (systemCode(cause) !== "ENOENT") throw fail(`${systemReason(cause)}; check the path`, cause);
    const link = await lstat(path).catch(() => undefined);
    if (link !== undefined) throw fail("it is a link to something that is not there", cause);
    throw fail(`there is no such ${kind}; check the path`, cause);
  }
  if (isFolder && kind === "file") throw fail("it is a folder; give the path of a file");
  if (!isFolder && kind === "folder") throw fail("it is a file; give the path of its folder");
  try {
    if (isFolder) await readdir(path);
    else await (await open(path, "r")).close();
  } catch (cause) {
    throw fail(`it cannot be read: ${systemReason(cause)}`, cause);
  }
}
