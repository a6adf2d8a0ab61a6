import { startEngine } from "@repo/cli";
import { readEncoder } from "../shared/last-layer/pool.ts";
import { train } from "../shared/last-layer/train.ts";
import { readGenres } from "./emoji.ts";
import { drawPool } from "./encoder/pools.ts";
import { pretrain } from "./encoder/pretrain.ts";
const { compile } = await startEngine();
const genres = readGenres().slice(0, 4);
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1e6; };
const report = await pretrain("/tmp/w-maml/check-encoder", { sizes: { width: 32, hidden: 64, layers: 3, heads: 4, places: 16 }, vocabulary: 4000, length: 16, copies: 1, batchSize: 64, lr: 3e-3, seed: 1 } as never, genres, { smoke: false, compile });
console.log("R", JSON.stringify(report), cpu());
const encoder = await readEncoder("/tmp/w-maml/check-encoder");
for (const kind of ["nli", "group"] as const) {
  const pools = { train: await drawPool(genres, encoder, { kind, part: "train", perLabel: 24, length: 16, seed: 11 }), test: await drawPool(genres, encoder, { kind, part: "test", perLabel: 12, length: 16, seed: 13 }) };
  console.log("R pools", cpu());
  for (const [way, outerLr, innerLr] of [["joint", 5e-3, 0.05], ["MAML", 5e-3, 0.05], ["MAML", 5e-3, 0.3]] as const) {
    const r = await train({ way, seed: 1, steps: 40, shots: 3, queries: 3, innerLr, learnInnerLr: true, outerLr, languages: 15, genres: 2, rounds: 1 } as never, encoder, pools);
    console.log("R", kind, way, outerLr, innerLr, r.accuracy.toFixed(3), r.curve.map((c) => c.toFixed(2)).join(" "), r.lr, cpu());
  }
}
