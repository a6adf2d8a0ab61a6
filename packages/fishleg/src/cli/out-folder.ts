import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { LegendreError } from "@legendre/core-tensor";

const where = "fishleg prune";

/** Says at once, before anything is computed, when the folder is in the way. */
export async function checkOut(out: string, force: boolean): Promise<void> {
  const there = await readdir(out).catch(() => []);
  if (there.length === 0 || force) return;
  const message = `${out} is there and not empty; choose another folder with --out, or replace it with --force`;
  throw new LegendreError("option", where, message, { out });
}

/**
 * Fills a folder that appears whole or not at all: everything is written into one beside it, which takes its
 * place at the end. A full disk leaves what was there before.
 */
export async function writeOut(
  out: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const goal = resolve(out);
  let folder: string | undefined;
  try {
    await mkdir(dirname(goal), { recursive: true });
    folder = await mkdtemp(join(dirname(goal), `.${basename(goal)}-`));
    await fill(folder);
    const old = `${folder}-old`;
    const replaced = await rename(goal, old).then(
      () => true,
      () => false,
    );
    await rename(folder, goal).catch(async (error: unknown) => {
      if (replaced) await rename(old, goal);
      throw error;
    });
    if (replaced) await rm(old, { recursive: true, force: true });
  } catch (cause) {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `the results could not be written to ${out} (${reason}); nothing there was changed. Make room, or choose another folder with --out`;
    throw new LegendreError("data", where, message, { out }, { cause });
  }
}
