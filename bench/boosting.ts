/** A fit of boosted trees on rows in memory, bins and all, against XGBoost and scikit-learn. */
import { auc } from "@legendre/graph-returns";
import { boosting, featureMatrix } from "@legendre/graph-returns/models";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { normals, uniforms } from "./shared/purchases.ts";

const flags = benchFlags();
const features = 30;

/** Normals, and outcomes of five of them: two by themselves, two by their product, squared, as a step. */
function purchases(count: number) {
  const values = Float32Array.from(normals(21, count * features));
  const chance = uniforms(22, count);
  const y = Uint8Array.from(chance, (u, i) => {
    const x = (j: number): number => values[i * features + j]!;
    const steps = 0.5 * (x(4) ** 2 - 1) + 0.6 * Number(x(5) > 0.5);
    return Number(u < 1 / (1 + Math.exp(-1.2 * x(0) + 0.8 * x(1) - 0.7 * x(2) * x(3) - steps)));
  });
  return { values, y };
}

for (const rows of flags.smoke ? [800] : [10_000, 100_000]) {
  const { values, y } = purchases((rows * 5) / 4);
  const names = Array.from({ length: features }, (_, i) => `x${i}`);
  const x = featureMatrix(names, values.subarray(0, rows * features));
  const test = featureMatrix(names, values.subarray(rows * features));
  const trees = flags.smoke ? 5 : 100;
  const fit = () => boosting({ trees }).fit({ x, y: y.subarray(0, rows) });
  const area = auc(y.subarray(rows), await (await fit()).predict(test));
  const args = [rows, features, trees].map(String);
  await compare(
    {
      name: "boosting",
      row: `rows = ${rows}`,
      title: `${trees} trees of depth 6 on ${rows} rows of ${features} numbers, 256 bins`,
      ours: async () => void (await fit()),
      // Bins are chosen differently, and an interaction without main effects magnifies that.
      check: [area],
      checkTolerance: 0.02,
      peers: [
        { id: "xgboost", program: "boosting.py", args: ["xgboost", ...args] },
        { id: "sklearn", program: "boosting.py", args: ["sklearn", ...args] },
      ],
      goals: [{ against: "xgboost", atMost: 3, aim: 1.5 }],
      items: { count: rows * trees, unit: "rows of a tree" },
      ...(rows > 10_000 ? { rounds: 7 } : {}),
    },
    flags,
  );
}
