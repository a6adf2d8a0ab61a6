import type { Locator, Page } from "playwright-core";

/** What was seen while a page was played with. */
export interface Played {
  /** What is wrong; empty if all is well. */
  readonly faults: readonly string[];
  /** What the page says at the end. */
  readonly status: string;
}

const longest = { timeout: 180_000 };

/** Saves the chart by the keyboard: it must come as a PNG under its name, and not empty. */
async function expectPicture(
  page: Page,
  within: Locator,
  name: string,
  faults: string[],
): Promise<void> {
  const saved = page.waitForEvent("download", longest);
  await within.getByRole("button", { name: "Save picture" }).focus();
  await page.keyboard.press("Enter");
  const download = await saved;
  const found = download.suggestedFilename();
  if (found !== name) faults.push(`the chart was saved as ${found}, not as ${name}`);
  const stream = await download.createReadStream();
  let bytes = Buffer.alloc(0);
  for await (const part of stream) bytes = Buffer.concat([bytes, part as Buffer]);
  // Eight bytes that every PNG begins with; a chart of curves takes more than 5 kB.
  const isPng = bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a";
  if (!isPng || bytes.length < 5000) faults.push(`${name} is no picture: ${bytes.length} bytes`);
}

/** Prunes by the keyboard alone, all the way, and moves the slider back. */
export async function playPrune(page: Page): Promise<Played> {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  // Before anything is started the page shows what there is to see.
  const drawn = await page.locator(".chart polyline.line").count();
  expect(drawn === 3, `${drawn} curves are drawn at first, not three`);
  const level = page.getByLabel("Removed");
  await level.focus();
  await page.keyboard.press("ArrowLeft");
  expect(/level=8/.test(page.url()), `the address has no level: ${page.url()}`);
  await page.keyboard.press("ArrowRight");
  expect(!/level/.test(page.url()), `the address keeps the usual level: ${page.url()}`);
  const earlier = (await page.locator(".numbers dd").first().textContent()) ?? "";
  expect(/^9\d\.\d % of 1,000$/.test(earlier), `of the earlier run is said: ${earlier}`);
  await expectPicture(page, page.locator(".playground"), "pruning.png", faults);
  // A stroke from top to bottom is a one.
  await page.getByLabel("Draw a digit here").focus();
  await page.keyboard.press("Space");
  for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowDown");
  const told = page.locator(".pads .words");
  await told.filter({ hasText: /^With all weights: \d/ }).waitFor(longest);
  const digit = (await told.textContent()) ?? "";
  expect(/: 1 /.test(digit), `a stroke downwards is told as ${digit}`);
  await page.getByLabel("How").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const status = page.locator("p[role=status]");
  await status.filter({ hasText: /^(Done|This did not work)/ }).waitFor(longest);
  const said = (await status.textContent()) ?? "";
  expect(said.startsWith("Done"), said);
  if (faults.length > 0) return { faults, status: said };
  const slider = page.getByLabel("Removed");
  const removed = (): Promise<string | null> => slider.getAttribute("aria-valuetext");
  const rightAnswers = async (): Promise<number> =>
    Number.parseFloat((await page.locator(".numbers dd").first().textContent()) ?? "");
  expect((await removed()) === "90.0 %", `the slider ends at ${await removed()}, not at 90.0 %`);
  await slider.focus();
  await page.keyboard.press("End");
  const end = await rightAnswers();
  await page.keyboard.press("Home");
  const dense = await rightAnswers();
  expect(dense > 95, `the dense network has ${dense} % right answers`);
  expect(end < 85, `with 2 % of the weights ${end} % of the answers are right`);
  // Eight removals on, 13 % of the weights are left.
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowRight");
  expect((await removed()) === "87.0 %", `eight keys on, ${await removed()} are removed`);
  const there = await rightAnswers();
  expect(there > 85, `with 13 % of the weights only ${there} % of the answers are right`);
  const file = (await page.locator(".numbers dd").nth(1).textContent()) ?? "";
  expect(/^9\.\d kB of 53\.7 kB$/.test(file), `the file is said to take ${file}`);
  const wrong = await page.locator(".digits li").count();
  expect(wrong > 0, "no wrong digits are shown");
  return { faults, status: said };
}

/**
 * Solves Burgers' equation and Poisson's by the keyboard alone until both panes have errors, stops, and fits a curve in the other tab.
 * To be opened with {@link solveQuery}.
 */
