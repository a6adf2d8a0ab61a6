import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../src");
const file = join(folder, "hover-example.ts");
const source = `
import { dense } from "./nn/dense.ts";
import { lion } from "./optim/lion.ts";
lion({ lr: 0.1, b1: 0.5, weightDecay: 0 });
dense({ units: 2, bias: false, activation: "relu" });
`;

const editor = ts.createLanguageService({
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const content = name === file ? source : ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => folder,
  getCompilationSettings: () => ({
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
});

/** What an editor shows over the first place of `text` in a file that calls a function with options. */
function hoverOver(text: string): string {
  const info = editor.getQuickInfoAtPosition(file, source.indexOf(text));
  const shown = ts.displayPartsToString(info?.displayParts);
  return `${shown} · ${ts.displayPartsToString(info?.documentation)}`;
}

describe("what an editor shows of options that are declared as values", () => {
  it.each([
    ["lion({", "(alias) lion(options: LionOptions): TreeTransform"],
    ["lr:", "(property) lr: number | Schedule · Learning rate: at least 0, or a schedule"],
    ["b1:", "(property) b1?: number | undefined · Share of the old mean in the step, in [0, 1)."],
    ["units:", "(property) units: number · How many outputs the layer has; at least 1."],
    [
      "bias:",
      "(property) AffineOptions<false>.bias?: false | undefined · Whether layers add a bias.",
    ],
    ["activation:", "(property) activation?: ActivationName | Activation | undefined · Applied to"],
    ["weightDecay:", "(property) weightDecay?: number | undefined · Decoupled weight decay"],
  ])("over %s", (text, shown) => {
    expect(hoverOver(text).slice(0, shown.length)).toBe(shown);
  });
});
