//! What the structure of a report consists of. All spans are bytes of the reading copy.

use super::super::text::{Reading, Span};

/// A day, or a month where no day is printed (`day` 0), or a year alone (`month` 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12, 0 where unknown.
    pub month: u8,
    /// 1 to 31, 0 where unknown.
    pub day: u8,
}

impl Date {
    /// Reads `2025-03-10`; `None` for anything that is no such day.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let number = |part: &str| part.parse::<u16>().ok();
        let mut parts = text.split('-');
        let date = Self {
            year: number(parts.next().filter(|p| p.len() == 4)?)?,
            month: number(parts.next()?)?.try_into().ok()?,
            day: number(parts.next()?)?.try_into().ok()?,
        };
        (parts.next().is_none() && date.is_day()).then_some(date)
    }

    /// The day that stands so many days behind 1 January 1970.
    pub fn of_day_number(days: u32) -> Self {
        // Years begin in March here, so that a leap day stands at their end; 400 of them are a cycle.
        let days = days + 719_468;
        let (cycle, day) = (days / 146_097, days % 146_097);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let of_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, over) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        Self { year: (cycle * 400 + year + over) as u16, month: month as u8, day: day as u8 }
    }

    /// True for a full, possible day.
    pub fn is_day(self) -> bool {
        let every = |n: u16| self.year.is_multiple_of(n);
        let leap = every(4) && (!every(100) || every(400));
        let last = match self.month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=last).contains(&self.day)
    }
}

impl core::fmt::Display for Date {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

/// A value read from the text, with its place; no place when it came from a hint or an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// The value.
    pub value: T,
    /// Where it is printed.
    pub span: Option<Span>,
}

impl Field<String> {
    /// The words printed at a span.
    pub(super) fn printed(reading: &Reading, span: Span) -> Self {
        Self { value: reading.words(span), span: Some(span) }
    }
}

/// The level of government that the issuer belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// 省、自治区、直辖市
    Province,
    /// 设区的市、自治州，省直管县级市
    City,
    /// 县、区、县级市
    County,
    /// 乡、镇、街道
    Township,
    /// 政府部门
    Department,
    /// 其他
    Other,
}

/// The statutory parts of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// 主要举措和成效
    Achievements,
    /// 存在的不足和原因
    Problems,
    /// 主要负责人履行第一责任人职责
    FirstResponsiblePerson,
    /// 下一年度主要安排
    NextYearPlan,
    /// 其他
    #[default]
    Other,
}

/// The systems that the national outline divides rule-of-law government into, and publicity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// 政府机构职能
    Functions,
    /// 依法行政制度
    Rulemaking,
    /// 行政决策
    Decision,
    /// 行政执法
    Enforcement,
    /// 突发事件应对
    Emergency,
    /// 矛盾纠纷化解、复议、应诉
    Disputes,
    /// 权力制约和监督、政务公开
    Oversight,
    /// 数字法治政府
    Technology,
    /// 党的领导、组织推进、学法
    Leadership,
    /// 普法宣传
    Publicity,
}

/// Kinds of page furniture and damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoiseKind {
    /// 首页 > 政务公开 > …
    Breadcrumb,
    /// 来源、发布时间、索引号 and the like
    Metadata,
    /// 字号、打印、分享、语音播报
    Toolbar,
    /// 相关文档、附件下载
    Links,
    /// 主办、备案号、网站标识码
    Footer,
    /// 扫一扫
    QrCode,
    /// Characters lost to a wrong encoding
    Damage,
    /// The title printed once more
    RepeatedTitle,
    /// Lines of a table of contents
    Contents,
    /// Page numbers and running heads
    PageEdge,
}

/// A stretch of text that is not the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noise {
    /// What it is.
    pub kind: NoiseKind,
    /// Where it stands.
    pub span: Span,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Page furniture or damage.
    Noise,
    /// Part of the title.
    Title,
    /// 文号、签发人、题注日期
    DocumentHead,
    /// 主送机关
    Addressee,
    /// A heading that stands alone.
    Heading,
    /// Running text, a run-in heading included.
    Text,
    /// 署名
    Signature,
    /// 成文日期
    Dateline,
    /// A row of a table: its cells are no headings and no sentences.
    Row,
    /// What a footnote or endnote says: it speaks about the text, and is neither its body nor its end.
    Note,
}

