/** Run as a process of its own: computes on XLA, prints the process's number and a result, and ends or stays. */
import * as tf from "@tensorflow/tfjs";
import { openDevice } from "../../src/engine/devices/open.ts";
import { jit } from "../../src/jit/index.ts";

tf.env().set("IS_TEST", true);
await tf.setBackend("cpu");
const f = jit((x: tf.Tensor) => tf.mul(x, 2), { device: "xla" });
const result = await f(tf.tensor1d([1, 2, 3]) as tf.Tensor);
const opened = await openDevice("xla");
const about = "device" in opened && opened.device.name === "xla" ? opened.device.about : "";
console.log(`${/on "(\d+)"/.exec(about)?.[1]}\n${[...(await result.data())]}`);
if (process.argv[2] === "stay") setInterval(() => {}, 1000);
