import { task } from "../../host/tasks.ts";
import type { Kernel } from "../kernel.ts";
import { rowMaxima } from "./row-maxima.ts";
import { segmentShape } from "./segment-sum.ts";

/**
 * Ours: row `i` of the result holds, number by number, the largest of the rows of `x` whose id is `i`; 0
 * where there is none. Rows with an id outside `0 … numSegments − 1` are left out.
 */
export const segmentMaxima: readonly Kernel[] = rowMaxima({
  name: "SegmentMax",
  inputs: ["x", "segmentIds"],
  shape: ([segmentIds], x, attrs) => segmentShape("SegmentMax", x, segmentIds!, attrs),
  pairs:
    ([ids], rows) =>
    (f) => {
      for (let row = 0; row < ids!.length; row++) {
        const id = ids![row]!;
        if (id >= 0 && id < rows.output) f(row, id);
      }
    },
  onModule: (frame, [segmentIds], x, y, width) => {
    const [count, segments] = [x.shape[0]!, y.shape[0]!];
    const ids = frame.index(segmentIds!.data, segmentIds!.fixed, () => 0);
    const from = frame.put(x.data);
    // Which row each number came from: the module keeps it to tell a first number from a later one.
    const [to, source] = [frame.room(y.data.byteLength), frame.room(y.data.byteLength)];
    const words = [count, ids.pointer, from, to, source, segments, width];
    frame.run(task.segmentMaximum, words, frame.threadsFor(count * width));
    return to;
  },
});
