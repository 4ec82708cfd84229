// The browsers inside other apps: WeChat, Weibo, DingTalk, QQ, Alipay, Baidu, Douyin, Toutiao, Kuaishou, Xiaohongshu.

const APPS = /MicroMessenger|Weibo|DingTalk|\bQQ\/|Alipay|baiduboxapp|aweme|NewsArticle|Kwai|xhsdiscover/i;

/** Whether files made in the page, paper and voice are out of reach here. */
export function inApp() {
  return (
    APPS.test(navigator.userAgent) ||
    typeof window.print !== "function" ||
    typeof URL.createObjectURL !== "function" ||
    !("download" in HTMLAnchorElement.prototype)
  );
}
