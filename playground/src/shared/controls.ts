import { element } from "./element.ts";

let made = 0;

/** A label with its control, which the browser makes usable by keyboard, touch and screen reader. */
export function labelled(label: string, control: HTMLElement, ...after: readonly HTMLElement[]) {
  control.id = `playground-control-${made++}`;
  return element(
    "div",
    { class: "control" },
    element("label", { for: control.id }, label),
    control,
    ...after,
  );
}

/** What {@link slider} takes. */
export interface SliderOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value in words, shown beside the slider and read out. */
  readonly text: (value: number) => string;
  readonly onInput?: (value: number) => void;
}

/** A slider. */
export interface Slider {
  readonly root: HTMLElement;
  readonly value: () => number;
  readonly set: (value: number) => void;
  /** Sets a number given as text; what is no number is left. */
  readonly setText: (text: string) => void;
  /** Sets the greatest value; a slider of one value is switched off. */
  readonly setMax: (max: number) => void;
}

/** A slider with its value in words beside it. */
export function slider({ label, min, max, step, value, text, onInput }: SliderOptions): Slider {
  const attributes = { type: "range", min: `${min}`, max: `${max}`, step: `${step}` };
  const input = element("input", attributes);
  const words = element("output");
  const root = labelled(label, input, words);
  words.htmlFor.add(input.id);
  const show = (): void => {
    words.value = text(input.valueAsNumber);
    input.setAttribute("aria-valuetext", words.value);
  };
  const set = (to: number): void => {
    input.value = `${to}`;
    show();
  };
  const setMax = (to: number): void => {
    input.max = `${to}`;
    input.disabled = to <= min;
    show();
  };
  input.addEventListener("input", () => {
    show();
    onInput?.(input.valueAsNumber);
  });
  set(value);
  setMax(max);
  const setText = (given: string): void => {
    // The browser moves a number to the nearest that the slider has.
    if (given !== "" && Number.isFinite(Number(given))) set(Number(given));
  };
  return { root, value: () => input.valueAsNumber, set, setText, setMax };
}

/** A choice of one of several values by name. */
export interface Choice<T extends string> {
  readonly root: HTMLElement;
  readonly value: () => T;
  /** Chooses; who listens for changes is not told. */
  readonly set: (value: T) => void;
  /** The same for any text; what is not among the values is left. */
  readonly setText: (text: string) => void;
}

/** A list to choose from: values and what they are called. */
export function choice<T extends string>(
  label: string,
  options: Readonly<Record<T, string>>,
  onChange?: (value: T) => void,
): Choice<T> {
  const select = element("select");
  for (const [value, text] of Object.entries<string>(options)) {
    select.append(element("option", { value }, text));
  }
  const value = (): T => select.value as T;
  select.addEventListener("change", () => onChange?.(value()));
  const set = (to: T): void => {
    select.value = to;
  };
  const setText = (text: string): void => {
    if (Object.hasOwn(options, text)) set(text as T);
  };
  return { root: labelled(label, select), value, set, setText };
}

/** A button. */
export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", onClick);
  return made;
}
