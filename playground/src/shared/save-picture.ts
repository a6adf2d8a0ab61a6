import { button } from "./controls.ts";

/** What an SVG shows by style sheets of the page, which a file does not have. */
const styles = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-family"];
/** Pixels of the picture for one of the page. */
const scale = 2;

/** A button that saves the first chart below an element as a PNG, with the page's background. */
export function savePicture(root: HTMLElement, name: string): HTMLButtonElement {
  return button("Save picture", () => void save(root, name));
}

async function save(root: HTMLElement, name: string): Promise<void> {
  const svg = root.querySelector("svg");
  if (svg === null) return;
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll<SVGElement>("*").forEach((part, i) => {
    const shown = getComputedStyle(originals[i] as Element);
    for (const style of styles) part.style.setProperty(style, shown.getPropertyValue(style));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", `${width}`);
  copy.setAttribute("height", `${height}`);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = scale * width;
  canvas.height = scale * height;
  const context = canvas.getContext("2d");
  if (context === null) return;
  const background = getComputedStyle(document.body).backgroundColor;
  // A page without a colour is white, and a picture of it would be see-through.
  context.fillStyle = background === "rgba(0, 0, 0, 0)" ? "white" : background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = `${name}.png`;
  link.click();
}
