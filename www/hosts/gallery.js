// Each attribute of the element with something to try: values to choose from, or a field.
(function () {
  const ATTRIBUTES = [
    ["src", ["../samples/county.txt", "../samples/township.txt", "../samples/department.txt", ""], "报告的地址"],
    ["for", ["", "#article"], "页面上的正文（选择器）；先清空 src"],
    ["replace", ["", "replace"], "有 for 时：以阅读视图代替正文"],
    ["mode", ["", "read", "check"], "阅读，或核验（完整版）"],
    ["start", ["", "auto", "tap"], "何时取文件；重新插入后生效"],
    ["lang", ["", "zh-Hans", "zh-Hant", "en"], "界面语言"],
    ["languages", ["", "zh-Hans en", "zh-Hans zh-Hant en"], "读者可换的语言"],
    ["theme", ["", "auto", "light", "dark", "contrast"], "配色"],
    ["height", ["560", "320", "80vh", ""], "固定高度"],
    ["render", ["", "shadow", "light"], "在影子树里，或在页面自己的树里"],
    ["controls", ["", "full", "none"], "有无工具栏"],
    ["highlights", ["", "none", "auto", "f1 f3"], "封面上的数据"],
    ["glossary", ["", "full", "none"], "术语解释"],
    ["origin", ["", "auto", "draft", "web"], "核验时按草稿还是网页"],
    ["published", ["", "2025-03-28", "2025-05-06"], "发布日期"],
    ["year", ["", "2024", "2023"], "报告年度"],
    ["profile", ["", "county", "township", "department"], "单位类型"],
    ["rubric", [""], "评分表（JSON 文本）"],
    ["feedback-href", ["", "/feedback", "mailto:office@example.gov.cn"], "反映问题的去处；点一处数据后可见"],
  ];

  const form = document.getElementById("attributes");
  const code = document.getElementById("code");
  const element = document.createElement("fazhi-report");

  function show() {
    const all = Array.from(element.attributes, ({ name, value }) => (value === "" || value === name ? name : `${name}="${value}"`));
    code.textContent = `<script type="module" src="fazhi-report.js"></script>\n<fazhi-report${all.map((one) => ` ${one}`).join("")}></fazhi-report>`;
  }

  function set(name, value) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
    if (name === "start") document.getElementById("place").append(element);
    show();
  }

  for (const [name, values, meaning] of ATTRIBUTES) {
    const label = document.createElement("label");
    const field = document.createElement(values.length > 1 ? "select" : "input");
    field.name = name;
    for (const value of values.length > 1 ? values : []) field.append(new Option(value || "（不写）", value));
    if (values[0]) element.setAttribute(name, values[0]);
    field.addEventListener("change", () => set(name, field.value));
    const title = document.createElement("code");
    title.textContent = name;
    const note = document.createElement("small");
    note.textContent = meaning;
    label.append(title, field, note);
    form.append(label);
  }
  document.getElementById("place").append(element);
  show();
})();
