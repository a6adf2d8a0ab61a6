import { kernelsOn } from "./kernels.ts";

// onnxruntime-web runs in Node too, which is where every kernel is checked; pages have tests of their own.
await kernelsOn("web-wasm", { tolerance: 3e-6 });
