import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { pythonWithJax } from "./python.ts";

const folder = fileURLToPath(new URL("../../../../python/legendre-xla/", import.meta.url));

/** A Python that can run the tests of the package. */
function pythonWithPytest(): string | null {
  const python = pythonWithJax();
  if (python === null) return null;
  return spawnSync(python, ["-c", "import pyarrow, pytest"]).status === 0 ? python : null;
}

const python = pythonWithPytest();
const title = "the Python package passes its own tests (needs jax and pytest)";
if (python === null) it.skip(title, () => {});
else {
  it(title, { timeout: 900_000 }, async () => {
    const run = promisify(execFile)(python, ["-m", "pytest", "-q"], { cwd: folder });
    const { stdout } = await run.catch((failed: { stdout: string }) => failed);
    expect(stdout).toMatch(/\d+ passed/);
    expect(stdout).not.toMatch(/failed|error/);
  });
}
