import type { ReturnsData } from "../data/returns-data.ts";
import { featureMatrix } from "../encodings/feature-matrix.ts";
import type { SideEncoders } from "../encodings/purchase-features.ts";
import type { FittedTabular } from "../models/tabular.ts";
import type { Messages } from "../protocols/task.ts";
import type { ServedGraph } from "./served-graph.ts";
import type { ServedModel } from "./served-model.ts";
import { nodeFeatures } from "./served-rows.ts";

/** A tabular model on embeddings made ready for single purchases. */
export function servedHead(
  data: ReturnsData,
  { split }: Pick<Messages, "split">,
  {
    graph,
    fitted,
    encoders,
  }: {
    readonly graph: ServedGraph;
    readonly fitted: FittedTabular;
    readonly encoders: SideEncoders;
  },
): ServedModel {
  const features = nodeFeatures(data, split, encoders);
  const opened = fitted.open?.();
  const predict = opened?.predict ?? fitted.predict;
  return {
    labels: graph.labels,
    async score(customer, variant) {
      const embedded = graph.embed(customer, variant);
      const width = customer.length === 0 ? 0 : embedded.length / customer.length;
      const names = Array.from({ length: width }, (_, i) => `embedding ${i}`);
      const values = new Float32Array(customer.length * (width + features.names.length));
      let at = 0;
      for (let i = 0; i < customer.length; i++) {
        values.set(embedded.subarray(i * width, (i + 1) * width), at);
        at = features.write(values, at + width, customer[i]!, variant[i]!);
      }
      const all = featureMatrix([...names, ...features.names], values);
      return predict({ ...all, rows: customer.length });
    },
    observe: graph.observe,
    refresh: graph.refresh,
    async dispose() {
      await opened?.dispose();
      await graph.dispose();
    },
  };
}
