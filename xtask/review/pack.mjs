// The folder for a security review. Everything in it is read off the files that ship; a statement that the scripts do
// not bear out fails the command.
//
//   node xtask/review/pack.mjs ROOT OUT METADATA RUSTC     METADATA: what `cargo metadata` printed

import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const [root, out, metadataFile, rustc] = process.argv.slice(2);
const dist = path.resolve(process.env.FAZHI_DIST || path.join(root, "dist"));
const read = (...parts) => fs.readFileSync(path.join(root, ...parts), "utf8");
const write = (name, text) => {
  fs.mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
  fs.writeFileSync(path.join(out, name), text);
};

const metadata = JSON.parse(fs.readFileSync(metadataFile, "utf8"));
const lock = JSON.parse(read("package-lock.json")).packages;
const own = metadata.packages.find(({ name }) => name === "fazhi-report");
const npmVersion = (name) => lock[`node_modules/${name}`].version;
const values = { version: own.version, rustc, binaryen: npmVersion("binaryen"), esbuild: npmVersion("esbuild") };
const fill = (text) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);

fs.rmSync(out, { recursive: true, force: true });

// What ships: the tree of normal dependencies in the browser, from the package itself on.
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
const shipped = new Set();
const walk = (id, kinds, into) => {
  // What only writes code for the compiler ships no more than the compiler does.
  const macro = metadata.packages.find((one) => one.id === id).targets.some(({ kind }) => kind.includes("proc-macro"));
  if (into.has(id) || (macro && !kinds.includes("build"))) return;
  into.add(id);
  for (const { pkg, dep_kinds } of nodes.get(id).deps) {
    if (dep_kinds.some(({ kind }) => kinds.includes(kind))) walk(pkg, kinds, into);
  }
};
walk(own.id, [null], shipped);
const all = new Set();
for (const { id, name } of metadata.packages) if (["fazhi-report", "xtask"].includes(name)) walk(id, [null, "build"], all);
const crate = (id, scope) => {
  const { name, version, license } = metadata.packages.find((one) => one.id === id);
  const purl = `pkg:cargo/${name}@${version}`;
  return { type: "library", "bom-ref": purl, name, version, scope, licenses: [{ expression: license || "NOASSERTION" }], purl };
};
const node = (at, scope) => {
  const { version, license, resolved, integrity } = lock[at];
  // An alias stands under its own name; where it comes from is in its address, if the lock file tells it.
  const name = lock[at].name || at.replace(/^.*node_modules\//, "");
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const [, algorithm, digest] = /^(sha512)-(.*)$/.exec(integrity || "") || [];
  return {
    type: "library", "bom-ref": purl, name, version, scope, purl,
    licenses: [{ expression: typeof license === "string" ? license.replace(/^\(|\)$/g, "") : "NOASSERTION" }],
    ...(algorithm ? { hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }] } : {}),
    ...(resolved ? { externalReferences: [{ type: "distribution", url: resolved }] } : {}),
  };
};
const SHIPPED_NPM = ["node_modules/fflate"];
const by = (a, b) => (a.purl < b.purl ? -1 : 1);
const components = [
  ...[...shipped].filter((id) => id !== own.id).map((id) => crate(id, "required")).sort(by),
  ...SHIPPED_NPM.map((at) => node(at, "required")),
  { type: "library", "bom-ref": "rust-std", name: "Rust standard library", version: rustc.split(" ")[1] || rustc, scope: "required", licenses: [{ expression: "MIT OR Apache-2.0" }] },
  ...[...all].filter((id) => !shipped.has(id) && metadata.packages.find((one) => one.id === id).source).map((id) => crate(id, "excluded")).sort(by),
  ...Object.keys(lock).filter((at) => at && !SHIPPED_NPM.includes(at)).map((at) => node(at, "excluded")).sort(by),
];
const unique = [...new Map(components.map((one) => [one["bom-ref"], one])).values()];
const purl = `pkg:cargo/${own.name}@${own.version}`;
write("02-软件物料清单.cdx.json", JSON.stringify({
  bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
  metadata: { component: { type: "application", "bom-ref": purl, name: own.name, version: own.version, licenses: [{ expression: own.license }], purl } },
  components: unique,
  dependencies: [{ ref: purl, dependsOn: unique.filter(({ scope }) => scope === "required").map((one) => one["bom-ref"]) }],
}, null, 1));

// Sums of all that ships.
const files = fs.readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();
const sum = (file) => createHash("sha256").update(fs.readFileSync(path.join(dist, file))).digest("hex");
write("03-文件摘要.sha256", files.map((file) => `${sum(file)}  ${file}\n`).join(""));

// Scripts as one can read them: laid out anew, not a word changed; and as they were written.
const scripts = files.filter((file) => file.endsWith(".js") && !/nowasm|bundle/.test(file));
const texts = {};
for (const file of scripts) {
  texts[file] = execFileSync(path.join(root, "node_modules/.bin/esbuild"), [path.join(dist, file), "--charset=utf8", "--log-level=error"], { maxBuffer: 1 << 26, encoding: "utf8" });
  write(`05-可读脚本/${file}`, texts[file]);
}
for (const name of fs.readdirSync(path.join(root, "www/element"))) write(`05-可读脚本/源文件/${name}`, read("www/element", name));

