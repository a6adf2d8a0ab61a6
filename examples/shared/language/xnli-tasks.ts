import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { numberStream, parseNewick, type TaskTree } from "@legendre/treemaml";
import type { NliExample } from "./nli-files.ts";

/** One task of the paper's experiment: a language and a genre. */
export interface XnliTask {
  /** Such as `"en/fiction"`. */
  readonly id: string;
  readonly language: string;
  readonly genre: string;
  /** Places of its examples in the list, by label. */
  readonly byLabel: readonly (readonly number[])[];
}

/** Options of {@link xnliTasks}. */
export interface XnliTaskOptions {
  /** Examples of each label that are kept, drawn at random; 0 keeps all. @defaultValue 0 */
  readonly perLabel?: number | undefined;
  /** Of the draw. @defaultValue 0 */
  readonly seed?: number | undefined;
}

/**
 * Examples as tasks, one for each pair of language and genre: 15 × 10 in XNLI.
 *
 * @param examples - of {@link loadNli}.
 * @param options - see {@link XnliTaskOptions}.
 * @returns tasks in the order in which they first come.
 * @throws code "data" for a task with fewer examples of a label than are wanted, or none.
 */
export function xnliTasks(
  examples: readonly NliExample[],
  options: XnliTaskOptions = {},
): XnliTask[] {
  const where = "xnliTasks";
  const { perLabel, seed } = resolveOptions(where, options as object, { perLabel: 0, seed: 0 });
  checkNumber(where, "perLabel", perLabel, { integer: true, min: 0 });
  const found = new Map<string, XnliTask & { byLabel: number[][] }>();
  for (const [i, { language, genre, label }] of examples.entries()) {
    const id = `${language}/${genre}`;
    const task = found.get(id) ?? { id, language, genre, byLabel: [[], [], []] };
    (task.byLabel[label] as number[]).push(i);
    found.set(id, task);
  }
  const draws = numberStream(seed);
  return [...found.values()].map((task) => ({
    ...task,
    byLabel: task.byLabel.map((places, label) => {
      if (places.length < Math.max(perLabel, 1)) {
        const message = `task "${task.id}" has ${places.length} examples of label ${label}, and ${Math.max(perLabel, 1)} are wanted; lower perLabel or leave the task out`;
        throw new LegendreError("data", where, message, { task: task.id, label });
      }
      if (perLabel === 0) return places;
      const order = places.map((place) => ({ place, at: draws.uniform() }));
      return order
        .sort((a, b) => a.at - b.at)
        .slice(0, perLabel)
        .map(({ place }) => place);
    }),
  }));
}

const newick =
  "(((en,de)Germanic,(es,fr)Romance,(bg,ru)Slavic,(el)Hellenic,(hi,ur)Indo-Aryan)Indo-European,(ar)Semitic,(tr)Turkic,(zh)Sinitic,(vi)Austroasiatic,(th)Kra-Dai,(sw)Bantu);";

/**
 * The fifteen languages of XNLI by genealogy, with the given tasks below each language. The tree of the paper's figure was
 * not at hand: this is the usual classification.
 *
 * @param tasks - of {@link xnliTasks}; languages without a task are left out.
 * @throws code "data" for a language that is not among the fifteen.
 */
export function xnliLanguageTree(tasks: readonly Pick<XnliTask, "id" | "language">[]): TaskTree {
  const left = new Set(tasks.map(({ language }) => language));
  const grow = (node: TaskTree): TaskTree | null => {
    if ("task" in node) {
      const own = tasks.filter(({ language }) => language === node.task);
      left.delete(node.task);
      return own.length === 0
        ? null
        : { name: node.task, children: own.map(({ id }) => ({ task: id })) };
    }
    const children = node.children.flatMap((child) => grow(child) ?? []);
    return children.length === 0 ? null : { ...node, children };
  };
  const tree = grow(parseNewick(newick));
  if (tree === null || left.size > 0) {
    const message = `language "${[...left][0]}" is not among the fifteen of XNLI; give a tree of your own`;
    throw new LegendreError("data", "xnliLanguageTree", message, { languages: [...left] });
  }
  return tree;
}
