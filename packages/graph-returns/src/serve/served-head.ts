import type { ReturnsData } from "../data/returns-data.ts";
import { type FeatureMatrix, featureMatrix } from "../encodings/feature-matrix.ts";
import type { SideEncoders } from "../encodings/purchase-features.ts";
import { tabularAttributions } from "../explain/tabular-attributions.ts";
import type { FittedTabular } from "../models/tabular.ts";
import { inSteps } from "../pause.ts";
import type { Messages } from "../protocols/task.ts";
import type { ServedGraph } from "./served-graph.ts";
import type { ServedModel } from "./served-model.ts";
import { nodeFeatures } from "./served-rows.ts";

/** A tabular model on embeddings made ready for single purchases. */
export async function servedHead(
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
): Promise<ServedModel> {
  const features = await inSteps(nodeFeatures(data, split, encoders));
  const opened = fitted.open?.();
  const predict = opened?.predict ?? fitted.predict;
  const rowsOf = async (customer: Int32Array, variant: Int32Array): Promise<FeatureMatrix> => {
    const embedded = await graph.embed(customer, variant);
    const rows = customer.length;
    const width = rows === 0 ? 0 : embedded.length / rows;
    const names = Array.from({ length: width }, (_, i) => `embedding ${i}`);
    const values = new Float32Array(rows * (width + features.names.length));
    let at = 0;
    for (let i = 0; i < rows; i++) {
      values.set(embedded.subarray(i * width, (i + 1) * width), at);
      at = features.write(values, at + width, customer[i]!, variant[i]!);
    }
    return { ...featureMatrix([...names, ...features.names], values), rows };
  };
  return {
    labels: graph.labels,
    goesBy: graph.goesBy!,
    score: async (customer, variant) => predict(await rowsOf(customer, variant)),
    async explain(customer, variant) {
      const x = await rowsOf(Int32Array.of(customer), Int32Array.of(variant));
      const [row] = tabularAttributions(fitted, x);
      return { names: x.names, row: row! };
    },
    observe: graph.observe,
    refresh: graph.refresh,
    async dispose() {
      await opened?.dispose();
      await graph.dispose();
    },
  };
}
