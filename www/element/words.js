// What the element says by itself, before a viewer stands or where there is none. {} is a value.

/** The languages that there are words of: Simplified and Traditional Chinese, English. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];

/**
 * Every report of this kind has one of these words; most other articles of a site have none. No regular expression: the
 * build leaves what is not ASCII in one as it is, and a page in GBK would read it wrongly.
 */
export const SUBJECTS = ["法治政府", "依法行政", "法治建设", "法治建設"];

/** In the order of the languages. */
const WORDS = {
  start: ["结构化阅读", "結構化閱讀", "Structured reading"],
  waiting: ["正在打开……", "正在打開……", "Opening…"],
  print: ["打印", "打印", "Print"],
  fetch_failed: [
    "没有取到报告。请检查网络后重试，或直接打开原文。",
    "沒有取到報告。請檢查網絡後重試，或直接打開原文。",
    "The report could not be fetched. Please check the network and try again, or open the original.",
  ],
  not_found: [
    "没有找到报告。请核对地址，或直接打开原文。",
    "沒有找到報告。請核對地址，或直接打開原文。",
    "The report was not found. Please check the address, or open the original.",
  ],
  no_article: [
    "页面上没有找到报告正文。请直接阅读本页原文。",
    "頁面上沒有找到報告正文。請直接閱讀本頁原文。",
    "The report was not found on the page. Please read the text of the page itself.",
  ],
  no_selector: [
    "“{}”不是可用的选择器，没有找到报告正文。",
    "「{}」不是可用的選擇器，沒有找到報告正文。",
    "“{}” is not a selector, so the report was not found.",
  ],
  cross_origin: [
    "报告与本页不在同一网站，未读取。请把报告放在同一网站，或下载后再打开。",
    "報告與本頁不在同一網站，未讀取。請把報告放在同一網站，或下載後再打開。",
    "The report is on another site than this page and was not read. Please put it on the same site, or download and open it.",
  ],
  engine_failed: [
    "阅读程序未能运行。请更新浏览器后重试，或直接阅读原文。",
    "閱讀程序未能運行。請更新瀏覽器後重試，或直接閱讀原文。",
    "The reader could not run. Please update the browser and try again, or read the original.",
  ],
  misfit: [
    "阅读程序的各文件版本不一致。请按 Ctrl+F5 刷新；仍不行的，请网站管理员重新上传整套文件。",
    "閱讀程序的各文件版本不一致。請按 Ctrl+F5 刷新；仍不行的，請網站管理員重新上傳整套文件。",
    "The files of the reader are of different versions. Please reload with Ctrl+F5; if that does not help, the site needs to upload all of them again.",
  ],
  aborted: ["已改为读取另一份报告。", "已改為讀取另一份報告。", "Another report is being read instead."],
  too_large: [
    "文件超过 16 MB，未读取。请只保留报告正文后再试。",
    "文件超過 16 MB，未讀取。請只保留報告正文後再試。",
    "The file is larger than 16 MB and was not read. Please keep the text of the report only and try again.",
  ],
};

/**
 * @param {string} name
 * @param {string} [lang]
 * @param {string} [value] stands in place of {}
 */
export function say(name, lang = LANGUAGES[0], value = "") {
  const words = WORDS[name];
  return words ? words[LANGUAGES.indexOf(lang)].replace("{}", () => value) : name;
}