/// A line with something printed on it, without outer space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// Where it stands.
    pub span: Span,
}

impl Line {
    /// Makes it furniture, and says so.
    pub(super) fn take(&mut self, kind: NoiseKind) -> Noise {
        self.kind = LineKind::Noise;
        Noise { kind, span: self.span }
    }
}

/// Title block and sign-off.
#[derive(Clone, Debug, Default)]
pub struct Meta {
    /// As printed, lines joined with nothing between.
    pub title: Option<Field<String>>,
    /// Joint issuers joined by one space.
    pub issuer: Option<Field<String>>,
    /// Level of the issuer.
    pub level: Option<Field<Level>>,
    /// The place that the issuer governs or belongs to, as printed.
    pub region: Option<Field<String>>,
    /// Report year.
    pub year: Option<Field<u16>>,
    /// 成文日期
    pub dated: Option<Field<Date>>,
    /// 发布日期
    pub published: Option<Field<Date>>,
    /// 主送机关, without its colon
    pub addressee: Option<Field<String>>,
    /// 署名
    pub signature: Option<Field<String>>,
    /// 发文字号 of the report itself
    pub document_number: Option<Field<String>>,
}

/// A heading with what follows it.
#[derive(Clone, Debug)]
pub struct Section {
    /// Index of the section above.
    pub parent: Option<usize>,
    /// 1 一、, 2 （一）, 3 `1.` or （1）, 4 an inline 一是; 0 第一部分, which is told as 1.
    pub depth: u8,
    /// The marker with its own punctuation: `一、`, `（一）`, `1.`, `一是`.
    pub marker: Span,
    /// The number that the marker stands for.
    pub ordinal: u32,
    /// The heading, without marker and closing mark.
    pub heading: Span,
    /// What follows up to the next heading of any depth; may be empty.
    pub body: Span,
    /// The heading runs on into the body on one line.
    pub run_in: bool,
    /// Statutory part, inherited downwards.
    pub part: Part,
    /// A statutory part that this one section serves inside another part.
    pub role: Option<Part>,
    /// What it is about.
    pub topic: Option<Topic>,
}

impl Section {
    /// Marker and heading.
    pub fn span(&self) -> Span {
        self.marker.join(self.heading)
    }

    /// Marker, heading and body, without deeper sections.
    pub fn whole(&self) -> Span {
        if self.body.is_empty() {
            self.span()
        } else {
            self.span().join(self.body)
        }
    }
}

/// What a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// An annual report on building a rule-of-law government.
    #[default]
    AnnualReport,
    /// 工作要点、实施方案、工作规则
    Plan,
    /// 政府信息公开工作年度报告
    DisclosureReport,
    /// 审计、执法检查、述职 and other reports
    OtherReport,
    /// 新闻、解读
    News,
    /// A sample text with blanks (范文)
    Template,
    /// Something else.
    Unknown,
}

/// The structure of a text.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// What the text is.
    pub kind: Kind,
    /// Lines with something on them, in order.
    pub lines: Vec<Line>,
    /// Page furniture and damage, in order.
    pub noise: Vec<Noise>,
    /// Title block and sign-off.
    pub meta: Meta,
    /// Headings in document order.
    pub sections: Vec<Section>,
    /// From the first line of running text to the last one before the sign-off.
    pub body: Span,
}

impl Structure {
    /// Index of the innermost section that holds a place of the reading copy.
    pub fn section_at(&self, at: u32) -> Option<usize> {
        let next = self.sections.partition_point(|s| s.marker.start <= at);
        next.checked_sub(1).filter(|&i| at < self.sections[i].whole().end)
    }

    /// The lines of the report's own sentences: headings and running text.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|l| matches!(l.kind, LineKind::Heading | LineKind::Text))
    }

    /// The lines that carry the report's own words: sentences and tables.
    pub fn own_lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|l| matches!(l.kind, LineKind::Heading | LineKind::Text | LineKind::Row))
    }

    /// True when a place lies in page furniture or damage.
    pub fn is_noise(&self, span: Span) -> bool {
        let next = self.noise.partition_point(|n| n.span.end <= span.start);
        self.noise.get(next).is_some_and(|n| n.span.overlaps(span))
    }
}
