//! What every reader sees.

words! { READERS:
    READER = "报告阅读";
    #[cfg_attr(feature = "check", allow(dead_code))]
    NOTE_READ = "程序自动整理，以原文为准";
    ORIGINAL = "查看原文";

    LANGUAGE = "语言";

    TAB_READ = "阅读";
    TAB_DATA = "数据";
    TAB_CONTENTS = "内容要点";
    OUTLINE = "目录";
    OUTLINE_EMPTY = "没有识别到分级标题。";
    VIEWS = "栏目";
    FOLD_ALL = "折叠全部";
    UNFOLD_ALL = "展开全部";
    INSPECTOR = "详情";
    SEARCH = "查找";
    SEARCH_LABEL = "在报告中查找";
    SEARCH_NONE = "没有找到";
    HITS = "查到 {} 处";
    HITS_MORE = "列出前 {} 处，其余请用“下一处”查看。";
    HITS_LIST = "列表";
    PREVIOUS = "上一处";
    NEXT = "下一处";
    PRINT = "打印";
    EXPORT = "导出";
    CLOSE = "关闭";
    SETTINGS = "显示";
    SIZE = "字号";
    SIZE_SMALL = "小";
    SIZE_USUAL = "标准";
    SIZE_LARGER = "大";
    SIZE_LARGE = "特大";
    SIZE_LARGEST = "最大";
    SMALLER = "缩小字号";
    LARGER = "放大字号";
    LEADING = "行距";
    LEADING_CLOSE = "收紧";
    LEADING_USUAL = "适中";
    LEADING_WIDE = "放宽";
    THEME = "配色";
    THEME_AUTO = "跟随系统";
    THEME_LIGHT = "浅色";
    THEME_DARK = "深色";
    THEME_CONTRAST = "高对比";
    LARGE_ON = "适老版";
    LARGE_OFF = "退出适老版";

    COPY_ALL = "复制全文";
    COPIED = "已复制。";
    #[cfg_attr(feature = "check", allow(dead_code))]
    SAVED = "已保存，一般在“下载”文件夹。";
    NOT_COPIED = "未能复制。请长按正文，选择后复制。";
    LEAVE_APP = "请点右上角，在浏览器中打开后下载或打印。";

    ALOUD = "朗读";
    CAPTIONS = "字幕";
    PLAY = "播放";
    PAUSE = "暂停";
    SENTENCE_BEFORE = "上一句";
    SENTENCE_AFTER = "下一句";
    RATE = "语速：{}";
    RATE_SLOW = "慢速";
    RATE_USUAL = "常速";
    RATE_FASTER = "稍快";
    RATE_FASTEST = "快速";
    EXPORT_FIGURES = "数据表（CSV）";
    EXPORT_TEXT = "全文（纯文本）";
    EXPORT_MARKDOWN_TEXT = "全文（Markdown）";
    EXPORT_JSON = "完整结果（JSON）";

    READING = "正在读取 {} …";
    EMPTY_READ = "本页尚未给出报告。";
    NOT_READ = "未能读取";
    KEPT = "上一份报告仍保留。";
    MADE_TITLE = "原文未见标题，此处按内容拟出";
    PLACES = "{} 处";
    SOURCE_TOLD = "{} · {} · {} 字节 · 未作正文的内容 {} 处";
    FILE_TEXT = "全文.txt";
    FILE_MARKDOWN = "全文.md";
    FILE_FIGURES = "数据.csv";

    /// One sentence after another.
    TOGETHER = "{}{}";
    BESIDE = "{}（{}）";
    /// Year, month and day; languages that write the month first do so by themselves.
    DAY = "{}年{}{}日";
    MONTHS = "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月";

    ISSUER = "机关";
    YEAR = "年度";
    DATED = "成文";
    PUBLISHED = "发布";
    LENGTH = "篇幅";
    LENGTH_TOLD = "{} 字 · 约 {} 分钟读完";

    HINT = "点按文中的标题、数字、书名号或带虚线的术语，查看含义和出处。";
    HINT_KEYS = "在正文中按 Alt 加上下方向键，可逐处查看数据。";
    FIGURE = "数据";
    CITATION = "引用";
    TERM = "术语";
    TERM_SOURCE = "出处";
    TERM_NOTE = "供理解参考，以法律规定为准。";
    PLACE_OF = "第 {} 处，共 {} 处";
    COPY_SENTENCE = "复制原句";
    COPY_LINK = "复制链接";
    FEEDBACK = "反映问题";
    HIGHLIGHTS = "数据摘录";
    MADE_BY = "制定机关";
    CONGRESS = "全国人民代表大会或其常务委员会";
    COUNCIL = "国务院";
    IN_FORCE_FROM = "施行";
    REVISED_FROM = "修订后施行";
    SECTION = "章节";
    RELATION = "数据关系";
    SUBJECT = "事项";
    VALUE = "数值";
    QUALIFIER = "限定";
    KIND = "类别";
    KIND_TOLD = "{}，{}";
    INDICATOR = "指标";
    PLACE = "位置";
    PART = "法定内容";
    PARTS = "法定内容所在";
    TOPIC = "主题";
    SENTENCE = "原句";
    BASE = "对比";
    TARGET = "目标";
    TARGET_LONG = "这是目标，不是结果";
    SAME_INDICATOR = "文中同一指标";
    WORKING = "算式";
    NUMBER = "文号";

    FILTER = "筛选数据";
    FILTER_HINT = "事项、数值、单位或章节";
    ALL_KINDS = "全部类别";
    ORDER = "排列";
    NO_TOPIC = "未归入主题";
    IN_TABLE = "在数据表中查看";
    FIGURES_SHOWN = "共 {} 处";
    NO_FIGURES = "未读出数据。";
    NO_MATCH = "没有符合条件的数据。按字面查找，可换个说法再试。";
    RELATIONS = "数据关系";
    RELATIONS_NOTE = "由文中数字算出，可照算式复核。";

    CONTENTS_NOTE = "按标题和正文归入法定内容；占比按字数计。";
    SHARE = "占全文 {}%";
    TOPIC_SHARE = "占全文 {}%（做了 {}%，打算 {}%，其他 {}%）";
    DONE = "做了什么";
    PLANNED = "打算做什么";
    TOPICS_TITLE = "涉及主题";
    TOPICS_NOTE = "按章节标题归类，标题未写明的看正文；条形中深色为做了什么，浅色为打算做什么。";
}
