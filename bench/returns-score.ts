/** Scores of single purchases and of many, and with --report instead a report of saved predictions of 1.4 million purchases. */
import { protocolTask } from "@legendre/graph-returns";
import { generateReturns } from "@legendre/graph-returns/generator";
import {
  boosting,
  graphModel,
  logisticRegression,
  onFeatures,
} from "@legendre/graph-returns/models";
import { scorer } from "@legendre/graph-returns/serve";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { benchReport, makeReport } from "./shared/saved-report.ts";

const flags = benchFlags({
  report: {
    type: "boolean",
    help: "a report of 1.4 million saved predictions, and no scores; takes minutes",
  },
  child: { type: "string", help: "make the report of this folder, print milliseconds and peak" },
});
if (flags.child !== undefined) {
  await makeReport(flags.child);
  process.exit();
}
const edges = flags.smoke ? 300 : 20_000;
const data = await generateReturns({ edges, seed: 1 });
const task = protocolTask(data);
const { customer, variant } = data.splits.testing.edges;
const count = flags.smoke ? 50 : 10_000;
const lines = Array.from({ length: count }, (_, i) => ({
  customer: data.nodes["customer"]!.ids[customer[i % customer.length]!]!,
  variant: data.nodes["variant"]!.ids[variant[(7 * i) % variant.length]!]!,
}));
const trees = flags.smoke ? 5 : 100;
const models = {
  "logistic regression": onFeatures(logisticRegression(), { encodings: true }),
  boosting: onFeatures(boosting({ trees }), { encodings: true }),
  "graph model": graphModel({ epochs: 1, virtual: ["brand", "type", "country"] }),
};
for (const [name, model] of flags.report ? [] : Object.entries(models)) {
  const shop = await scorer(await model.fit(task), data);
  let next = 0;
  const times = new Float64Array(flags.smoke ? 20 : 5000);
  await compare(
    {
      name: "returns-score",
      row: `one, ${name}`,
      reports: true,
      rounds: 5,
      title: `the 99th percentile of ${times.length} single purchases`,
      ours: async () => {
        for (let i = 0; i < times.length; i++) {
          const line = lines[next++ % count]!;
          const start = performance.now();
          await shop.probabilities([line]);
          times[i] = performance.now() - start;
        }
        return times.sort()[Math.floor(0.99 * times.length)];
      },
      goals: [{ atMost: 2 }],
    },
    flags,
  );
  await compare(
    {
      name: "returns-score",
      row: `many, ${name}`,
      title: `${count} purchases at once`,
      ours: () => shop.probabilities(lines),
      goals: [{ atMost: 300 }],
      rounds: 11,
      items: { count, unit: "purchases" },
      dispose: () => shop.dispose(),
    },
    flags,
  );
}

if (flags.report || flags.smoke) await benchReport(flags);
