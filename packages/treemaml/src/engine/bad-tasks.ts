import { grad, LegendreError, vmap } from "@legendre/core-tensor";
import { concat, reshape, stack, type Tensor } from "@legendre/core-tensor/ops";
import type { TaskSet } from "../tasks/task-set.ts";
import type { Examples } from "./level.ts";
import { squaredLength } from "./meta-gradient.ts";
import type { Make } from "./runner.ts";
import { joined, meanLoss, partsOf, type Split, type TaskLoss } from "./task-loss.ts";

/** Tasks looked at one by one. */
export interface Screen<P, B> {
  /** Positions of the tasks that are not finite by themselves at `params`, or whose loss after adaptation alone is not. */
  find(params: P, tasks: TaskSet<B>, losses: readonly number[]): Promise<number[]>;
  /** Query losses at params with leaves `[tasks, …]`. */
  queryLosses(params: P, tasks: TaskSet<B>): Promise<number[]>;
  /** Support gradients at params with leaves `[tasks, …]`, adapted leaves in one row a task. */
  supportGradients(params: P, tasks: TaskSet<B>): Promise<Tensor>;
  /** The same at params that all tasks share. */
  startGradients(params: P, tasks: TaskSet<B>): Promise<Tensor>;
  dispose(): void;
}

const examplesAxes = <B>({ mask }: Examples<B>): unknown => ({
  batch: 0,
  mask: mask === null ? null : 0,
});

/** Makes the functions that look at single tasks. */
export function badTasks<P, B>(
  makeFunction: Make,
  loss: TaskLoss<P, B>,
  splitOf: (params: P) => Split,
): Screen<P, B> {
  // Between steps, whose threads want the cores.
  const make: Make = (f) => makeFunction(f, { spin: false });
  const supportGradient = (params: P, { batch, mask }: Examples<B>): Tensor[] => {
    const split = splitOf(params);
    const { adapted, frozen } = partsOf(split, params);
    return grad((at: Tensor[]) =>
      meanLoss(loss, joined<P>(split, { adapted: at, frozen }), batch, mask),
    )(adapted);
  };
  const alone = make((_: null, params: P, support: Examples<B>, query: Examples<B>) => {
    const one = (own: Examples<B>, ownQuery: Examples<B>): Tensor => {
      const length = squaredLength(supportGradient(params, own));
      return stack([
        meanLoss(loss, params, own.batch, own.mask),
        meanLoss(loss, params, ownQuery.batch, ownQuery.mask),
        length,
      ]);
    };
    const each = vmap(one, { inAxes: [examplesAxes(support), examplesAxes(query)] as never });
    return each(support as never, query as never) as unknown as Tensor;
  });
  const judged = make((_: null, params: P, query: Examples<B>) => {
    const one = (own: P, { batch, mask }: Examples<B>): Tensor => meanLoss(loss, own, batch, mask);
    const each = vmap(one, { inAxes: [0, examplesAxes(query)] as never });
    return each(params as never, query as never) as unknown as Tensor;
  });
  const row = (own: P, given: Examples<B>): Tensor =>
    concat(supportGradient(own, given).map((leaf) => reshape(leaf, [-1])));
  const rows = make((_: null, params: P, support: Examples<B>) => {
    const each = vmap(row, { inAxes: [0, examplesAxes(support)] as never });
    return each(params as never, support as never) as unknown as Tensor;
  });
  const startRows = make((_: null, params: P, support: Examples<B>) => {
    const each = vmap((own: Examples<B>) => row(params, own), {
      inAxes: [examplesAxes(support)] as never,
    });
    return each(support as never) as unknown as Tensor;
  });
  const read = async (found: Tensor): Promise<number[]> => {
    try {
      return [...(await found.data())];
    } finally {
      found.dispose();
    }
  };
  return {
    find: async (params, { support, query, ids }, losses) => {
      const values = await read(await alone(null, params, support, query));
      const finite = (i: number): boolean =>
        [0, 1, 2].every((field) => Number.isFinite(values[3 * i + field]));
      const bad = ids.flatMap((_, i) => (finite(i) ? [] : [i]));
      if (bad.length > 0) return bad;
      // All are finite where they start: those whose own adaptation went astray.
      return ids.flatMap((_, i) => (Number.isFinite(losses[i]) ? [] : [i]));
    },
    queryLosses: async (params, { query }) => read(await judged(null, params, query)),
    supportGradients: (params, { support }) => rows(null, params, support),
    startGradients: (params, { support }) => startRows(null, params, support),
    dispose: () => {
      for (const f of [alone, judged, rows, startRows]) f.dispose();
    },
  };
}

/** The error that names tasks that are not finite. */
export function badTasksError(
  where: string,
  ids: readonly string[],
  bad: readonly number[],
): LegendreError {
  const names = bad.map((i) => `"${ids[i]}"`).join(", ");
  const message = `the loss or the gradient of task ${names} is not finite; look at its data, lower innerLr, or set badTasks: "skip"`;
  return new LegendreError("non-finite", where, message, { tasks: bad.map((i) => ids[i]) });
}
