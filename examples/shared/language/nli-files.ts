import { LegendreError } from "@legendre/core-tensor";

/** One pair of sentences. */
export interface NliExample {
  readonly premise: string;
  readonly hypothesis: string;
  /** Place in {@link nliLabels}. */
  readonly label: 0 | 1 | 2;
  /** Code such as `"en"`; files of MNLI have none, and get `"en"`. */
  readonly language: string;
  /** Such as `"fiction"`; `""` where the file has none. */
  readonly genre: string;
}

/** Labels in the order of their numbers. */
export const nliLabels = ["entailment", "neutral", "contradiction"] as const;

/** The names that the fields have in the files. */
const fields = {
  premise: ["sentence1", "premise"],
  hypothesis: ["sentence2", "hypothesis"],
  label: ["gold_label", "label"],
  language: ["language"],
  genre: ["genre"],
} as const;

/**
 * Pairs of sentences from the text of a file of XNLI or MNLI: tables with tabs and a line of names (`xnli.dev.tsv`), or
 * a JSON object a line (`multinli_1.0_train.jsonl`). Pairs without a gold label (`-`) are left out. Labels may be
 * words or numbers.
 *
 * @param text - the content of the file.
 * @param file - its name, for errors; `.jsonl` says that lines are JSON, and so does a first line that begins with a brace.
 * @throws code "data" for a field that is missing or a label that is none, with the line.
 */
export function parseNli(text: string, file: string): NliExample[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const json = file.endsWith(".jsonl") || (lines[0] ?? "").startsWith("{");
  const names = json ? [] : (lines[0] ?? "").split("\t");
  const found: NliExample[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === "" || (!json && i === 0)) continue;
    const row = json ? jsonRow(line, file, i) : tableRow(line, names);
    const example = exampleOf(row, `${file}:${i + 1}`);
    if (example !== null) found.push(example);
  }
  if (found.length === 0) {
    const message = `${file} holds no pair with a gold label; give a file of XNLI or MNLI`;
    throw new LegendreError("data", "parseNli", message, { file });
  }
  return found;
}

/**
 * {@link parseNli} of a file. Node only.
 *
 * @throws code "data" for a file that cannot be read, too.
 */
export async function loadNli(path: string): Promise<NliExample[]> {
  const { readFile } = await import("node:fs/promises");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const message = `${path} cannot be read: ${(error as Error).message}`;
    throw new LegendreError("data", "loadNli", message, { path });
  }
  return parseNli(text, path);
}

type Row = Readonly<Record<string, unknown>>;

function jsonRow(line: string, file: string, i: number): Row {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    const message = `${file}:${i + 1} is not JSON: ${(error as Error).message}`;
    throw new LegendreError("data", "parseNli", message, { file, line: i + 1 });
  }
  if (typeof row === "object" && row !== null && !Array.isArray(row)) return row as Row;
  const message = `${file}:${i + 1} is no JSON object; each line holds one pair of sentences`;
  throw new LegendreError("data", "parseNli", message, { file, line: i + 1 });
}

/** Quotes are characters like others in these tables. */
function tableRow(line: string, names: readonly string[]): Row {
  const cells = line.split("\t");
  return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
}

function exampleOf(row: Row, place: string): NliExample | null {
  const value = (field: keyof typeof fields): string | undefined => {
    const name = fields[field].find((one) => Object.hasOwn(row, one) && row[one] != null);
    const found = name === undefined ? undefined : row[name];
    if (found === undefined || typeof found === "string") return found;
    if (typeof found === "number") return String(found);
    const message = `${place} has a ${field} that is neither text nor a number`;
    throw new LegendreError("data", "parseNli", message, { place, field });
  };
  const needed = (field: keyof typeof fields): string => {
    const found = value(field);
    if (found !== undefined) return found;
    const message = `${place} has no ${fields[field].join(" or ")}; its fields are ${Object.keys(row).join(", ")}`;
    throw new LegendreError("data", "parseNli", message, { place, field });
  };
  const word = needed("label");
  if (word === "-" || word === "-1" || word === "") return null;
  const label = /^[012]$/.test(word)
    ? Number(word)
    : nliLabels.indexOf(word.replace(/^contradictory$/, "contradiction") as "neutral");
  if (label < 0) {
    const message = `${place} has the label "${word}"; labels are ${nliLabels.join(", ")}, their numbers, and "-"`;
    throw new LegendreError("data", "parseNli", message, { place, label: word });
  }
  return {
    premise: needed("premise"),
    hypothesis: needed("hypothesis"),
    label: label as NliExample["label"],
    language: value("language") ?? "en",
    genre: value("genre") ?? "",
  };
}
