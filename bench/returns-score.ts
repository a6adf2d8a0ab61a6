/** Scores of single purchases and of many, and a report of 1.4 million predictions (with --report). */
import {
  boosting,
  generateReturns,
  graphModel,
  logisticRegression,
  onFeatures,
  protocolTask,
  reportPage,
  returnsReport,
  scorer,
} from "@legendre/graph-returns";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";

const flags = benchFlags({
  report: { type: "boolean", help: "also time a report of 1.4 million predictions; takes minutes" },
});
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
for (const [name, model] of Object.entries(models)) {
  const shop = await scorer(await model.fit(task), data);
  let next = 0;
  const one = () => shop.probabilities([lines[next++ % count]!]);
  await compare(
    {
      ...{ name: "returns-score", row: `one, ${name}`, title: "one purchase" },
      ...{ ours: one, goals: [{ atMost: 2 }] },
    },
    flags,
  );
  const times = new Float64Array(flags.smoke ? 20 : 5000);
  for (let i = 0; i < times.length; i++) {
    const start = performance.now();
    await one();
    times[i] = performance.now() - start;
  }
  times.sort();
  const at = (share: number): string => times[Math.floor(share * times.length)]!.toFixed(3);
  flags.log(`  one purchase of ${times.length}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  await compare(
    {
      ...{ name: "returns-score", row: `many, ${name}`, title: `${count} purchases at once` },
      ...{ ours: () => shop.probabilities(lines), goals: [{ atMost: 300 }], rounds: 11 },
      items: { count, unit: "purchases" },
      dispose: () => shop.dispose(),
    },
    flags,
  );
}

if (flags.report || flags.smoke) {
  const large = flags.smoke ? data : await generateReturns({ edges: 1_400_000, seed: 2 });
  const whole = protocolTask(large);
  const guess = (n: number) =>
    Float32Array.from({ length: n }, (_, i) => ((i * 7919) % 1000) / 1000);
  const model = (name: string) => ({
    ...{ name, seed: 0, test: guess(whole.test.edges.length) },
    validation: guess(whole.validation.edges.length),
  });
  const given = [model("a"), model("b"), model("c")];
  const costs = { returnCost: 12, effect: 0.25, actionCost: 0.2, friction: 1 };
  await compare(
    {
      ...{ name: "returns-score", row: "report", rounds: 1 },
      title: `a report of three models' predictions of ${whole.test.edges.length} purchases`,
      ours: async () => reportPage(await returnsReport(whole, given, { costs })),
      goals: [{ atMost: 60_000 }],
    },
    flags,
  );
  flags.log(`  memory ${(process.memoryUsage.rss() / 2 ** 30).toFixed(2)} GiB, the data included`);
}
