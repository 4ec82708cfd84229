//! What people call each value that has a name in the schema: in the viewer, in tables and in plain text.

#[cfg(feature = "check")]
use crate::engine::{
    checks::{self, Confidence, Group, VerdictKind},
    facts::Status,
    marks::State,
    report::{Finding, Profile},
    score::ScoreStatus,
};
use crate::engine::{
    facts::{CitationKind, Direction, FigureKind, Qualifier},
    profile::Kind,
    relations::RelationKind,
    severity::Severity,
    source::{AsideKind, Format, MarkKind},
    structure::{Level, NoiseKind, Part, Topic},
};

/// A value that a person reads.
pub trait Label {
    /// The word for it, in Chinese.
    fn label(self) -> &'static str;
}

macro_rules! labels {
    ($type:ty { $($variant:ident = $label:literal),+ $(,)? }) => {
        impl Label for $type {
            fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label),+
                }
            }
        }
    };
}

labels!(Format { Text = "纯文本", Html = "网页", Docx = "Word 文档（.docx）", Doc = "Word、WPS 旧式文档" });
labels!(AsideKind {
    Furniture = "网页其他内容",
    PageEdge = "页眉页脚",
    Comment = "批注",
    Deleted = "修订中删去的文字",
    Hidden = "隐藏的文字",
    Author = "文件作者",
    Company = "文件单位",
    Unread = "未能读取的内容",
});
impl Label for MarkKind {
    fn label(self) -> &'static str {
        match self {
            Self::Table => "表格",
            Self::Heading(_) => "标题样式",
            Self::Numbering => "自动编号",
            Self::Inserted => "修订中新增的文字",
            Self::Highlighted => "突出显示的文字",
            Self::Note => "脚注尾注",
            Self::TextBox => "文本框",
        }
    }
}
labels!(Level {
    Province = "省级",
    City = "市级",
    County = "县级",
    Township = "乡级",
    Department = "部门",
    Other = "其他",
});
labels!(Kind {
    Central = "国务院部门",
    Province = "省级政府",
    City = "设区的市政府",
    County = "县级政府",
    Township = "乡镇政府",
    Street = "街道办事处",
    Department = "地方政府部门",
    Zone = "开发区管理机构",
    Joint = "党委、政府联合",
    Other = "其他",
});
#[cfg(feature = "check")]
impl Profile {
    /// What people call it.
    pub fn title(&self) -> &str {
        if self.name.is_empty() {
            self.kind.label()
        } else {
            &self.name
        }
    }
}
labels!(Part {
    Achievements = "主要举措和成效",
    Problems = "存在的不足和原因",
    FirstResponsiblePerson = "第一责任人履职情况",
    NextYearPlan = "下一年度主要安排",
    Other = "其他内容",
});
labels!(Topic {
    Functions = "政府职能",
    Rulemaking = "依法行政制度",
    Decision = "行政决策",
    Enforcement = "行政执法",
    Emergency = "突发事件应对",
    Disputes = "矛盾纠纷化解",
    Oversight = "权力制约和监督",
    Technology = "数字法治政府",
    Leadership = "党的领导和推进机制",
    Publicity = "法治宣传",
});
labels!(NoiseKind {
    Breadcrumb = "当前位置",
    Metadata = "页面信息",
    Toolbar = "页面按钮",
    Links = "链接",
    Footer = "页脚",
    QrCode = "扫码提示",
    Damage = "无法显示的字符",
    RepeatedTitle = "重复的标题",
    Contents = "目录",
    PageEdge = "页码、页眉",
});
labels!(FigureKind {
    Count = "数量",
    Percent = "比率",
    Money = "金额",
    Duration = "时长",
    Change = "变化",
    Range = "区间",
    Deadline = "期限",
});
labels!(Qualifier {
    Exact = "确数",
    Over = "超过此数",
    Nearly = "接近此数",
    About = "大约",
    AtLeast = "不少于（含本数）",
    AtMost = "不超过（含本数）",
});
labels!(Direction { Up = "上升", Down = "下降" });
labels!(CitationKind {
    Law = "法律",
    Regulation = "法规",
    Rule = "规章",
    Interpretation = "解释",
    PartyRegulation = "党内法规",
    Notice = "规范性文件或通知",
    Other = "其他",
});
labels!(RelationKind {
    Sum = "合计",
    Ratio = "比率",
    Equal = "同一数",
    Change = "变化",
    PartOf = "部分与整体",
});

labels!(Severity { Info = "供参考", Warning = "请核对", Error = "法定事项与数据，请核对", Gate = "公开前须人工确认" });
/// What people call the gravity of a finding. A rule that is grave by itself tells of what kind it is; that of
/// all such findings together is [`Severity::label`].
#[cfg(feature = "check")]
pub fn gravity(severity: Severity, rule: &str) -> &'static str {
    let own = checks::rule(rule).filter(|_| severity == Severity::Error);
    match own.map(|rule| (rule.draft.max(rule.web), rule.group)) {
        Some((Severity::Error, Group::Completeness)) => "法定内容未检出，请核对",
        Some((Severity::Error, Group::Timeliness)) => "法定时限，请核对",
        Some((Severity::Error, Group::Numbers)) => "数据不一致，请核对",
        // A place's own notice has made it graver than it is.
        Some(_) => "本地要求从严，请核对",
        None => severity.label(),
    }
}
#[cfg(feature = "check")]
impl Finding {
    /// What people call its gravity.
    pub fn label(&self) -> &'static str {
        gravity(self.severity, self.rule)
    }
}
#[cfg(feature = "check")]
labels!(State { Verified = "已核实无误", NotApplicable = "不适用" });
#[cfg(feature = "check")]
labels!(Confidence { High = "较大", Medium = "中等", Low = "较小" });
#[cfg(feature = "check")]
labels!(VerdictKind {
    Pass = "无提示",
    Fail = "请核对",
    Unknown = "未知",
    NotApplicable = "不适用",
});
#[cfg(feature = "check")]
labels!(Status {
    InForce = "有效",
    Amended = "已修订",
    Repealed = "已废止",
    NotYetInForce = "尚未施行",
    Unknown = "未收录",
});
#[cfg(feature = "check")]
labels!(ScoreStatus {
    Scored = "已评",
    Partial = "部分项目无法判断",
    Withheld = "暂不评分",
    None = "不评分",
});
