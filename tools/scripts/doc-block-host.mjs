import { pathToFileURL } from "node:url";

// Runs compiled blocks one after the other in one process, so that TensorFlow.js is loaded once for many of them: a start takes
// most of the time of a block. Each path that arrives is answered with what the block printed, and whether it threw.

/** @type {string} */
let said = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (/** @type {string | Uint8Array} */ chunk, /** @type {unknown[]} */ ...rest) => {
    said += chunk.toString();
    const done = rest.find((each) => typeof each === "function");
    if (done) queueMicrotask(/** @type {() => void} */ (done));
    return true;
  };
}

process.on("message", async (/** @type {string} */ file) => {
  said = "";
  let threw = false;
  try {
    await import(pathToFileURL(file).href);
    // What a block starts and does not wait for may still print.
    await new Promise((resolve) => setTimeout(resolve, 0));
  } catch {
    threw = true;
  }
  process.send?.({ threw, output: said });
});
