import { LegendreError } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { count, number, type OptionsOf, options, value } from "@legendre/core-tensor/options";
import type { TaskSet } from "../tasks/task-set.ts";
import { nestedTree } from "../trees/given-trees.ts";
import { checkTaskTree, isLeaf, type TaskTree } from "../trees/task-tree.ts";
import { numberStream } from "./stream.ts";

/** Examples with a class each, such as the images of CIFAR-10. */
export interface LabelledExamples {
  /** Row-major values, one example after the other. */
  readonly values: ArrayLike<number>;
  /** Shape of one example, such as `[32, 32, 3]`. */
  readonly shape: readonly number[];
  /** Class of each example. */
  readonly labels: ArrayLike<number>;
}

/** Inputs `[tasks, n, …]` and whether they are of the task's class, int32 `[tasks, n]`. */
export interface ClassBatch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** The options of {@link classTasks}. */
export const classTasksOptions = options("classTasks", {
  /** Name of each class, by number. */
  classes: value<readonly string[]>(),
  /** A tree whose leaves are the classes. */
  tree: value<TaskTree>(),
  /** Tasks of each class. */
  perClass: count(1, 2),
  /** Support examples of the class, and as many of other classes. */
  shots: count(1, 5),
  /** The same for queries. */
  queryShots: count(1, 10),
  /** Of the draw. */
  seed: number({ integer: true }),
});

/** Options of {@link classTasks}. */
export interface ClassTasksOptions extends OptionsOf<typeof classTasksOptions> {}

/** The classes of CIFAR-10 in the order of their numbers. */
export const cifar10Classes: readonly string[] = [
  ...["airplane", "automobile", "bird", "cat", "deer"],
  ...["dog", "frog", "horse", "ship", "truck"],
];

/** The classes of CIFAR-10 by what they are: vehicles by air and water and on roads; animals. */
export const cifar10Tree: TaskTree = nestedTree([
  [
    ["airplane", "ship"],
    ["automobile", "truck"],
  ],
  [["cat", "dog"], ["deer", "horse"], "bird", "frog"],
]);

/** The classes of Fashion-MNIST in the order of their numbers. */
export const fashionClasses: readonly string[] = [
  ...["t-shirt", "trouser", "pullover", "dress", "coat"],
  ...["sandal", "shirt", "sneaker", "bag", "ankle boot"],
];

/** The classes of Fashion-MNIST by where they are worn. */
export const fashionTree: TaskTree = nestedTree([
  [["t-shirt", "shirt"], ["pullover", "coat"], "dress"],
  ["sandal", "sneaker", "ankle boot"],
  "trouser",
  "bag",
]);

/**
 * Few-shot tasks along a tree of classes: each asks whether an example is of its class, from a few of the class and as many of
 * the others. The support and the queries of a task share no example.
 *
 * @param data - see {@link LabelledExamples}.
 * @param options - see {@link ClassTasksOptions}.
 * @returns tasks `"cat/0"`, `"cat/1"`, … that belong to the caller, and the tree with them below their classes.
 * @throws code "structure" for a tree that has other leaves than the classes; "data" for a class with too few examples;
 *   "option" for options out of range.
 *
 * @example
 * ```ts
 * import { classTasks, parseNewick } from "@legendre/treemaml";
 *
 * const data = { values: [0, 1, 2, 10, 11, 12], shape: [1], labels: [0, 0, 0, 1, 1, 1] };
 * const { tasks } = classTasks(data, {
 *   classes: ["low", "high"], tree: parseNewick("(low,high);"), perClass: 1, shots: 1, queryShots: 1, seed: 0,
 * });
 * console.log(tasks.ids, tasks.support.batch.x.shape); // [ 'low/0', 'high/0' ] [ 2, 2, 1 ]
 * ```
 */
export function classTasks(
  data: LabelledExamples,
  options: ClassTasksOptions,
): { readonly tasks: TaskSet<ClassBatch>; readonly tree: TaskTree } {
  const { where } = classTasksOptions;
  const o = classTasksOptions.resolve(options);
  checkTaskTree(where, o.tree, o.classes);
  const own: number[][] = o.classes.map(() => []);
  for (let i = 0; i < data.labels.length; i++) own[data.labels[i] as number]?.push(i);
  const needed = o.shots + o.queryShots;
  for (const [c, examples] of own.entries()) {
    if (examples.length >= needed) continue;
    const message = `class "${o.classes[c]}" has ${examples.length} examples, and ${needed} are needed; lower shots or queryShots`;
    throw new LegendreError("data", where, message, { class: o.classes[c] });
  }
  const draws = numberStream(o.seed);
  const pick = (list: readonly number[], count: number): number[] => {
    const rest = [...list];
    return Array.from(
      { length: count },
      () => rest.splice(Math.floor(draws.uniform() * rest.length), 1)[0] as number,
    );
  };
  const drawn = own.flatMap((examples, c) => {
    const others = own.flatMap((list, other) => (other === c ? [] : list));
    return Array.from({ length: o.perClass }, (_, copy) => ({
      id: `${o.classes[c]}/${copy}`,
      inside: pick(examples, needed),
      outside: pick(others, needed),
    }));
  });
  const side = (from: number, to: number): { batch: ClassBatch; mask: null } => {
    const rows = drawn.flatMap(({ inside, outside }) => [
      ...inside.slice(from, to),
      ...outside.slice(from, to),
    ]);
    const n = 2 * (to - from);
    const labels = rows.map((_, i) => (i % n < n / 2 ? 1 : 0));
    const lead = [drawn.length, n];
    return {
      batch: {
        x: tensor(valuesOf(data, rows), [...lead, ...data.shape]),
        y: tensor(labels, [...lead], "int32"),
      },
      mask: null,
    };
  };
  const all = <T>(value: T): T[] => drawn.map(() => value);
  const below = (node: TaskTree): TaskTree =>
    isLeaf(node)
      ? {
          name: node.task,
          children: Array.from({ length: o.perClass }, (_, i) => ({ task: `${node.task}/${i}` })),
        }
      : { ...node, children: node.children.map(below) };
  return {
    tasks: {
      ids: drawn.map(({ id }) => id),
      weights: all(1),
      support: side(0, o.shots),
      query: side(o.shots, needed),
      supportCounts: all(2 * o.shots),
      queryCounts: all(2 * o.queryShots),
    },
    tree: below(o.tree as TaskTree),
  };
}

/** The values of chosen examples, one after the other. */
function valuesOf({ values, shape }: LabelledExamples, rows: readonly number[]): Float32Array {
  const size = shape.reduce((a, b) => a * b, 1);
  const found = new Float32Array(rows.length * size);
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < size; j++) found[i * size + j] = values[row * size + j] as number;
  }
  return found;
}
