import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { treeDispose } from "@legendre/core-tensor";
import { type NumberStream, pruneTree, type TaskSet, type TaskTree } from "@legendre/treemaml";
import * as tf from "@tensorflow/tfjs";
import {
  type BertConfig,
  type BertParams,
  bertConfig,
  cachedRows,
  cacheHiddenStates,
  encodeTexts,
  type HiddenBatch,
  loadBert,
  type XnliTask,
  xnliLanguageTree,
} from "../language/index.ts";

/** An encoder and its tokeniser. */
export interface Encoder {
  readonly config: BertConfig;
  readonly params: BertParams;
  readonly tokenizer: Tokenizer;
}

/** Reads the four files of a model from a folder, as the hub has them. */
export async function readEncoder(folder: string): Promise<Encoder> {
  const json = (name: string): object => {
    const file = join(folder, name);
    if (!existsSync(file)) {
      throw new Error(
        `${file} is missing; the folder needs config.json, model.safetensors, tokenizer.json and tokenizer_config.json of a BERT or XLM-R encoder`,
      );
    }
    return JSON.parse(readFileSync(file, "utf8")) as object;
  };
  const config = bertConfig(json("config.json"));
  const tokenizer = new Tokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
  return { config, tokenizer, params: await loadBert(join(folder, "model.safetensors"), config) };
}

/** Tasks whose hidden states below the last layer are known. */
export interface Pool {
  readonly tasks: readonly XnliTask[];
  /** Families, languages and, below them, the tasks. */
  readonly tree: TaskTree;
  readonly tokens: number;
  readonly width: number;
  readonly states: Float32Array;
  readonly mask: Float32Array;
  readonly labels: readonly number[];
}

/** What an encoder reads and what it should answer. */
export interface LabelledText {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: number;
}

/** Computes the hidden states of the examples that tasks name, once; other examples are left out. */
export async function poolOf(
  chosen: readonly XnliTask[],
  examples: readonly LabelledText[],
  { config, params, tokenizer }: Encoder,
  { length }: { readonly length: number },
): Promise<Pool> {
  const used = chosen.flatMap(({ byLabel }) => byLabel.flat());
  const place = new Map(used.map((example, i) => [example, i]));
  const tasks = chosen.map((task) => ({
    ...task,
    byLabel: task.byLabel.map((own) => own.map((example) => place.get(example) as number)),
  }));
  const own = used.map((i) => examples[i] as LabelledText);
  const texts = own.map(({ premise, hypothesis }): readonly [string, string?] =>
    hypothesis === "" ? [premise] : [premise, hypothesis],
  );
  const inputs = encodeTexts(tokenizer, texts, config, { length });
  const states = await cacheHiddenStates(params, config, inputs);
  const mask = Float32Array.from(inputs.mask.dataSync());
  treeDispose(inputs);
  const labels = own.map(({ label }) => label);
  return {
    tasks,
    tree: xnliLanguageTree(tasks),
    tokens: length,
    width: config.width,
    states,
    mask,
    labels,
  };
}

/** Languages of a pool in the order of the tree. */
export function languagesOf({ tasks, tree }: Pool): string[] {
  const found = new Set<string>();
  const visit = (node: TaskTree): void => {
    if ("children" in node) node.children.forEach(visit);
    else found.add((tasks.find(({ id }) => id === node.task) as XnliTask).language);
  };
  visit(tree);
  return [...found];
}

/** A meta-batch of the given tasks: `shots` examples of each label to adapt with, `queries` others to be judged by. */
export function drawTasks(
  pool: Pool,
  tasks: readonly XnliTask[],
  { shots, queries }: { readonly shots: number; readonly queries: number },
  draws: NumberStream,
): { readonly set: TaskSet<HiddenBatch>; readonly tree: TaskTree } {
  const drawn = tasks.map(({ byLabel }) =>
    byLabel.map((own) => {
      const order = own.map((i) => ({ i, at: draws.uniform() })).sort((a, b) => a.at - b.at);
      return order.slice(0, shots + queries).map(({ i }) => i);
    }),
  );
  const side = (from: number, to: number) => {
    const rows = drawn.flatMap((labels) => labels.flatMap((own) => own.slice(from, to)));
    const n = rows.length / tasks.length;
    const { tokens, width } = pool;
    const labels = rows.map((i) => pool.labels[i] as number);
    return {
      batch: {
        states: cachedRows(pool.states, rows, [tasks.length, n, tokens, width]),
        mask: cachedRows(pool.mask, rows, [tasks.length, n, 1, tokens]).reshape([
          tasks.length,
          n,
          tokens,
        ]),
        label: tf.tensor(labels, [tasks.length, n], "int32") as tf.Tensor,
      },
      mask: null,
    };
  };
  const ids = tasks.map(({ id }) => id);
  const all = <T>(value: T): T[] => ids.map(() => value);
  const labels = tasks[0]?.byLabel.length ?? 0;
  const set = {
    ids,
    weights: all(1),
    support: side(0, shots),
    query: side(shots, shots + queries),
    supportCounts: all(labels * shots),
    queryCounts: all(labels * queries),
  };
  return { set, tree: pruneTree(pool.tree, ids) };
}
