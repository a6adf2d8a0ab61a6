import { button } from "../shared/controls.ts";
import { element } from "../shared/element.ts";
import { drawSigned, picture } from "../shared/signed-image.ts";
import { classify, type Weights } from "./classify.ts";
import { side } from "./sizes.ts";

/** A place to draw a digit, and what the network takes it for. */
export interface DrawDigit {
  readonly root: HTMLElement;
  /** Tells the drawing by these weights; `whose` says in words which they are. */
  readonly show: (weights: Weights | undefined, whose: string) => void;
}

type Point = readonly [x: number, y: number];

/** Digits of MNIST fill five sevenths of their images, with their mass in the middle. */
const reach = (5 / 7) * side;
/** Each pixel is the mean of so many squared. */
const fine = 4;

/** An empty pad; `onDrawn` is called at each first stroke. */
export function drawDigit(onDrawn: () => void): DrawDigit {
  let strokes: Point[][] = [];
  let pen: Point = [side / 2, 2];
  let isDown = false;
  let shown: readonly [Weights | undefined, string] = [undefined, ""];
  const pad = picture("Draw a digit here", "pad");
  pad.tabIndex = 0;
  const seen = picture("The drawing as the network sees it", "digit");
  const words = element("p", { class: "words", "aria-live": "polite" });
  const clear = button("Clear", () => {
    strokes = [];
    isDown = false;
    draw();
  });
  const root = element(
    "div",
    {},
    element(
      "p",
      {},
      "Draw with mouse or finger. By keyboard: arrows move the pen, Space puts it down and lifts it.",
    ),
    element("div", { class: "pads" }, pad, element("div", {}, seen, words, clear)),
  );

  const begin = (at: Point): void => {
    if (strokes.length === 0) onDrawn();
    strokes.push([at]);
    isDown = true;
  };
  const to = (at: Point): void => {
    pen = at;
    if (isDown) strokes.at(-1)?.push(at);
    draw();
  };
  const place = ({ clientX, clientY }: PointerEvent): Point => {
    const box = pad.getBoundingClientRect();
    const along = (value: number, size: number): number => (value / size) * side;
    return [along(clientX - box.left, box.width), along(clientY - box.top, box.height)];
  };
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    begin(place(event));
    to(place(event));
  });
  pad.addEventListener("pointermove", (event) => {
    if (isDown && event.buttons !== 0) to(place(event));
  });
  pad.addEventListener("pointerup", () => {
    isDown = false;
  });
  const steps: Readonly<Record<string, Point>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  pad.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined && event.key !== " ") return;
    // Else the page scrolls.
    event.preventDefault();
    if (step === undefined && isDown) isDown = false;
    else if (step === undefined) begin(pen);
    const inside = (value: number): number => Math.min(side - 1, Math.max(1, value));
    to([inside(pen[0] + (step?.[0] ?? 0)), inside(pen[1] + (step?.[1] ?? 0))]);
  });

  function draw(): void {
    const scale = 10;
    const own = painted(strokes, (at) => at, scale, side / 8);
    drawSigned(pad, { width: scale * side, height: scale * side, values: own, full: 1 });
    const context = pad.getContext("2d");
    if (context !== null) {
      context.strokeStyle = "#767676";
      context.strokeRect(scale * pen[0] - 4, scale * pen[1] - 4, 8, 8);
    }
    const image = centred(strokes);
    drawSigned(seen, { width: side, height: side, values: image, full: 1 });
    const [weights, whose] = shown;
    words.textContent =
      strokes.length === 0 || weights === undefined
        ? "Nothing drawn yet."
        : `${whose}: ${inWords(classify(weights, image))}`;
  }

  draw();
  return {
    root,
    show: (weights, whose) => {
      shown = [weights, whose];
      draw();
    },
  };
}

/** The two likeliest digits. */
function inWords(chances: readonly number[]): string {
  const order = [...chances.keys()].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  return order
    .slice(0, 2)
    .map((digit) => `${digit} (${Math.round(100 * (chances[digit] ?? 0))} %)`)
    .join(", then ");
}

/** Strokes as grey values from 0 to 1, `scale` pixels a cell. */
function painted(
  strokes: readonly (readonly Point[])[],
  move: (at: Point) => Point,
  scale: number,
  thick: number,
): Float32Array {
  const canvas = document.createElement("canvas");
  canvas.width = scale * side;
  canvas.height = scale * side;
  const context = canvas.getContext("2d");
  if (context === null) return new Float32Array((scale * side) ** 2);
  context.lineWidth = scale * thick;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    for (const [i, at] of stroke.entries()) {
      const [x, y] = move(at).map((value) => scale * value) as [number, number];
      if (i === 0) context.moveTo(x, y);
      context.lineTo(x, y);
    }
    context.stroke();
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return Float32Array.from(
    { length: data.length / 4 },
    (_, i) => (data[4 * i + 3] as number) / 255,
  );
}

/** The drawing as MNIST has its digits: of their size, thick as theirs, with the mass in the middle. */
function centred(strokes: readonly (readonly Point[])[]): Float32Array {
  const all = strokes.flat();
  const image = new Float32Array(side * side);
  if (all.length === 0) return image;
  const range = (axis: 0 | 1): readonly [number, number] => {
    const values = all.map((at) => at[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const thick = 1.3;
  const scale = (reach - thick) / Math.max(right - left, bottom - top, 1);
  let middle: Point = [(left + right) / 2, (top + bottom) / 2];
  const paint = (): Float32Array =>
    painted(
      strokes,
      ([x, y]) => [side / 2 + scale * (x - middle[0]), side / 2 + scale * (y - middle[1])],
      fine,
      thick,
    );
  const first = paint();
  const width = fine * side;
  let [mass, x, y] = [0, 0, 0];
  first.forEach((grey, i) => {
    mass += grey;
    x += grey * (i % width);
    y += grey * Math.floor(i / width);
  });
  const off = (sum: number): number => (sum / mass + 0.5) / fine - side / 2;
  middle = [middle[0] + off(x) / scale, middle[1] + off(y) / scale];
  paint().forEach((grey, i) => {
    const [row, column] = [Math.floor(i / width / fine), Math.floor((i % width) / fine)];
    const at = row * side + column;
    image[at] = (image[at] as number) + grey / fine ** 2;
  });
  return image;
}
