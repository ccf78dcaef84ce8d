// Builds the page into dist/: one script, one style sheet, one HTML file, and the licences of what is bundled.
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";

const out = "dist";
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { metafile } = await build({
  entryPoints: ["src/main.ts", "src/style.css"],
  outdir: out,
  bundle: true,
  minify: true,
  metafile: true,
  format: "iife", // a module script does not run from a file:// address
  target: ["es2022"],
  legalComments: "none",
  logLevel: "warning",
});
await cp("src/index.html", `${out}/index.html`);

const inputs = Object.keys(metafile.inputs);
const names = new Set(inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean));
const licences = await Promise.all(
  [...names].sort().map(async (name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
    const text = await readFile(`${folder}/LICENSE`, "utf8").catch(() => "");
    return `${name} ${version} (${license})\n\n${text}`;
  }),
);
await writeFile(`${out}/licences.txt`, licences.join("\n\n----\n\n"));
