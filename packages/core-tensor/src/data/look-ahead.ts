import type { HostArray } from "../kernels/host-array.ts";
import type { Tensor } from "../ops.ts";
import type { Assembly } from "./assembly.ts";
import { shared, startFiller } from "./filler.ts";
import { type BatchPosition, nextPosition } from "./position.ts";

/** Batches on their way: the worker fills the next ones while one is taken. */
export interface Ahead {
  /**
   * Makers of the tensors or host arrays of the batch at a position, one a column, to be called once. The passes from
   * `epochs` on are not prepared.
   */
  take(position: BatchPosition, epochs: number): Promise<readonly (() => Tensor | HostArray)[]>;
  close(): Promise<void>;
}

/** A batch in the making. */
interface Job {
  readonly slot: number;
  readonly order: Int32Array;
  readonly done: Promise<number[]>;
}

const nameOf = ({ epoch, batch }: BatchPosition): string => `${epoch}:${batch}`;

/** Starts a worker that stays `depth` batches ahead of the one that is taken. */
export async function lookAhead(
  { columns, batchSize, chosen }: Assembly,
  depth: number,
  perEpoch: number,
): Promise<Ahead> {
  const parts = columns.map(([, column]) => column);
  const slots = Array.from({ length: depth + 1 }, () =>
    parts.map((column) => column.buffer(batchSize, true)),
  );
  const filler = await startFiller(
    parts.map(({ source }) => shared(source)),
    slots,
  );
  const free = slots.map((_, slot) => slot);
  const jobs = new Map<string, Job>();
  const start = (position: BatchPosition): void => {
    const slot = free.pop() as number;
    // A copy, since the order of a whole pass would be sent along with its part.
    const order = chosen(position).slice();
    const plans = parts.map((column) => column.plan(order, position.epoch));
    const done = filler.fill(slot, plans);
    // Whoever takes it sees the error; a batch that is given up has none.
    done.catch(() => undefined);
    jobs.set(nameOf(position), { slot, order, done });
  };
  /** The positions that are to be under way while one is taken. */
  const window = (position: BatchPosition, epochs: number): BatchPosition[] => {
    const wanted = [position];
    for (let i = 0; i < depth; i++) {
      const next = nextPosition(wanted[i] as BatchPosition, perEpoch);
      if (next.epoch >= epochs) break;
      wanted.push(next);
    }
    return wanted;
  };
  /** Waits for what nobody wants any more, after a jump, and frees it. */
  const giveUp = async (wanted: ReadonlySet<string>): Promise<void> => {
    for (const [name, { done, slot }] of jobs) {
      if (wanted.has(name)) continue;
      await done.catch(() => undefined);
      jobs.delete(name);
      free.push(slot);
    }
  };
  const take = async (
    position: BatchPosition,
    epochs: number,
  ): Promise<readonly (() => Tensor | HostArray)[]> => {
    const name = nameOf(position);
    const wanted = window(position, epochs);
    await giveUp(new Set(wanted.map(nameOf)));
    for (const each of wanted) if (!jobs.has(nameOf(each))) start(each);
    const { slot, order, done } = jobs.get(name) as Job;
    filler.hold(true);
    try {
      const bad = await done;
      return parts.map((column, i) => {
        // A copy, since the slot is filled anew and no engine takes shared memory.
        const values = column.buffer(order.length);
        values.set(slots[slot]![i]!.subarray(0, values.length));
        return () => column.finish(values, order, bad[i] as number);
      });
    } finally {
      filler.hold(false);
      jobs.delete(name);
      free.push(slot);
    }
  };
  return { take, close: () => filler.close() };
}