// What they use. Every line found is shown; of what is said to be absent there must be none.
const USES = [
  ["网络：fetch", /\bfetch\(/, "取自身的模块、文字表，以及 `src` 写明的同源报告；脚本中没有任何外部地址"],
  ["网络：动态 import", /\bimport\(/, "浏览器或策略不允许 WebAssembly 时，取同目录的 nowasm 脚本代替"],
  ["网络：XMLHttpRequest", /XMLHttpRequest/, null],
  ["网络：WebSocket、EventSource、WebRTC、sendBeacon", /WebSocket|EventSource|RTCPeerConnection|sendBeacon|WebTransport/, null],
  ["网络：外部地址", /["'`]https?:\/\/(?!www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math))/, null],
  ["存储：localStorage、sessionStorage", /localStorage|sessionStorage/, null],
  ["存储：Cookie", /document\.cookie|cookieStore/, null],
  ["存储：IndexedDB、Cache、Service Worker", /indexedDB|caches\.|serviceWorker/, null],
  ["动态代码：eval、Function", /\beval\(|\bFunction\(|new Function/, null],
  ["动态代码：以文字作定时器", /set(?:Timeout|Interval)\(["'`]/, null],
  ["注入标记：innerHTML", /\.innerHTML\b/, "界面框架 Yew 自带的接口，本程序不调用：独立页面的 trusted-types 策略不许文字成为标记，浏览器会拒绝任何一次（tests/browser/page.test.mjs）。报告一律作为文字节点显示"],
  ["注入标记：其他方式", /outerHTML\s*=[^=]|insertAdjacentHTML|document\.write|srcdoc/, null],
  ["设备：定位、摄像头、麦克风、剪贴板读取", /geolocation|getUserMedia|clipboard\.read/, null],
  ["剪贴板写入", /clipboard\.writeText|execCommand\("copy"\)/, "读者按“复制”时写入"],
  ["跨窗口消息", /\.postMessage\(/, "viewer.html 作 iframe 时：告知高度等，收发双方限于名单内的网站；核验文件夹时：把文件交给本页自己的后台线程"],
  ["后台线程", /new (?:Shared)?Worker\(/, "核验文件夹时：脚本取自本页脚本自身（blob:），不另取文件，不联网；策略不允许时由页面自己逐份核对"],
  ["地址栏", /history\.(?:push|replace)State/, "只有独立页面把所选条目写进自己的地址；嵌入时不写"],
];
const found = [];
const rows = USES.map(([what, pattern, why]) => {
  const places = [];
  for (const [file, text] of Object.entries(texts)) {
    text.split("\n").forEach((line, i) => {
      if (!pattern.test(line)) return;
      if (!why) found.push(`${file}:${i + 1}: ${what}`);
      places.push(`${file}:${i + 1}`);
    });
  }
  return `| ${what} | ${places.length} | ${why || "没有"} | ${places.join("<br>") || "—"} |`;
});
if (found.length > 0) {
  console.error(`the review pack says that these are not used:\n${found.join("\n")}`);
  process.exit(1);
}
write("04-网络存储与动态代码.md", `# 网络、存储与动态代码

在 05-可读脚本 的交付脚本中逐行查找所得；“所在行”即该目录中文件的行号。说“没有”的一旦出现，生成本材料的命令即告失败。WebAssembly 模块自身不能访问网络、存储和页面，
只能调用脚本交给它的函数（各脚本中以 \`imports\` 列出）；\`*.nowasm.js\` 由同一模块翻译而来，同样如此；\`fazhi-reader.bundle.js\`、\`fazhi-report.html\` 是同样的代码把模块装在内。

| 能力 | 处数 | 用途 | 所在行 |
|---|---|---|---|
${rows.join("\n")}

## 自行核验

1. **浏览器**：F12 的“网络”面板，报告显示后清空，随意使用，应始终为空；“应用程序”面板中各类存储应为空。步骤详见 docs/PRIVACY.md。
2. **策略**：给页面加响应头 \`Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'\`，一切照常，即证明没有内联脚本、
   eval 和外部连接。独立页面另带 \`require-trusted-types-for 'script'; trusted-types fazhi-worker\`，除后台线程自身的脚本外，任何文字都不能成为脚本或标记。
3. **断网**：报告显示后断开网络，除重新打开页面外一切照常。
4. **测试**：\`node --test tests/browser/privacy.test.mjs tests/browser/embed.test.mjs\`。
5. **离线文件**：\`fazhi-report.html\` 自带策略 \`default-src 'none'\`，不允许任何连接。
`);

// Licences: our own, of data, and of what ships.
for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"]) write(`06-许可证/${name}`, read(name));
const listed = unique.filter(({ scope }) => scope === "required").map(({ name, version, licenses }) => `| ${name} | ${version} | ${licenses[0].expression} |`);
write("06-许可证/组件.md", `# 随产品交付的组件及其许可证\n\n列出依赖树上的全部组件；其中没有用到的代码不进入交付文件。\n\n| 组件 | 版本 | 许可证 |\n|---|---|---|\n${listed.join("\n")}\n`);

const TEMPLATES = {
  "01-overview.md": "01-总说明.md",
  "07-rollback.md": "07-回退.md",
  "08-accessibility.md": "08-自查表-信息无障碍.md",
  "09-elder.md": "09-自查表-适老化.md",
  "10-contact.md": "10-联系.md",
};
for (const [template, name] of Object.entries(TEMPLATES)) {
  const text = read("xtask/review", template);
  // A table that names a test which is no more would be an empty word.
  for (const [file] of text.matchAll(/(?:tests|www)\/[\w./-]+/g)) {
    if (!fs.existsSync(path.join(root, file))) throw new Error(`${template} names ${file}, which is not there`);
  }
  write(name, fill(text));
}
console.log(`${unique.filter(({ scope }) => scope === "required").length} components ship, ${files.length} files, ${scripts.length} scripts read`);
