import type { FileHandle } from "node:fs/promises";
import { LegendreError } from "../errors.ts";

/** One fixed name: what a killed run leaves behind is overwritten by the next. */
const temporaryOf = (file: string): string => `${file}.tmp`;

/**
 * Writes a file so that a reader sees the old content or the new one, never a part: into a temporary
 * file in the same folder, flushed to the disk, renamed over the goal. Folders are made as needed. One
 * writer a path at a time. Node only.
 *
 * @throws `data`; the old file is then as it was.
 */
export async function writeAtomically(
  where: string,
  file: string,
  content: Uint8Array | string,
): Promise<void> {
  const handle = await startFile(where, file);
  try {
    await handle.writeFile(content);
  } catch (cause) {
    await finishFile(where, file, handle, false);
    throw notWritten(where, file, cause);
  }
  await finishFile(where, file, handle, true);
}

/** Begins such a file: the temporary one, open for writing. {@link finishFile} ends it. */
export async function startFile(where: string, file: string): Promise<FileHandle> {
  const { mkdir, open } = await import("node:fs/promises");
  const { dirname } = await import("node:path");
  try {
    await mkdir(dirname(file), { recursive: true });
    return await open(temporaryOf(file), "w");
  } catch (cause) {
    throw notWritten(where, file, cause);
  }
}

/** Puts a file that {@link startFile} began in its place, or gives it up. */
export async function finishFile(
  where: string,
  file: string,
  handle: FileHandle,
  keep: boolean,
): Promise<void> {
  const { rename, rm } = await import("node:fs/promises");
  const { dirname } = await import("node:path");
  const temporary = temporaryOf(file);
  try {
    try {
      if (keep) await handle.sync();
    } finally {
      await handle.close();
    }
    if (!keep) return await rm(temporary, { force: true });
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritten(where, file, cause);
  }
}

/** The error about a file that {@link writeAtomically} or a writer like it could not write, code "data". */
export function notWritten(where: string, file: string, cause: unknown): LegendreError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const what = `${file} could not be written (${reason}); an older file of that name is untouched. Make room or choose another folder`;
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
    const reason = missing ? "there is no such file" : (cause as Error).message;
    const what = `${file} could not be read (${reason}); ${remedy}`;
    throw new LegendreError("data", where, what, { file, missing }, { cause });
  }
}
