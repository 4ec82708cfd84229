//! What a figure and a citation are. All spans are bytes of the reading copy.

use super::{super::text::Span, private::Private};

/// An exact decimal: `digits` × 10^-`scale`. Never a float, so that every target agrees.
///
/// `scale` is as printed (95.0 has scale 1): tolerances depend on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Number {
    /// All digits.
    pub digits: i64,
    /// Digits after the point.
    pub scale: u8,
}

impl core::fmt::Display for Number {
    /// Shortest decimal: no exponent, no trailing zeros.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (mut digits, mut scale) = (self.digits.unsigned_abs(), self.scale);
        while scale > 0 && digits % 10 == 0 {
            digits /= 10;
            scale -= 1;
        }
        if self.digits < 0 {
            f.write_str("-")?;
        }
        let power = 10u64.saturating_pow(u32::from(scale));
        write!(f, "{}", digits / power)?;
        if scale > 0 {
            write!(f, ".{:0width$}", digits % power, width = usize::from(scale))?;
        }
        Ok(())
    }
}

/// Kinds of figures, named as in the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureKind {
    /// 12件
    Count,
    /// 95%
    Percent,
    /// 1770元
    Money,
    /// 3个月
    Duration,
    /// 91%提高到99%
    Change,
    /// 3—5个月
    Range,
    /// 1个工作日内
    Deadline,
}

/// How exact a value is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// As it stands.
    #[default]
    Exact,
    /// 余、多、超、逾
    Over,
    /// 近
    Nearly,
    /// 约、左右、上下
    About,
    /// 以上、不少于、至少、不低于
    AtLeast,
    /// 以内、以下、不超过、最长
    AtMost,
}

/// Which way a change goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// 上升、增长、提高
    Up,
    /// 下降、减少
    Down,
}

/// A number that the report gives, with what it means.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Number, unit and adjoining qualifier.
    pub span: Span,
    /// In base units: 4167万条 is 41670000.
    pub value: Number,
    /// The second value of a change or range.
    pub value_to: Option<Number>,
    /// The unit as printed, `元` for money, empty where there is none.
    pub unit: String,
    /// The unit of the second value where it differs.
    pub unit_to: Option<String>,
    /// What kind it is.
    pub kind: FigureKind,
    /// How exact the value is.
    pub qualifier: Qualifier,
    /// How exact the second value is.
    pub qualifier_to: Option<Qualifier>,
    /// Which way it moves.
    pub direction: Option<Direction>,
    /// What is counted: a short phrase of the text.
    pub subject: Option<Span>,
    /// Id in the indicator table.
    pub indicator: Option<&'static str>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
    /// An aim, not a result.
    pub target: bool,
    /// The year that it speaks of; `None` for several or where it is not known.
    pub year: Option<u16>,
    /// What a change is compared with: 同比, 较上年.
    pub base: Option<Span>,
}

/// Kinds of cited documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitationKind {
    /// 法律
    Law,
    /// 行政法规、地方性法规
    Regulation,
    /// 规章
    Rule,
    /// 司法解释
    Interpretation,
    /// 党内法规
    PartyRegulation,
    /// 通知、方案、意见
    Notice,
    /// 其他
    Other,
}

/// Whether a cited document was in force in the report's year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// 有效
    InForce,
    /// 已修订
    Amended,
    /// 已废止
    Repealed,
    /// 尚未施行
    NotYetInForce,
    /// 未知
    #[default]
    Unknown,
}

/// One 《》 or one document number.
#[derive(Clone, Debug)]
pub struct Citation {
    /// With its brackets.
    pub span: Span,
    /// The name inside 《》; for a document number the name it stands behind, if any.
    pub name: Option<Span>,
    /// The document number; for a name the number behind it, if any.
    pub doc_number: Option<Span>,
    /// What it is.
    pub kind: CitationKind,
    /// Whether it was in force.
    pub status: Status,
}

/// All facts of a report, each list in text order.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What is counted.
    pub figures: Vec<Figure>,
    /// What is referred to.
    pub citations: Vec<Citation>,
    /// Numbers that belong to a person.
    pub private: Vec<Private>,
}
