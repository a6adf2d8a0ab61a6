import { readFileSync } from "node:fs";
import { Sandbox } from "./mutate/sandbox.ts";
import { root } from "./workspace.ts";

const s = new Sandbox();
try {
  for (const [file, from, to, test] of JSON.parse(readFileSync(process.argv[2]!, "utf8"))) {
    const text = readFileSync(`${root}/${file}`, "utf8");
    if (text.split(from).length !== 2) {
      console.log("AMBIGUOUS", file, from, text.split(from).length);
      continue;
    }
    s.write(
      file,
      text.replace(from, () => to),
    );
    const r = s.test(test.split(" "), 300);
    s.write(file, text);
    console.log(r.outcome, file, JSON.stringify(to), r.seconds, r.failure?.slice(0, 160));
  }
} finally {
  s.dispose();
}
