/** Run as a process of its own: loads a compiled function and prints what it gives. */
import * as tf from "@tensorflow/tfjs";
import { loadCompiled } from "../../src/index.ts";

tf.env().set("IS_TEST", true);
const f = await loadCompiled(process.argv[2] as string);
const result = (await f(...([{ w: tf.tensor2d([1, 2, 3, 4], [2, 2]) }, 3] as never))) as tf.Tensor;
console.log(JSON.stringify({ values: [...result.dataSync()], stats: f.stats() }));
