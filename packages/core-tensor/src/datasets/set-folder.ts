import { LegendreError } from "../errors.ts";

/** A data set on disk: who reads it, and how it is fetched. */
export interface SetFiles {
  /** The public function that reads it, for errors. */
  readonly where: string;
  /** What the error of a missing set advises. */
  readonly remedy: string;
  /** The files it consists of. */
  readonly names: readonly string[];
}

/**
 * The first of the folders that holds all files of a set.
 *
 * @throws `data`, naming what is missing and the remedy.
 */
export async function findSet(
  { where, remedy, names }: SetFiles,
  candidates: readonly string[],
): Promise<string> {
  const { existsSync } = await import("node:fs");
  const { join } = await import("node:path");
  const missing = (place: string): string[] =>
    names.filter((name) => !existsSync(join(place, name)));
  const whole = candidates.find((place) => missing(place).length === 0);
  if (whole !== undefined) return whole;
  const partial = candidates.find((place) => missing(place).length < names.length);
  const what =
    partial === undefined
      ? `none of its files in ${listed(candidates)}`
      : `${partial} lacks ${missing(partial).join(", ")}`;
  throw new LegendreError("data", where, `${what}; ${remedy}`, { candidates });
}

/** The first places; the later ones are the same folder, further up. */
function listed(candidates: readonly string[]): string {
  const more = candidates.length > 3 ? " or the folders above" : "";
  return candidates.slice(0, 3).join(", ") + more;
}

/** The folder given, or `data/NAME` in the working directory, and the places below it to look in. */
export async function setFolders(
  folder: string | undefined,
  name: string,
  below: readonly string[] = [],
): Promise<string[]> {
  const { join } = await import("node:path");
  const place = folder ?? join(process.cwd(), "data", name);
  return [place, ...below.map((each) => join(place, each))];
}

/** The path and the bytes of a file of a set. */
export async function readSetFile(
  { where, remedy }: SetFiles,
  folder: string,
  name: string,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const { readFile } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const file = join(folder, name);
  try {
    return { file, bytes: await readFile(file) };
  } catch (cause) {
    const what = `${file} could not be read (${(cause as Error).message}); ${remedy}`;
    throw new LegendreError("data", where, what, { file }, { cause });
  }
}

/** An error about a file of a set. */
export function setFault(
  { where, remedy }: SetFiles,
  file: string,
  what: string,
  cause?: unknown,
): LegendreError {
  return new LegendreError("data", where, `${file}: ${what}; ${remedy}`, { file }, { cause });
}

/** What a JSON file of a set holds. */
export async function readSetJson(set: SetFiles, folder: string, name: string): Promise<unknown> {
  const { file, bytes } = await readSetFile(set, folder, name);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw setFault(set, file, `it is no JSON (${(cause as Error).message})`, cause);
  }
}
