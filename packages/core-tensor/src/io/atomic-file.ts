import { LegendreError } from "../errors.ts";

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
  const { mkdir, open, rename, rm } = await import("node:fs/promises");
  const { dirname } = await import("node:path");
  // One fixed name: what a killed run leaves behind is overwritten by the next.
  const temporary = `${file}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const what = `${file} could not be written (${reason}); an older file of that name is untouched. Make room or choose another folder`;
    throw new LegendreError("data", where, what, { file }, { cause });
  }
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
