import { onHost } from "../host/frame.ts";
import { task } from "../host/tasks.ts";
import { isLarger } from "./csr-max.ts";
import { HostArray, hostData, sizeOf } from "./host-array.ts";
import type { Kernel } from "./kernel.ts";
import { segmentShape } from "./segment-sum.ts";

const segmentMax: Kernel = {
  name: "SegmentMax",
  inputs: ["x", "segmentIds"],
  shape: ([x, segmentIds], attrs) => {
    const shape = segmentShape("SegmentMax", x!, segmentIds!, attrs);
    return [
      { shape, dtype: x!.dtype },
      { shape, dtype: "int32" },
    ];
  },
  value: ([x, segmentIds], attrs) => {
    const shape = segmentShape("SegmentMax", x!, segmentIds!, attrs);
    const data = hostData(x!.dtype, sizeOf(shape));
    const source = new Int32Array(data.length).fill(-1);
    const width = sizeOf(shape.slice(1));
    segmentIds!.data.forEach((id, row) => {
      if (id < 0 || id >= shape[0]!) return;
      for (let j = 0; j < width; j++) {
        const [v, at] = [x!.data[row * width + j]!, id * width + j];
        if (!isLarger(v, data[at]!, source[at]!)) continue;
        data[at] = v;
        source[at] = row;
      }
    });
    return [new HostArray(shape, x!.dtype, data), new HostArray(shape, "int32", source)];
  },
  jvp: ({ outputs: [, source], call }, [t]) => [
    call("PickRows", { x: t!, source: source! })[0]!,
    null,
  ],
  vjp: ({ inputs: [x], outputs: [, source], call }, [c]) => [
    c ? call("AddPickedRows", { c, source: source! }, { rows: x!.shape[0]! })[0]! : null,
    null,
  ],
  host: ([x, segmentIds], [y, source], { numSegments }) => {
    if (x!.dtype !== "float32") return false;
    const [count, segments] = [x!.shape[0]!, numSegments as number];
    const width = sizeOf(x!.shape.slice(1));
    const done = onHost((frame) => {
      const ids = frame.index(segmentIds!.data, segmentIds!.fixed, () => 0);
      const from = frame.put(x!.data);
      const [to, at] = [frame.room(y!.data.byteLength), frame.room(source!.data.byteLength)];
      const words = [count, ids.pointer, from, to, at, segments, width];
      frame.run(task.segmentMaximum, words, frame.threadsFor(count * width));
      frame.get(to, y!.data);
      frame.get(at, source!.data);
      return true;
    });
    return done === true;
  },
};

/**
 * Ours: row `i` of the result holds, number by number, the largest of the rows of `x` whose id is `i`, and
 * which row that is; 0 and −1 where there is none. Rows with an id outside `0 … numSegments − 1` are left
 * out.
 */
export const segmentMaxima: readonly Kernel[] = [segmentMax];
