import { readSetFile, type SetFiles, setFault } from "./set-folder.ts";

/** An image of the set, not yet read. */
export interface TinyImage {
  /** Relative to the folder of the set. */
  readonly file: string;
  readonly label: number;
}

/** What the folder holds. */
export interface TinyFolder {
  readonly train: readonly TinyImage[];
  readonly validation: readonly TinyImage[];
  readonly classes: readonly string[];
  readonly words: readonly string[];
}

/** A WordNet id; anything else could lead to another folder. */
const wnid = /^n\d{8}$/;
/** A file name without a folder. */
const imageName = /^[\w-]+\.jpe?g$/i;
/** Labels are bytes. */
const mostClasses = 256;

/** Lists classes and images, in an order that does not depend on the system. */
export async function listTiny(
  set: SetFiles,
  folder: string,
  classCount: number | undefined,
  imagesPerClass: number | undefined,
): Promise<TinyFolder> {
  const classes = (await listClasses(set, folder)).slice(0, classCount);
  const labels = new Map(classes.map((id, label) => [id, label]));
  const train: TinyImage[] = [];
  for (const [label, id] of classes.entries()) {
    const place = `train/${id}/images`;
    const names = (await listFolder(set, folder, place)).filter((name) => imageName.test(name));
    if (names.length === 0) throw setFault(set, place, "it holds no JPEG files");
    for (const name of names.slice(0, imagesPerClass))
      train.push({ file: `${place}/${name}`, label });
  }
  const validation: TinyImage[] = [];
  const annotations = "val/val_annotations.txt";
  const lines = await linesOf(set, folder, annotations);
  lines.forEach((line, i) => {
    const [name = "", id = ""] = line.split("\t");
    if (!imageName.test(name) || !wnid.test(id)) {
      const shown = JSON.stringify(line.slice(0, 60));
      throw setFault(set, annotations, `line ${i + 1} names no image and class: ${shown}`);
    }
    const label = labels.get(id);
    if (label !== undefined) validation.push({ file: `val/images/${name}`, label });
  });
  if (validation.length === 0) throw setFault(set, annotations, "it has no image of the classes");
  return { train, validation, classes, words: await wordsFor(set, folder, classes) };
}

async function listClasses(set: SetFiles, folder: string): Promise<string[]> {
  const { existsSync } = await import("node:fs");
  const { join } = await import("node:path");
  const listed = existsSync(join(folder, "wnids.txt"));
  const ids = listed
    ? await linesOf(set, folder, "wnids.txt")
    : (await listFolder(set, folder, "train")).filter((name) => wnid.test(name));
  const odd = ids.find((id) => !wnid.test(id));
  if (odd !== undefined)
    throw setFault(set, "wnids.txt", `${JSON.stringify(odd)} is no WordNet id`);
  if (ids.length === 0 || ids.length > mostClasses || new Set(ids).size !== ids.length) {
    throw setFault(set, folder, `it has ${ids.length} classes; expected 1 to 256, each once`);
  }
  return ids;
}

async function listFolder(set: SetFiles, folder: string, name: string): Promise<string[]> {
  const { readdir } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const place = join(folder, name);
  try {
    return (await readdir(place)).sort();
  } catch (cause) {
    throw setFault(set, place, `it could not be listed (${(cause as Error).message})`, cause);
  }
}

async function linesOf(set: SetFiles, folder: string, name: string): Promise<string[]> {
  const { bytes } = await readSetFile(set, folder, name);
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter((line) => line !== "");
}

/** The words of `words.txt` (id, tab, words); the ids where it is missing. */
async function wordsFor(
  set: SetFiles,
  folder: string,
  classes: readonly string[],
): Promise<string[]> {
  const lines = await linesOf(set, folder, "words.txt").catch(() => []);
  const words = new Map<string, string | undefined>();
  for (const [id = "", name] of lines.map((line) => line.split("\t"))) words.set(id, name);
  return classes.map((id) => words.get(id) ?? id);
}
