import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { LegendreError } from "@legendre/core-tensor";
import { checkOutFolder, writeOutFolder } from "@legendre/core-tensor/command";
import { compress, type Progress } from "../compress/compress.ts";
import type { Metric } from "../compress/meaning.ts";
import { readModelBytes } from "../compress/model-bytes.ts";
import { readGraph } from "../compress/onnx-graph.ts";
import { nodeRuntime } from "../compress/runtime.ts";
import {
  certificateHtml,
  certificateRemarks,
  certificateRows,
  frontRows,
} from "./certificate-html.ts";
import { defaultOf, readCompressData } from "./compress-data.ts";
import { compressSpec, parseCompress } from "./compress-usage.ts";
import { keptMeasurements } from "./measurements.ts";
import type { Streams } from "./prune-command.ts";
import { secondsText, tableText } from "./text.ts";

/** `fishleg compress`: from the words of the command line to the folder of results; the exit code is 3 where a bound does not hold. */
export async function compressCommand(
  args: readonly string[],
  { out, err }: Streams,
): Promise<number> {
  const flags = await parseCompress(args);
  const { model: file, data, labels, metric: metricFile } = flags;
  const inputs = [file, data, ...[labels, metricFile].filter((each) => each !== undefined)];
  const place = { force: flags.force, inputs };
  await checkOutFolder(compressSpec.name, flags.out, place);
  const bytes = await readModelBytes(file);
  const onnx = readGraph(bytes, file);
  const { examples, notes } = await readCompressData(data, labels, onnx, flags.rows);
  out.write(
    `${file}: ${onnx.graph.node.length} nodes, ${examples.length} examples${notes.map((note) => `; ${note}`).join("")}\n`,
  );
  const { keep, maxLoss, maxMs, maxMb, prefer, point, seed } = flags;
  const result = await compress(bytes, {
    examples,
    keep,
    maxLoss,
    maxMs,
    maxMb,
    prefer,
    point,
    seed,
    metric: metricFile === undefined ? undefined : await metricFrom(metricFile),
    runtime: await nodeRuntime(flags.threads),
    cache: keptMeasurements(),
    onProgress: reporter((line) => err.write(line)),
  });
  const title = `${basename(file)}, compressed`;
  await writeOutFolder(compressSpec.name, flags.out, place, async (folder) => {
    await writeFile(join(folder, "model.onnx"), result.model);
    const { model: _, certificate, ...rest } = result;
    const worst = certificate.worst.map(({ example, scoreBefore, scoreAfter, distance }) => ({
      label: example.label ?? null,
      scoreBefore,
      scoreAfter,
      distance,
    }));
    const report = { command: args, ...rest, certificate: { ...certificate, worst } };
    await writeFile(join(folder, "certificate.json"), `${JSON.stringify(report, null, 2)}\n`);
    await writeFile(join(folder, "certificate.html"), certificateHtml(title, result));
  });
  const tables = [
    tableText(frontRows(result)),
    tableText([["", "before", "after"], ...certificateRows(result)]),
  ];
  out.write(
    `\n${tables.join("\n\n")}\n\n${certificateRemarks(result).join("\n")}\nwrote ${flags.out}\n`,
  );
  return result.met ? 0 : 3;
}

/** A line for each stage, with the time that its steps will take yet. */
function reporter(write: (line: string) => void): (progress: Progress) => void {
  const words: Readonly<Record<Progress["stage"], string>> = {
    read: "running the model",
    calibrate: "ranges and second moments of what is inside",
    time: "timing each layer in each type",
    losses: "what each change does to the outputs",
    choose: "the metric of candidates",
    front: "the front",
    certify: "the certificate",
  };
  let stage = "";
  let [start, said] = [0, 0];
  return (progress) => {
    const now = performance.now();
    if (progress.stage !== stage) {
      write(`${words[progress.stage]}\n`);
      [stage, start, said] = [progress.stage, now, now];
    } else if (now - said > 5000 && progress.done > 0 && progress.done < progress.total) {
      const rest = ((now - start) / progress.done) * (progress.total - progress.done);
      write(`  ${progress.done} of ${progress.total}, about ${secondsText(rest / 1000)} left\n`);
      said = now;
    }
  };
}

async function metricFrom(file: string): Promise<Metric> {
  const score = await defaultOf(file);
  if (typeof score === "function") return { name: basename(file), score: score as Metric["score"] };
  const message = `the default export of ${file} must be a function (outputs, reference) => number, got ${typeof score}`;
  throw new LegendreError("option", compressSpec.name, message, { file });
}
