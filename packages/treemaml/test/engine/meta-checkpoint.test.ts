import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegendreError, saveCheckpoint, treeDispose } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import {
  loadMetaState,
  parseNewick,
  recurringSchedule,
  saveMetaState,
  stackTasks,
  treeMaml,
  treeSchedule,
} from "../../src/index.ts";
import { numbers } from "../helpers.ts";

const folder = mkdtempSync(join(tmpdir(), "treemaml-"));
const file = join(folder, "state.checkpoint");
const tree = parseNewick("((a,b)west,(c,d)east);");
interface Params {
  w: tf.Tensor;
}
const learner = treeMaml<Params, tf.Tensor>({
  loss: ({ w }, y) => tf.sum(tf.square(tf.sub(tf.tanh(w), y))),
  schedule: (ids) => treeSchedule(tree, ids),
  innerLr: 0.1,
  learnInnerLr: "tensor",
  steps: 2,
});
const target = (id: string, x: number) => ({
  id,
  support: tf.tensor1d([x, -x]) as tf.Tensor,
  query: tf.tensor1d([x, 0]) as tf.Tensor,
});
const tasks = stackTasks([target("a", 0.1), target("b", 0.2), target("c", 0.5), target("d", 0.6)]);
afterAll(() => {
  learner.dispose();
  rmSync(folder, { recursive: true });
});
const failure = async (given: string): Promise<string> => {
  const before = tf.memory().numTensors;
  try {
    await loadMetaState(file, { tree: parseNewick(given) });
  } catch (error) {
    expect(isLegendreError(error, "structure")).toBe(true);
    expect(tf.memory().numTensors).toBe(before);
    return String(error);
  }
  return "";
};

describe("a saved meta-state", () => {
  it("goes on along the same tree to the same numbers", async () => {
    let state = learner.init({ w: tf.tensor1d([0.3, -0.4]) });
    for (let i = 0; i < 3; i++) {
      const step = await learner.step(state, tasks);
      treeDispose(state);
      state = step.state;
    }
    const recurring = recurringSchedule().init();
    await saveMetaState(file, state, { tree, recurring, meta: { batch: 3 } });
    const loaded = await loadMetaState<Params>(file, { tree: parseNewick("((d,c),(b,a));") });
    expect(loaded.tree).toEqual(tree);
    expect(loaded.recurring).toEqual(recurring);
    expect(loaded.meta).toEqual({ batch: 3 });
    const [a, b] = [await learner.step(state, tasks), await learner.step(loaded.state, tasks)];
    expect(numbers(a.state)).toEqual(numbers(b.state));
  });
  it.each([
    ["((a,b)west,(c,e)east);", 'task "d" of the saved tree is gone'],
    ["((a,b)west,(c,d,e)east);", 'task "e" is not in the saved tree'],
    ["((a,c),(b,d));", 'holds "c", "d"'],
  ])("does not go on along %s", async (given, words) => {
    const message = await failure(given);
    expect(message).toContain(words);
    expect(message).toContain("begin a new run");
  });
  it("says so where no tree was saved, and where the file is something else", async () => {
    const state = learner.init({ w: tf.zeros([2]) });
    await saveMetaState(file, state);
    expect((await loadMetaState(file)).tree).toBeNull();
    expect(await failure("(a,b);")).toContain("without a tree");
    await saveCheckpoint(file, { w: tf.zeros([2]) });
    await expect(loadMetaState(file)).rejects.toThrow(/something else/);
  });
});
