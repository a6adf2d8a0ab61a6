import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";

// The same cases once more, with tfjs's wasm backend as the eager one: its kernels have bugs of
// their own, which the `eager` columns go round.
await tf.setBackend("wasm");
await tf.ready();
await import("./conv.test.ts");
await import("./einsum.test.ts");
await import("./fill.test.ts");
await import("./images.test.ts");
await import("./join.test.ts");
await import("./matmul.test.ts");
await import("./pool.test.ts");
await import("./reshape.test.ts");
await import("./slice-pad.test.ts");
await import("./take.test.ts");
