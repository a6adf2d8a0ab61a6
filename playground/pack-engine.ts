import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Packs onnxruntime's WebAssembly into `out/`, where `src/shared/engine.ts` finds it; once for each version. */
export function packEngine(): void {
  const module = createRequire(import.meta.url).resolve("onnxruntime-web/wasm");
  const source = join(dirname(module), "ort-wasm-simd-threaded.wasm");
  const target = join(import.meta.dirname, "out/onnxruntime-wasm.bin");
  if (existsSync(target) && statSync(target).mtimeMs > statSync(source).ctimeMs) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, gzipSync(readFileSync(source), { level: 9 }));
}