export async function playSolve(page: Page): Promise<Played> {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  // The site around it has a "Start" of its own, in the list of pages. The panel of the other tab is hidden, so not found.
  const panel = page.getByRole("tabpanel");
  const drawn = await page.locator(".chart polyline.line").count();
  expect(drawn >= 3, `${drawn} curves are drawn at first, not three`);
  const width = await page.getByLabel("Width of the network").inputValue();
  expect(width === "8", `the width of the address is not taken: ${width}`);
  await expectPicture(page, panel, "solve.png", faults);
  const points = page.getByLabel("Points").first();
  await points.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  expect(/width=8/.test(page.url()), `the address has lost the width: ${page.url()}`);
  const first = await solveBriefly(page);
  await page.getByLabel("Equation", { exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  const viscosity = await page.getByLabel("Viscosity ν").isVisible();
  expect(!viscosity, "Poisson's equation has a viscosity");
  expect(/equation=poisson/.test(page.url()), `the address has no equation: ${page.url()}`);
  const second = await solveBriefly(page);
  for (const said of [first, second]) {
    const errors = [...said.matchAll(/(Gauss-Newton|Adam) (\d\S*e[+-]\d)/g)];
    expect(errors.length === 2, said);
  }
  await page.getByRole("tab", { name: "A differential equation" }).focus();
  await page.keyboard.press("ArrowRight");
  const fits = await page.locator(".chart.fit polyline.line").count();
  expect(fits === 2, `${fits} curves are drawn before a fit, not the true one and an earlier fit`);
  await panel.getByRole("button", { name: "Fit" }).focus();
  await page.keyboard.press("Enter");
  const fitted = page.locator("p[role=status]").nth(1);
  await fitted.filter({ hasText: /^(Fitted|This did not work)/ }).waitFor(longest);
  const words = (await fitted.textContent()) ?? "";
  expect(words.startsWith("Fitted"), words);
  const bands = await page.locator(".chart.fit polygon").count();
  expect(bands === 2, `${bands} bands are drawn, not two`);
  return { faults, status: `${first} ${second} ${words}` };
}

/** Starts both panes, waits until each has taken a step, stops them, and returns what the page says then. */
async function solveBriefly(page: Page): Promise<string> {
  await page.getByRole("tabpanel").getByRole("button", { name: "Start" }).focus();
  await page.keyboard.press("Enter");
  const status = page.locator("p[role=status]").first();
  await page.waitForFunction(
    () => {
      const said = Array.from(document.querySelectorAll(".pane .words"), (one) => one.textContent);
      const failed = document.querySelector("p[role=status]")?.textContent?.startsWith("This");
      // Some steps have to be taken: the first error is that of the start.
      return failed || said.every((words) => / [1-9]\d* steps: error /.test(words ?? ""));
    },
    undefined,
    longest,
  );
  await page.keyboard.press("Enter");
  await status.filter({ hasText: /^(Stopped|Done|This did not work)/ }).waitFor(longest);
  return (await status.textContent()) ?? "";
}

/**
 * Types an equation and data by the keyboard, and holds params and errors to those that NIST certifies; then makes a mistake, and leaves out a line.
 *
 * @param problem - the equation, the file, and its certified numbers.
 */
export async function playEquation(page: Page, problem: CertifiedFit = misra1b): Promise<Played> {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const bands = await page.locator(".chart.equation polygon").count();
  expect(bands === 2, `${bands} bands are drawn at first, not two`);
  await expectPicture(page, page.locator(".playground"), "fit.png", faults);
  const status = page.locator("p[role=status]");
  const fault = page.locator("pre.fault");
  const equation = page.getByLabel("Equation", { exact: true });
  await equation.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("b1*(1-exp(-b2*x");
  await fault.filter({ hasText: "^" }).waitFor(longest);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(problem.equation);
  await page.getByLabel(/^Data/).fill(problem.csv);
  const numbers = page.locator(".numbers.params dd");
  // A fit in between may be of the new equation and the old data.
  await page.waitForFunction(
    ([count, first]) => {
      const shown = Array.from(document.querySelectorAll<HTMLElement>(".numbers.params dd"));
      const off = Number(shown[0]?.dataset["value"]) / (first as number) - 1;
      return shown.length === count && Math.abs(off) < 1e-6;
    },
    [problem.values.length, problem.values[0] as number],
    longest,
  );
  for (const [i, value] of problem.values.entries()) {
    const [found, error] = await Promise.all(
      ["data-value", "data-error"].map((name) => numbers.nth(i).getAttribute(name)),
    );
    const certified = problem.errors[i] as number;
    expect(Math.abs(Number(found) / value - 1) < 1e-8, `param ${i + 1} is ${found}, not ${value}`);
    expect(
      Math.abs(Number(error) / certified - 1) < 1e-6,
      `the error of param ${i + 1} is ${error}, not ${certified}`,
    );
  }
  expect(await fault.isHidden(), "the mistake is still told of");
  expect(/equation=/.test(page.url()), `the address has no equation: ${page.url()}`);
  const before = await numbers.first().getAttribute("data-value");
  await page.getByLabel("Leave out lines").fill("2-3");
  await page.waitForFunction(
    (value) =>
      document.querySelector<HTMLElement>(".numbers.params dd")?.dataset["value"] !== value,
    before,
    longest,
  );
  const out = await page.locator(".chart .example.out").count();
  expect(out === 2, `${out} points are drawn as left out, not two`);
  const said = (await status.textContent()) ?? "";
  expect(said.startsWith("Fitted 12 lines"), said);
  const saved = page.waitForEvent("download", longest);
  await page.getByRole("button", { name: "Save TypeScript" }).focus();
  await page.keyboard.press("Enter");
  const name = (await saved).suggestedFilename();
  expect(name === "fit.ts", `the program was saved as ${name}`);
  return { faults, status: said };
}

/** An equation, a file, and what NIST certifies of them. */
export interface CertifiedFit {
  readonly equation: string;
  readonly csv: string;
  readonly values: readonly number[];
  readonly errors: readonly number[];
}

/**
 * The dye data of Misra with the second of NIST's equations for them.
 *
 * @see NIST, Statistical Reference Datasets: Misra1b.
 */
const misra1b: CertifiedFit = {
  equation: "b1*(1-(1+b2*x/2)^(-2))",
  csv: [
    "x,y",
    "77.6,10.07",
    "114.9,14.73",
    "141.1,17.94",
    "190.8,23.93",
    "239.9,29.61",
    "289.0,35.18",
    "332.8,40.02",
    "378.4,44.82",
    "434.8,50.76",
    "477.3,55.05",
    "536.8,61.01",
    "593.1,66.40",
    "689.1,75.47",
    "760.0,81.78",
  ].join("\n"),
  values: [337.99746163, 0.00039039091287],
  errors: [3.1643950207, 4.2547321834e-6],
};

/** The smallest problem that the sliders of {@link playSolve}'s page have. */
export const solveQuery = "?width=8&points=400&nu=4";

/** Races by the keyboard alone, for some steps, and stops. */
export async function playRace(page: Page, steps = 60): Promise<Played> {
  const faults: string[] = [];
  const drawn = await page.locator(".chart polyline.line").count();
  if (drawn < 3) faults.push(`${drawn} curves are drawn at first, not three`);
  await expectPicture(page, page.locator(".playground"), "race.png", faults);
  await page.getByLabel("Across").selectOption("time");
  const byTime = await page.locator(".chart polyline.line").count();
  if (byTime < 3) faults.push(`${byTime} curves are drawn across time at first, not three`);
  await page.getByLabel("Across").selectOption("steps");
  await page.getByRole("button", { name: "Race" }).focus();
  await page.keyboard.press("Enter");
  const status = page.locator("p[role=status]");
  // Asked in the page, at each frame: a fast machine is past any one step before a second look from outside.
  await page.waitForFunction(
    (far) => {
      const said = document.querySelector("p[role=status]")?.textContent ?? "";
      const step = Number(/^Step (\d+) of/.exec(said)?.[1] ?? 0);
      return step >= far || /^(Done|This did not work)/.test(said);
    },
    steps,
    longest,
  );
  await page.getByRole("button", { name: "Stop" }).focus();
  await page.keyboard.press("Enter");
  await status.filter({ hasText: /^(Stopped|Done|This did not work)/ }).waitFor(longest);
  const said = (await status.textContent()) ?? "";
  const found = [...said.matchAll(/(Gauss-Newton|FishLeg|Adam) ([\d.e+-]+\d)/g)].map(
    ([, name, loss]): [string, number] => [name as string, Number(loss)],
  );
  const loss = (name: string): number => new Map(found).get(name) ?? Number.NaN;
  if (found.length !== 3) faults.push(said);
  if (!(loss("Gauss-Newton") < 1e-9)) faults.push(`exact steps end at ${loss("Gauss-Newton")}`);
  if (!(loss("FishLeg") < 0.05)) faults.push(`FishLeg ends at ${loss("FishLeg")}`);
  if (!(loss("Adam") < 0.05)) faults.push(`Adam ends at ${loss("Adam")}`);
  const cards = await page.locator(".racer .words").allTextContents();
  if (!cards.every((words) => /kernel [01]\.\d{3} alike/.test(words))) faults.push(cards.join(" "));
  return { faults, status: said };
}
