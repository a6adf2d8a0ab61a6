import "../style.css";
import earlier from "../../data/equation.json" with { type: "json" };
import { type Kept, keepInAddress } from "../shared/address.ts";
import { button, choice, labelled, type Slider, slider } from "../shared/controls.ts";
import { element } from "../shared/element.ts";
import { jobsOf } from "../shared/job.ts";
import { savePicture } from "../shared/save-picture.ts";
import { equationChart } from "./chart.ts";
import {
  type EquationResult,
  type EquationSettings,
  type FileKind,
  linesOf,
  typedLines,
} from "./messages.ts";
import { models, sample } from "./models.ts";

/** Milliseconds after the last key until a fit begins. */
const pause = 300;
/** Letters of data that an address may hold, and that a field may show. */
const [longestLink, longestField] = [6000, 200_000];

const files: Readonly<Record<FileKind, string>> = {
  ts: "TypeScript",
  svg: "SVG",
  json: "JSON",
  md: "report",
};

/** Builds the page: an equation and data that a reader types, fitted as they change. Returns what ends it. */
export function mount(root: HTMLElement): () => void {
  let result: EquationResult | undefined = earlier as unknown as EquationResult;
  /** A dropped file that is too long for a field. */
  let long: { readonly name: string; readonly text: string } | undefined;
  let starts: Readonly<Record<string, number>> = {};
  let state: "idle" | "busy" | "behind" = "idle";
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts workers: a stopped one leaves its answer open. */
  let round = 0;

  const equation = element("input", { type: "text", spellcheck: "false", autocapitalize: "off" });
  equation.value = sample.equation;
  equation.addEventListener("input", () => {
    starts = {};
    later();
  });
  const own = "– pick a model –";
  const model = choice("Model", { [own]: own, ...models }, (name) => {
    const picked = models[name];
    if (picked === undefined) return;
    equation.value = picked;
    equation.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const data = element("textarea", { rows: "8", spellcheck: "false" });
  data.value = sample.csv;
  data.addEventListener("input", () => {
    long = undefined;
    starts = {};
    later();
  });
  const file = element("input", { type: "file", accept: ".csv,.tsv,.txt,text/*" });
  file.addEventListener("change", () => void take(file.files?.[0]));
  const leftOut = element("input", { type: "text", inputmode: "numeric", placeholder: "3, 7-9" });
  leftOut.addEventListener("input", () => later());
  const fields = {
    equation: labelled("Equation", equation),
    data: labelled("Data (CSV; paste or drop a file)", data),
    file: labelled("or choose a file", file),
    leftOut: labelled("Leave out lines", leftOut),
  };
  for (const each of Object.values(fields)) each.classList.add("wide");
  const status = element(
    "p",
    { role: "status" },
    "Type another equation, or give other data, and they are fitted. The first fit here loads 5 MB.",
  );
  const fault = element("pre", { class: "fault", role: "alert" });
  fault.hidden = true;
  const chart = equationChart((lines) => {
    const out = new Set(linesOf(leftOut.value));
    // A frame around points that are out already brings them back.
    const areOut = lines.every((line) => out.has(line));
    for (const line of lines) {
      if (areOut) out.delete(line);
      else out.add(line);
    }
    leftOut.value = typedLines(out);
    leftOut.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const stop = button("Stop", () => {
    jobs.close();
    jobs = fresh();
    round++;
    state = "idle";
    stop.disabled = true;
    status.textContent = "Stopped. A change of the equation or the data starts another fit.";
  });
  stop.disabled = true;
  const search = button("Search for starts", () => {
    starts = {};
    later();
  });
  const saves = (Object.keys(files) as FileKind[]).map((kind) =>
    button(`Save ${files[kind]}`, () => save(kind)),
  );
  const numbers = element("dl", { class: "numbers params" });
  const sliders = element("div", { class: "starts" });
  const report = element("pre", { class: "report", tabindex: "0", "aria-label": "Report" });
  const heading = (text: string) => element("h2", {}, text);
  root.replaceChildren(
    element("div", { class: "controls" }, model.root),
    fields.equation,
    fault,
    status,
    chart.root,
    element(
      "p",
      { class: "words" },
      "Dark band: where the curve is, to 95 %. Light band: where another point would be. Click a point, or draw a frame around some, to leave them out.",
    ),
    numbers,
    element("div", { class: "controls" }, stop, savePicture(chart.root, "fit"), ...saves),
    heading("Data"),
    fields.data,
    fields.file,
    fields.leftOut,
    heading("Starts"),
    element("p", { class: "words" }, "Where the fit begins. Move one if the curve is off."),
    sliders,
    search,
    heading("Report"),
    report,
  );

  const start = () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const fresh = () =>
    jobsOf<EquationSettings, EquationResult>(start, (event) => {
      result = event;
    });
  let jobs = fresh();

  root.addEventListener("dragover", (event) => event.preventDefault());
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });

  const kept = (
    at: HTMLElement,
    input: HTMLInputElement | HTMLTextAreaElement,
    longest: number,
  ): Kept => {
    const usual = input.value;
    return {
      root: at,
      value: () => (long === undefined && input.value.length <= longest ? input.value : usual),
      setText: (text) => {
        input.value = text;
      },
    };
  };
  keepInAddress({
    equation: kept(fields.equation, equation, longestLink),
    data: kept(fields.data, data, longestLink),
    out: kept(fields.leftOut, leftOut, longestLink),
  });
  model.root.addEventListener("change", () => model.set(own));
  const isOther =
    equation.value !== sample.equation || data.value !== sample.csv || leftOut.value !== "";
  if (isOther) later(0);
  else draw();

  /** Takes a file that was chosen or dropped. */
  async function take(given: File | undefined): Promise<void> {
    if (given === undefined) return;
    const text = await given.text();
    const isLong = text.length > longestField;
    long = isLong ? { name: given.name, text } : undefined;
    data.value = isLong ? `(${given.name}, ${text.length.toLocaleString("en")} letters)` : text;
    leftOut.value = "";
    starts = {};
    later(0);
    if (!isLong) data.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Fits once the reader has paused. */
  function later(wait = pause): void {
    clearTimeout(timer);
    timer = setTimeout(() => void fit(), wait);
  }

  /** A change during a fit makes another follow it. */
  async function fit(): Promise<void> {
    if (state !== "idle") {
      state = "behind";
      return;
    }
    const mine = round;
    stop.disabled = false;
    do {
      state = "busy";
      status.textContent = "Fitting …";
      const failed = await jobs.run({
        text: equation.value,
        csv: long?.text ?? data.value,
        start: starts,
        leftOut: linesOf(leftOut.value),
      });
      if (mine !== round) return;
      show(failed);
      // Set anew by changes while the worker was busy.
    } while ((state as string) === "behind");
    state = "idle";
    stop.disabled = true;
  }

  function show(failed: string | undefined): void {
    fault.hidden = failed === undefined;
    fault.textContent = failed ?? "";
    for (const each of saves) each.disabled = failed !== undefined;
    if (failed !== undefined || result === undefined) {
      status.textContent = "This did not work; the picture is of the last fit that did.";
      return;
    }
    const { lines, milliseconds, notes } = result;
    status.textContent = [
      `Fitted ${lines.toLocaleString("en")} lines in ${milliseconds.toFixed(0)} ms.`,
      ...notes.map((note) => `Note: ${note}.`),
    ].join(" ");
    draw();
  }

  function draw(): void {
    if (result === undefined) return;
    const { params } = result;
    chart.draw(result, new Set(linesOf(leftOut.value)));
    report.textContent = result.report;
    numbers.replaceChildren(
      ...params.map(({ name, value, standardError }) =>
        element(
          "div",
          {},
          element("dt", {}, name),
          element(
            "dd",
            { "data-value": `${value}`, "data-error": `${standardError}` },
            `${digits(value, standardError)} ± ${Number(standardError.toPrecision(2))}`,
          ),
        ),
      ),
    );
    const shown = Array.from(sliders.children).map((each) => each.getAttribute("data-param"));
    // Those that a reader has moved stay where they are.
    const isOwn = Object.keys(starts).some((name) => shown.includes(name));
    if (!isOwn || shown.join() !== params.map(({ name }) => name).join())
      sliders.replaceChildren(...starting());
  }

  /** A slider for where each param starts, around where it started. */
  function starting(): HTMLElement[] {
    return (result?.params ?? []).map(({ name, start: begin }) => {
      const size = Math.abs(begin) || 1;
      const made: Slider = slider({
        label: name,
        min: -40,
        max: 40,
        step: 1,
        value: 0,
        text: (at) => `${Number((begin + (size * at) / 20).toPrecision(4))}`,
        onInput: (at) => {
          starts = { ...starts, [name]: begin + (size * at) / 20 };
          later();
        },
      });
      made.root.setAttribute("data-param", name);
      return made.root;
    });
  }

  function save(kind: FileKind): void {
    if (result === undefined) return;
    const link = element("a", { download: `fit.${kind}` });
    link.href = URL.createObjectURL(new Blob([result.files[kind]], { type: "text/plain" }));
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return () => {
    clearTimeout(timer);
    jobs.close();
    chart.close();
  };
}

/** A value to two digits of its error. */
function digits(value: number, error: number): string {
  if (!(error > 0 && Number.isFinite(error)) || value === 0)
    return `${Number(value.toPrecision(6))}`;
  const count = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(error)) + 2;
  return value.toPrecision(Math.min(15, Math.max(1, count)));
}
