// A front end in Vue: the column's page is made in the browser, and a press changes which report it shows.
const { createApp, h, ref } = Vue;

const REPORTS = [
  { name: "县级报告", src: "../samples/county.txt" },
  { name: "乡镇报告", src: "../samples/township.txt" },
];

const app = createApp({
  setup() {
    const chosen = ref(0);
    const figures = ref(0);
    return () => [
      h("header", { class: "bar" }, "青禾市人民政府"),
      h("div", { class: "page" }, [
        h(
          "nav",
          { class: "tabs" },
          REPORTS.map(({ name }, i) =>
            h("button", { class: { on: i === chosen.value }, onClick: () => (chosen.value = i) }, name),
          ),
        ),
        h("main", { class: "card" }, [
          h(
            "fazhi-report",
            {
              src: REPORTS[chosen.value].src,
              height: "520",
              "onFazhi-report": (event) => (figures.value = event.detail.report.figures.length),
            },
            [h("a", { href: REPORTS[chosen.value].src }, REPORTS[chosen.value].name)],
          ),
          h("p", { id: "figures" }, `本报告数据 ${figures.value} 处`),
        ]),
      ]),
    ];
  },
});
app.config.compilerOptions && (app.config.compilerOptions.isCustomElement = (tag) => tag === "fazhi-report");
app.mount("#app");
