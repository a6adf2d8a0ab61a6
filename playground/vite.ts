import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** How Vite packs the playground, for the site and for the tests: packages from their sources, workers as modules. */
export const playgroundVite: {
  readonly resolve: { readonly alias: { find: RegExp; replacement: string }[] };
  readonly worker: { readonly format: "es" };
} = {
  resolve: {
    alias: [
      { find: /^@legendre\/([^/]+)$/, replacement: `${root}packages/$1/src/index.ts` },
      { find: /^@legendre\/([^/]+)\/(.+)$/, replacement: `${root}packages/$1/src/$2/index.ts` },
      // Only WebAssembly is used here; else 27 MB for WebGPU would lie in the site.
      { find: /^onnxruntime-web\/webgpu$/, replacement: "onnxruntime-web/wasm" },
    ],
  },
  worker: { format: "es" },
};
