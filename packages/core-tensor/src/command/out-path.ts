import { mkdirSync, rmdirSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { LegendreError } from "../errors.ts";
import { goalOf } from "../io/atomic-file.ts";
import { systemReason } from "../io/system-reason.ts";

/** An error about a place where results shall go, code "option". */
export function outFault(
  where: string,
  out: string,
  why: string,
  cause?: unknown,
  name = "--out",
): LegendreError {
  return new LegendreError("option", where, `${name} ${out}: ${why}`, { out }, { cause });
}

/**
 * Checks a file that a command is going to write, before it computes: it may be there, and is then replaced at the end, but it
 * must not be a folder, a link to nothing, or one of the files that the command reads. Makes nothing.
 *
 * @param where - the command.
 * @param out - the path.
 * @param inputs - files that the command reads.
 * @param name - the flag or word that the path was given for.
 * @throws code "option".
 */
export async function checkOutFile(
  where: string,
  out: string,
  inputs: readonly string[],
  name = "--out",
): Promise<void> {
  const fault = (why: string, cause?: unknown) => outFault(where, out, why, cause, name);
  if (out === "") throw outFault(where, '""', "it has no name; name a file", undefined, name);
  let goal: string;
  try {
    const found = await goalOf(out);
    if (found.kind === "device") return;
    goal = found.goal;
  } catch (cause) {
    throw fault(`${systemReason(cause)}; name a file`, cause);
  }
  for (const input of inputs) {
    if ((await realOf(input)) === (await realOf(goal))) {
      throw fault(`it is read by this command (${input}); name another file`);
    }
  }
  await checkPlace(where, out, dirname(resolve(goal)), name);
}

/** The path behind links of something that may not be there yet. */
export async function realOf(path: string): Promise<string> {
  const full = resolve(path);
  try {
    return await realpath(full);
  } catch {
    const parent = dirname(full);
    return parent === full ? full : join(await realOf(parent), basename(full));
  }
}

/** Whether a path is a folder or lies in it; both without links. */
export function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Throws unless something can be made in a folder, or in the nearest that is there of those it lies in. */
export async function checkPlace(
  where: string,
  out: string,
  folder: string,
  name = "--out",
): Promise<void> {
  const fault = (why: string, cause?: unknown) => outFault(where, out, why, cause, name);
  const found = await stat(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw fault(systemReason(cause), cause);
  });
  const parent = dirname(folder);
  if (found === undefined && parent !== folder) return checkPlace(where, out, parent, name);
  if (found?.isDirectory() !== true) throw fault(`${folder} is no folder`);
  const probe = besides(join(folder, "probe"));
  try {
    mkdirSync(probe);
    rmdirSync(probe);
  } catch (cause) {
    const why = `nothing can be written in ${folder}: ${systemReason(cause)}; choose another place`;
    throw fault(why, cause);
  }
}

/** A name beside a path that nobody else has. */
export function besides(path: string): string {
  const mark = Math.random().toString(36).slice(2, 10);
  return join(dirname(path), `.${basename(path)}.${mark}.legendre-tmp`);
}

/** Whether a disk, or a folder of elsewhere, is mounted at a folder. */
export async function isMountPoint(folder: string): Promise<boolean> {
  const parent = dirname(folder);
  if (parent === folder) return true;
  const [own, above] = await Promise.all([stat(folder), stat(parent)]);
  if (own.dev !== above.dev) return true;
  // Two folders of one disk: Linux lists what is mounted where, with octal escapes.
  const table = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  return table.split("\n").some((line) => {
    const at = line.split(" ")[4];
    return (
      at?.replace(/\\(\d{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8))) ===
      folder
    );
  });
}
