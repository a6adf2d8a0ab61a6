import { relative } from "node:path";
import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node";
import { prefix, type Told } from "./protocol.ts";

const tell = (told: Told): void => void process.stdout.write(`${prefix}${JSON.stringify(told)}\n`);

const firstLine = (error: { readonly message: string } | undefined): string =>
  error?.message.split("\n")[0] ?? "";

/** Writes a line when a test ends, when a file ends, and when all have ended: {@link Told}. */
export default class LineReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    const file = nameOf(test.module);
    const failure = `${file} > ${test.fullName}: ${firstLine(errors?.[0])}`;
    tell({ event: "test", file, ...(state === "failed" ? { failure } : {}) });
  }

  onTestModuleEnd(module: TestModule): void {
    const file = nameOf(module);
    const failure = `${file}: ${firstLine(module.errors()[0])}`;
    tell({ event: "file", file, ...(module.state() === "failed" ? { failure } : {}) });
  }

  onTestRunEnd(_: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = errors[0]?.["VITEST_TEST_PATH"];
    const where = typeof file === "string" ? relative(process.cwd(), file) : "outside of the tests";
    tell({ event: "end", ...(errors[0] ? { failure: `${where}: ${firstLine(errors[0])}` } : {}) });
  }
}

const nameOf = ({ moduleId }: TestModule): string => relative(process.cwd(), moduleId);
