import type { FileHandle } from "node:fs/promises";
import { LegendreError } from "../errors.ts";
import { systemReason } from "./system-reason.ts";
import { addTemporary, dropTemporary } from "./temporaries.ts";

/** One fixed name: what a killed run leaves behind is overwritten by the next. */
const temporaryOf = (file: string): string => `${file}.legendre-tmp`;

/** A file that {@link startFile} began. */
export interface StartedFile {
  /** Open for writing. */
  readonly handle: FileHandle;
  /** The file itself, behind any link. */
  readonly goal: string;
  /** What is written until the file is whole; undefined for devices and pipes, which are written to as they are. */
  readonly temporary: string | undefined;
}

/**
 * Writes a file so that a reader sees the old content or the new one, never a part: into a temporary
 * file in the same folder, flushed to the disk, renamed over the goal. Folders are made as needed. A link
 * stays a link, and a file that is replaced keeps its mode. Devices and pipes are written to directly. One
 * writer a path at a time. Node only.
 *
 * @param content - all of it, or its pieces, of which the next is asked for once one is written.
 * @throws `data`; the old file is then as it was.
 */
export async function writeAtomically(
  where: string,
  file: string,
  content: Uint8Array | string | AsyncIterable<Uint8Array | string>,
): Promise<void> {
  const started = await startFile(where, file);
  try {
    if (typeof content === "string" || content instanceof Uint8Array) {
      await started.handle.writeFile(content);
    } else {
      // Each goes behind the one before it.
      for await (const piece of content) await started.handle.writeFile(piece);
    }
  } catch (cause) {
    await finishFile(where, file, started, false);
    throw notWritten(where, file, cause);
  }
  await finishFile(where, file, started, true);
}

/** Begins such a file: the temporary one, open for writing. {@link finishFile} ends it. */
export async function startFile(where: string, file: string): Promise<StartedFile> {
  const { mkdir, open } = await import("node:fs/promises");
  const { dirname } = await import("node:path");
  let temporary: string | undefined;
  try {
    const { goal, kind, mode } = await goalOf(file);
    if (kind === "device") return { handle: await open(goal, "w"), goal, temporary };
    await mkdir(dirname(goal), { recursive: true });
    temporary = temporaryOf(goal);
    addTemporary(temporary);
    const handle = await open(temporary, "w");
    if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
    return { handle, goal, temporary };
  } catch (cause) {
    if (temporary !== undefined) dropTemporary(temporary);
    throw notWritten(where, file, cause);
  }
}

/** Puts a file that {@link startFile} began in its place, or gives it up. */
export async function finishFile(
  where: string,
  file: string,
  { handle, goal, temporary }: StartedFile,
  keep: boolean,
): Promise<void> {
  const { rename, rm } = await import("node:fs/promises");
  const { dirname } = await import("node:path");
  try {
    if (temporary === undefined) return await handle.close();
    try {
      if (keep) await handle.sync();
    } finally {
      await handle.close();
    }
    if (!keep) return await rm(temporary, { force: true });
    await rename(temporary, goal);
    await syncFolder(dirname(goal));
  } catch (cause) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritten(where, file, cause);
  } finally {
    if (temporary !== undefined) dropTemporary(temporary);
  }
}

/** What stands under a name that is to be written. */
export interface Goal {
  /** The path behind links. */
  readonly goal: string;
  readonly kind: "missing" | "file" | "device";
  /** Permissions of a file that is there. */
  readonly mode: number | undefined;
}

/** Looks at a name that is to be written; throws for a folder and for a link to nothing. */
export async function goalOf(file: string): Promise<Goal> {
  const { lstat, realpath, stat } = await import("node:fs/promises");
  const found = await stat(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  });
  if (found === undefined) {
    const link = await lstat(file).catch(() => undefined);
    if (link !== undefined) throw new Error("it is a link to something that is not there");
    return { goal: file, kind: "missing", mode: undefined };
  }
  if (found.isDirectory()) throw new Error("it is a folder, a file is needed");
  if (!found.isFile()) return { goal: file, kind: "device", mode: undefined };
  return { goal: await realpath(file), kind: "file", mode: found.mode & 0o7777 };
}

/** The error about a file that {@link writeAtomically} or a writer like it could not write, code "data". */
export function notWritten(where: string, file: string, cause: unknown): LegendreError {
  const what = `${file} could not be written: ${systemReason(cause)}; an older file of that name is untouched. Make room or choose another place`;
  return new LegendreError("data", where, what, { file }, { cause });
}

/** Makes the rename last through a loss of power, where the system lets folders be flushed. */
async function syncFolder(folder: string): Promise<void> {
  const { open } = await import("node:fs/promises");
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * The bytes of a file. Node only.
 *
 * @throws `data` with the remedy given.
 */
export async function readWhole(where: string, file: string, remedy: string): Promise<Uint8Array> {
  const { readFile } = await import("node:fs/promises");
  try {
    return await readFile(file);
  } catch (cause) {
    const missing = (cause as { code?: string }).code === "ENOENT";
    const reason = missing ? "there is no such file" : systemReason(cause);
    const what = `${file} could not be read (${reason}); ${remedy}`;
    throw new LegendreError("data", where, what, { file, missing }, { cause });
  }
}
