//! What the viewer says, in Simplified Chinese; nothing a reader sees is written anywhere else in the front end.
//! Messages of rules and read errors are the engine's.
//!
//! The words themselves are what the other languages are looked up by: `words/en.txt` and, for what only officers
//! see, `words/en_check.txt`, which `cargo xtask words` makes Traditional Chinese from too.

#[cfg(test)]
mod tests;

#[cfg(feature = "check")]
use super::model::Key;
use super::model::Order;
use crate::engine::options::Lang;

/// Words, and natively for the tests the list of them all.
macro_rules! words {
    ($all:ident: $($(#[$doc:meta])* $name:ident = $text:literal;)+) => {
        $($(#[$doc])* pub(in crate::viewer) const $name: &str = $text;)+

        #[cfg(test)]
        const $all: &[&str] = &[$($text),+];
    };
}

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

#[cfg(feature = "check")]
words! { OFFICERS:
    NOTE_CHECK = "文本质量自查，非考核，不代替审核";
    TAB_FINDINGS = "核验";
    TAB_SCORE = "评分";
    TO_FINDINGS = "查看核验结果";
    OPEN_OTHER = "打开";
    DROP_TITLE = "打开一份法治政府建设年度报告";
    DROP_HERE = "把文件或文件夹拖到这里，或";
    DROP_NOW = "松开即可读取";
    PICK = "选择文件";
    PICK_FOLDER = "选择文件夹";
    FOLDER = "文件夹";
    FORMATS = "可读取 Word、WPS 文档（.docx、.doc、.wps）、网页（.html）和纯文本（.txt）。PDF、OFD、图片请改用文字版，或在下面粘贴正文。";
    PASTE_LABEL = "或在此粘贴正文";
    PASTE_GO = "读取粘贴的文字";
    PASTED = "粘贴的文字";
    LOCAL = "文件只在本机浏览器中读取，不上传、不保存。文本质量自查，非考核，不代替审核。";
    BACK = "返回报告";
    GROUP = "规则类别";
    ALL_GROUPS = "全部规则类别";
    ALL_CHAPTERS = "全部章节";
    BY_SEVERITY = "按级别排列";
    BY_GROUP = "按类别排列";
    BY_SECTION = "按章节排列";
    FINDINGS_FILTER = "在核对事项中查找";
    FINDINGS_FILTER_HINT = "输入原文、提示或规则中的字";
    FINDINGS_SHOWN = "显示 {} 项";
    FINDINGS_NONE = "没有符合条件的核对事项。按字面查找，可换个说法再试。";
    SIEVE = "筛选和排列";
    SHOW_ALL = "显示全部";
    KEYS = "键盘：按 F8 到下一项，按 Shift+F8 到上一项。";
    STEPPED = "第 {} 项，共 {} 项：{}";
    PREVIOUS_FINDING = "上一项";
    NEXT_FINDING = "下一项";
    COPY = "复制";
    COPIED_FINDING = "已复制";
    SLIP = "复制反馈单";
    SLIP_HEAD = "程序反馈单（不含报告内容）";
    SLIP_NOTE = "情况说明：";
    QUOTE = "原文";
    DATED_DAY = "成文日期";
    PUBLISHED_DAY = "发布日期";
    UNKNOWN_WHY = "本报告未读出：{}。可在“读入与更正”中补填，随即重新核对。";
    TRY = "试改";
    TRY_HERE = "试改此处";
    TRY_TEXT = "报告全文，可在此试改";
    TRY_NOTE = "改的是副本，原文不变；停止输入后自动重新核对。按纯文本核对，Word 中的表格、批注等不参与。";
    TRY_FOUND = "试改稿的核对事项";
    TRY_SAVE = "保存为纯文本稿";
    TRY_SAVE_NOTE = "保存的是纯文字（.txt），不含 Word 的版式；定稿请在原文件中照改。";
    TRY_RESTORE = "恢复原文";
    TRY_END = "返回阅读";
    TRY_COUNT = "试改稿 {} 项请核对（原文 {} 项）";
    TRY_KEPT = "此处是原文，试改的副本仍在。";
    TRY_BACK = "回到试改稿";
    SAVED_AS = "已保存为“{}”，一般在“下载”文件夹。";
    TRY_EXPORTS = "以下均按原文导出，不含试改。";
    RESTORE_ASKED = "试改的文字将全部放弃，恢复为原文。";
    FILES = "已打开的文件";
    FILES_NOTE = "草稿只在内存中，不上传、不保存，关闭本页即清除。";
    FILES_READ = "共 {} 份，均已读取。";
    FILES_READ_BUT = "共 {} 份，其中 {} 份未能读取。";
    READING_OF = "正在读取 {}/{} {} …";
    CLOSE_FILE = "关闭 {}";
    CLOSE_ASKED = "“{}”中的更正、标注或试改尚未导出，关闭后不再保留。";
    CLOSE_SURE = "仍然关闭";
    KEEP = "继续处理";

    BATCH = "批量核对";
    BATCH_NOTE = "逐份在本机核对，不上传、不保存。表中只留结果，按文件名可打开细看。";
    BATCH_FILE = "文件";
    BATCH_GATE = "公开前确认";
    BATCH_ERROR = "法定与数据";
    BATCH_WARNING = "请核对";
    BATCH_INFO = "供参考";
    BATCH_ALL = "全部";
    BATCH_FOUND = "有核对事项";
    BATCH_UNREAD = "未能读取";
    BATCH_CLEAN = "未见核对事项";
    BATCH_OTHER = "不像法治政府建设年度报告";
    BATCH_TRAPPED = "这份文件未能核对完，已跳过。请另存为纯文本（.txt）后再试。";
    BATCH_DONE_OF = "已核对 {} 份，共 {} 份。";
    BATCH_DONE = "共 {} 份，均已核对：{} 份有核对事项，{} 份未能读取。";
    BATCH_PASSED = "另有 {} 个其他文件（图片、临时文件等）未列入。";
    BATCH_CUT = "一次最多列入 {} 份，其余未列入。";
    BATCH_STOP = "停止";
    BATCH_GO = "继续";
    BATCH_AGAIN = "重新核对";
    BATCH_SAVE = "保存为表格（CSV）";
    BATCH_CLOSE = "关闭汇总";
    BATCH_CLOSE_ASKED = "汇总表尚未保存，关闭后不再保留。";
    BATCH_MORE = "再显示 {} 份";
    BATCH_WORST = "需核对的在前";
    BATCH_BY_PATH = "按文件名排列";
    BATCH_NONE = "没有符合条件的文件。";
    BATCH_EMPTY = "没有找到可核对的文件。请选择存放 Word、WPS、网页或纯文本稿的文件夹。";
    FILE_BATCH = "批量核对.csv";

    READ_AND_CORRECT = "读入与更正";
    TITLE = "标题";
    LEVEL = "类型";
    CORRECTIONS_NOTE = "更正后随即重新核对；只用于本次查看，不改动原文。";
    UNCORRECT = "恢复自动读取";

    EXPORT_COMMENTS = "原文加批注（Word）";
    EXPORT_SHEET = "自查单（Word）";
    EXPORT_BOOK = "数据与核对事项（Excel）";
    EXPORT_PUBLISH = "发布稿（HTML）";
    EXPORT_TECHNICAL = "技术格式";
    EXPORT_HTML = "自查单与全文（HTML）";
    EXPORT_MARKDOWN = "自查单（Markdown）";
    EXPORT_SARIF = "核对事项（SARIF）";
    EXPORT_FINDINGS = "核对事项（CSV）";
    EXPORT_SCORE = "评分明细（CSV）";

    FILE_FINDINGS = "核对事项.csv";
    FILE_SCORE = "评分.csv";
    FILE_TRIED = "纯文本稿.txt";
    FILE_MARKS = "标注.json";
    FILE_PROFILE = "本地要求.json";
    /// One more in a list.
    LISTED = "{}、{}";
    NAMED = "{}：{}";

    HOLDS = "相符";
    MISSING_PART = "未检出";
    DIFFERS = "请核对";
    OPEN = "文意未定，未作判断";

    FINDING = "核对事项";
    RULE = "规则";
    ADVICE = "建议";
    BASIS = "依据";
    UNVERIFIED = "（原文待核）";
    EFFECTIVE = "{} 施行";
    RELATED = "相关文字";
    CONFIDENCE = "把握";
    JUDGING = "正在核对 …";
    CLEAN = "未发现需要核对的事项";
    CLEAN_NOTE = "这表示已核对的规则均无提示，不表示报告没有问题。";
    FINDINGS_COUNT = "{} 项请核对";
    NOTES_COUNT = "，{} 项供参考";
    PRINT_FINDINGS = "打印核对事项";
    RULES = "规则目录";
    RULES_NOTE = "每条规则对本报告各有一个结论；点开可看查什么、为什么、看不出什么，以及依据。";
    RULE_EXPLAINED = "规则说明";
    RULE_WHAT = "查什么";
    RULE_WHY = "为什么";
    RULE_LIMITS = "界限";
    GRAVITY_DRAFT = "草稿中";
    GRAVITY_WEB = "网页文本中";
    FIRED = "有提示";
    PASSED = "已核对，无提示";
    UNKNOWN = "无法从文本判断";
    NOT_APPLICABLE = "不适用";
    WHOLE = "全文";
    STATUS = "效力";
    STATUS_TOLD = "{}（按报告年度）";

    PROFILE = "适用要求";
    PROFILE_OFF = "{} · 本地关闭 {}";
    PROFILE_NOTE = "可按本地通知填写要求。填好后按“按此核对”，需要时保存为文件，供今后和同事使用；浏览器不保存。";
    PROFILE_APPLY = "按此核对";
    PROFILE_LOAD = "载入文件";
    PROFILE_SAVE = "保存为文件";
    PROFILE_DROP = "取消本地要求";
    PROFILE_COPY = "另存为本县专用版";
    PROGRAM = "程序校验值（SHA-256）：{}";
    COUNTY = "本县专用版，已装入“{}”。程序校验值（SHA-256）：{}；装入要求的校验值：{}";
    FILE_COUNTY = "法治政府建设年度报告自查（本县专用版）.html";
    PROFILE_BY_ISSUER = "按制发机关判断";
    SETTLE = "标注";
    SETTLE_RULE = "全文同一规则均照此标注";
    SETTLE_NOTE = "标注后折叠，不改变结论和分数；浏览器不保存，请在核验页下载标注文件。";
    SETTLED = "已标注";
    NOTE = "说明";
    MARKS_LOAD = "载入标注";
    MARKS_SAVE = "下载标注";

    SCORE_TITLE = "文本质量自查";
    SCORE_NOTE = "评的是文本，不是工作；每一分都列在下面，可用笔复算。";
    SCORE_RANGE = "可能的范围 {}—{}。无法判断的项目按一半计。";
    SCORE_WITHHELD = "文中有公开前须人工确认的内容，确认后再评分。（{}）";
    SCORE_NONE = "这份文字不像法治政府建设年度报告，不评分。";
    SCORE_ITEM = "项目";
    SCORE_VERDICT = "结论";
    SCORE_POINTS = "得分";
    SCORE_OF = "满分";
    SCORE_WHY = "计算";
    SCORE_TOTAL = "合计";
}

/// What the year of a title is written in, what stands behind it, and names that belong together as well.
pub(in crate::viewer) const DIGITS: &str = "0123456789０１２３４５６７８９〇零一二三四五六七八九";
pub(in crate::viewer) const YEAR_MARK: &str = "年";
pub(in crate::viewer) const WHOLE_NAMES: [&str; 2] = ["人民政府", "法治政府"];

/// A language by its own name, whatever the viewer speaks: so one finds the way back.
pub(in crate::viewer) fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhHans => "简体中文",
        Lang::ZhHant => "繁體中文",
        Lang::En => "English",
    }
}

/// How the table of figures is ordered.
pub(in crate::viewer) fn order(order: Order) -> &'static str {
    match order {
        Order::Topic => "按主题和指标",
        Order::Text => "按原文顺序",
        Order::Value => "按数值大小",
    }
}

/// A field of the profile's form, and how to fill it in.
#[cfg(feature = "check")]
pub(in crate::viewer) fn profile_field(key: Key) -> (&'static str, &'static str) {
    match key {
        Key::Name => ("名称", "如：某县乡镇年度报告要求"),
        Key::Date => ("日期", ""),
        Key::For => ("适用主体", ""),
        Key::Notice => ("通知标题", ""),
        Key::Number => ("通知文号", ""),
        Key::FiledBy => ("报送截止（月-日）", "02-20"),
        Key::PublishedBy => ("公开截止（月-日）", "03-20"),
        Key::Addressees => ("主送机关", "用顿号隔开"),
        Key::TitleForm => ("标题形式", "{issuer}关于{year}年法治政府建设情况的报告"),
        Key::Parts => ("要求的部分", "一行一个，如“特色工作：特色、亮点”"),
        Key::Data => ("须列明的数据", "一行一个，如“人民调解案件数：调解”"),
        Key::Min => ("最少字数", ""),
        Key::Max => ("最多字数", ""),
        Key::Terms => ("本地用语和名称", "一行一个，不作为误写提示"),
        Key::Severity => ("调整级别", "一行一个，如“F-06 info”"),
        Key::Off => ("关闭的规则", "用空格隔开，如“F-08 F-12”"),
    }
}

/// A row of the score that is no rule's.
#[cfg(feature = "check")]
pub(in crate::viewer) fn score_row(id: &str) -> &'static str {
    match id {
        "topics" => "主题",
        "figures" => "可核对的数据",
        "citations" => "引用",
        "text" => "基础分",
        "floor" => "扣至零为止",
        _ => "",
    }
}
