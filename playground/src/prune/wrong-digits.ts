import { element } from "../shared/element.ts";
import { drawSigned, picture } from "../shared/signed-image.ts";
import type { DigitPart } from "./digits.ts";
import { side } from "./sizes.ts";

/** Images that are shown at most. */
const most = 24;

/** The test images that a network takes for something else. */
export interface WrongDigits {
  readonly root: HTMLElement;
  readonly show: (found: Uint8Array | undefined, test: DigitPart | undefined) => void;
}

/** An empty list of images. */
export function wrongDigits(): WrongDigits {
  const list = element("ul", { class: "digits" });
  const words = element("p", {}, "Nothing yet.");
  return {
    root: element("div", {}, words, list),
    show: (found, test) => {
      if (found === undefined || test === undefined) {
        words.textContent = "Nothing yet.";
        list.replaceChildren();
        return;
      }
      const { images, labels } = test;
      const wrong = [...labels.keys()].filter((i) => labels[i] !== found[i]);
      const shown = wrong.slice(0, most);
      words.textContent = `${wrong.length} of ${labels.length}${shown.length < wrong.length ? `; the first ${most}` : ""}:`;
      list.replaceChildren(
        ...shown.map((i) => {
          const canvas = picture(`An image of a ${labels[i]}`, "digit");
          const values = images.subarray(i * side * side, (i + 1) * side * side);
          drawSigned(canvas, { width: side, height: side, values, full: 255 });
          return element("li", {}, canvas, `${labels[i]} taken for ${found[i]}`);
        }),
      );
    },
  };
}
