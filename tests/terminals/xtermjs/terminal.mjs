// xterm.js in a window of Chromium, with a program in it.
//
//     node terminal.mjs dom|webgl FONT PIXELS COLUMNS ROWS PROGRAM
//
// `script` gives the program a pseudo-terminal, so that no native module is needed.

import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [renderer, font, pixels, columns, rows, program] = process.argv.slice(2);
const find = createRequire(import.meta.url).resolve;

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  headless: false,
  args: [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader", "--window-position=0,0", "--window-size=1000,800", "--kiosk",
  ],
});
const page = await browser.newPage({ viewport: null });
await page.setContent('<body style="margin:0;background:#fff"><div id="terminal"></div></body>');
await page.addStyleTag({ path: find("@xterm/xterm/css/xterm.css") });
for (const module of ["@xterm/xterm", "@xterm/addon-webgl", "@xterm/addon-unicode11"]) {
  await page.addScriptTag({ path: find(module) });
}

const shell = spawn("script", ["-qfc", `stty cols ${columns} rows ${rows}; exec ${program}`, "/dev/null"], {
  env: { ...process.env, TERM: "xterm-256color", COLORTERM: "truecolor", SHELL: "/bin/sh" },
});
await page.exposeFunction("typed", (text) => shell.stdin.write(text));
await page.evaluate(
  ({ renderer, font, pixels, columns, rows }) => {
    const terminal = new Terminal({
      cols: columns, rows, fontFamily: font, fontSize: pixels, allowProposedApi: true,
      cursorBlink: false, theme: { background: "#ffffff", foreground: "#000000" },
    });
    terminal.open(document.getElementById("terminal"));
    terminal.loadAddon(new Unicode11Addon.Unicode11Addon());
    terminal.unicode.activeVersion = "11";
    if (renderer === "webgl") terminal.loadAddon(new WebglAddon.WebglAddon());
    terminal.onData((text) => window.typed(text));
    window.show = (encoded) =>
      terminal.write(Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)));
  },
  { renderer, font, pixels: Number(pixels), columns: Number(columns), rows: Number(rows) },
);

let shown = Promise.resolve();
shell.stdout.on("data", (bytes) => {
  const encoded = bytes.toString("base64");
  shown = shown.then(() => page.evaluate((text) => window.show(text), encoded)).catch(() => {});
});
shell.on("exit", async () => {
  await shown;
  await browser.close();
  process.exit(0);
});
