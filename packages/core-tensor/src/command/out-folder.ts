import { mkdirSync, renameSync, rmdirSync } from "node:fs";
import { lstat, mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { LegendreError } from "../errors.ts";
import { systemReason } from "../io/system-reason.ts";
import { addTemporary, dropTemporary } from "../io/temporaries.ts";
import { flag, type OptionsOf, options, value } from "../options.ts";
import { besides, checkPlace, holds, isMountPoint, outFault, realOf } from "./out-path.ts";
import { foreignFile, listFiles } from "./written-files.ts";

/** The options of {@link checkOutFolder} and {@link writeOutFolder}. */
export const outFolderOptions = options("checkOutFolder", {
  /** Replace what an earlier run of the same command wrote. */
  force: flag(false),
  /** Files and folders that the command reads: a folder that holds one of them is never replaced. */
  inputs: value<readonly string[], readonly []>([]),
});

/** Options of {@link checkOutFolder} and {@link writeOutFolder}. */
export interface OutFolderOptions extends OptionsOf<typeof outFolderOptions> {}

interface Place {
  readonly goal: string;
  readonly state: "missing" | "empty" | "ours";
}

/**
 * Checks a folder that a command is going to write, before it computes. Makes nothing.
 *
 * The folder may be missing or empty. With `force` it may also hold what an earlier run of the same command wrote, all of it
 * unchanged and nothing else; the list that {@link writeOutFolder} leaves in the folder tells.
 *
 * @param where - the command; the list is of this name.
 * @param out - the folder.
 * @param options - see {@link OutFolderOptions}.
 * @throws code "option" for a file, a link to nothing, a mount point, the working folder or one around it, a folder with
 *   an input or with anything that the command did not write, and for a place where nothing can be made.
 */
export async function checkOutFolder(
  where: string,
  out: string,
  options: OutFolderOptions = {},
): Promise<void> {
  const { goal } = await placeOf(where, out, options);
  await checkPlace(where, out, dirname(goal));
}

/**
 * Fills a folder that appears whole or not at all: everything is written into one beside it, which takes its place at the end.
 * Where that fails, or the process ends, what was there stays as it was. Files are flushed to the disk before an old folder is
 * removed.
 *
 * @param where - the command.
 * @param out - the folder; those it lies in are made if need be.
 * @param options - see {@link OutFolderOptions}.
 * @param fill - writes the files into the folder that it is given.
 * @throws what `fill` throws; code "data" for a disk that is full; code "option" as {@link checkOutFolder}, also for what
 *   came into the folder meanwhile. In the last case the message says where the new files stay.
 */
export async function writeOutFolder(
  where: string,
  out: string,
  options: OutFolderOptions,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const { goal } = await placeOf(where, out, options);
  const folder = besides(goal);
  addTemporary(folder);
  try {
    try {
      await mkdir(dirname(goal), { recursive: true });
      // At once: a signal finds it made, and removes it, or not begun.
      mkdirSync(folder);
      await fill(folder);
      await listFiles(where, folder);
    } catch (cause) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      throw notFilled(where, out, cause);
    }
    await putInPlace(where, out, options, folder);
  } finally {
    dropTemporary(folder);
  }
}

function notFilled(where: string, out: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !("syscall" in cause)) return cause;
  const what = `--out ${out} could not be written: ${systemReason(cause)}; nothing there was changed. Make room, or choose another folder`;
  return new LegendreError("data", where, what, { out }, { cause });
}

async function putInPlace(
  where: string,
  out: string,
  options: OutFolderOptions,
  folder: string,
): Promise<void> {
  let old: string | undefined;
  try {
    const { goal, state } = await placeOf(where, out, options);
    old = state === "ours" ? besides(goal) : undefined;
    // Without a pause: a signal finds the old folder or the new one.
    if (state === "empty") rmdirSync(goal);
    if (old !== undefined) renameSync(goal, old);
    try {
      renameSync(folder, goal);
    } catch (cause) {
      if (old !== undefined) renameSync(old, goal);
      throw cause;
    }
    if (old !== undefined) addTemporary(old);
  } catch (cause) {
    const why = cause instanceof LegendreError ? cause.message : systemReason(cause);
    const what = `${why}; the new files are whole and stay in ${folder}`;
    throw new LegendreError("option", where, what.replace(`${where}: `, ""), { out, folder });
  }
  if (old === undefined) return;
  try {
    await rm(old, { recursive: true, force: true });
  } finally {
    dropTemporary(old);
  }
}

async function placeOf(where: string, out: string, options: OutFolderOptions): Promise<Place> {
  const { force, inputs } = outFolderOptions.resolve(options, where);
  if (out === "") throw outFault(where, '""', "it has no name; name a folder");
  const goal = await realOf(out);
  const link = await lstat(out).catch(() => undefined);
  const found = await stat(out).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw outFault(where, out, `${systemReason(cause)}; name a folder`, cause);
  });
  if (found === undefined) {
    if (link === undefined) return { goal, state: "missing" };
    throw outFault(where, out, "it is a link to something that is not there; name a folder");
  }
  if (!found.isDirectory()) throw outFault(where, out, "it is no folder; name a folder");
  if (holds(goal, await realOf("."))) {
    const why = "this command works in it, so it cannot be replaced; name a folder inside it";
    throw outFault(where, out, why);
  }
  for (const input of inputs) {
    if (!holds(goal, await realOf(input))) continue;
    throw outFault(where, out, `it holds ${input}, which is read; name another folder`);
  }
  if (await isMountPoint(goal)) {
    const why = "it is a mount point, which cannot be replaced; name a folder inside it";
    throw outFault(where, out, why);
  }
  if ((await readdir(out)).length === 0) return { goal, state: "empty" };
  const foreign = await foreignFile(where, goal);
  if (foreign !== undefined) {
    const why = `it holds ${foreign}, which this command did not write as it is now; choose another folder, or move that away`;
    throw outFault(where, out, why);
  }
  if (force) return { goal, state: "ours" };
  const why =
    "it holds what an earlier run wrote; choose another folder, or replace it with --force";
  throw outFault(where, out, why);
}
