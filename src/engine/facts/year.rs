//! Which year a figure speaks of, and what a change is compared with.
//!
//! The words for a time are met in text order, each once. A time at the head of a clause holds up to the
//! sentence's end, another within its clause, and one that leads to an old value (较2023年1052件) for the
//! number right behind it. A change speaks of the latest of the years that its sentence has given figures of.

use std::sync::LazyLock;

use super::{
    super::text::{Lexicon, Signs, Span},
    scan::Raw,
    words::{from, upto},
    Citation, Direction, FigureKind,
};

/// What a word says of time. A number, since the module has the code for a lexicon of these already.
type Word = u16;

/// The year whose four digits stand before it; nothing without them.
const YEAR: Word = 0;
const THIS: Word = 1;
const LAST: Word = 2;
const SEVERAL: Word = 3;
/// From the time named before it on.
const SINCE: Word = 7;
/// No year, but behind 较 or 比 what a change is compared with.
const OTHER: Word = 4;
/// What a change is compared with, by itself.
const BASE: Word = 5;
/// The end of a sentence.
const END: Word = 6;

static WORDS: LazyLock<Lexicon<Word>> = LazyLock::new(|| {
    Lexicon::grouped(&[
        // 上年纪 and 以上 only keep 上年 from being found in them.
        (YEAR, "年 上年纪 以上"),
        (THIS, "今年 本年 目前"),
        (LAST, "去年 上年 上一年 同期"),
        (
            SEVERAL,
            "近年 近几年 近两年 近三年 近四年 近五年 近3年 近5年 两年来 三年来 五年来 几年来 多年来 历年 \
            党的十八大以来 党的二十大以来 “十四五”以来 “十四五”期间",
        ),
        (SINCE, "以来 至今"),
        (OTHER, "年初 往年 法定时限 法定时间 改革前"),
        (BASE, "同比 环比"),
        (END, "。"),
    ])
});

/// What stands before a time at the head of its clause.
const HEADS: &[char] = &[',', ';', ':', '。', '、', '.', ')', '\n', ' ', '至', '止', '到', '在', '自', '从'];

/// A year, or one of the two numbers below.
type Time = u16;

/// The year of the report or, for an aim, the one that it plans for.
const UNSAID: Time = 0;
/// Several years, or one that is not known.
const MANY: Time = 1;

/// How far behind a change the next one shares its base, in bytes: 较上年增加10件,增长12.5%.
const SHARED: usize = 12;

/// What was said of time up to a place in a line.
#[derive(Default)]
pub(crate) struct Times<'a> {
    text: &'a str,
    citations: &'a [Citation],
    /// The report's year.
    report: Time,
    at: usize,
    /// For the sentence.
    said: Time,
    last: Named,
    /// The latest year of the sentence's figures.
    latest: Time,
    /// What a change is compared with, and up to where.
    base: Span,
    until: usize,
}

/// A time, and the words that name it.
#[derive(Clone, Copy, Default)]
struct Named {
    time: Time,
    start: usize,
    end: usize,
    /// The value right behind is the old one of a change.
    old: bool,
}

impl<'a> Times<'a> {
    /// Begins at byte `at` of a line.
    pub(crate) fn new(text: &'a str, at: usize, citations: &'a [Citation], report: Option<u16>) -> Self {
        Self { text, citations, report: report.unwrap_or(UNSAID), at, ..Self::default() }
    }

    /// The year of the next figure, and the words for what it is compared with.
    pub(crate) fn of(
        &mut self,
        raw: &Raw,
        direction: Option<Direction>,
        target: bool,
    ) -> (Option<u16>, Option<Span>) {
        let (text, from) = (self.text, self.at);
        for hit in WORDS.find(text.get(from..raw.end).unwrap_or("")) {
            self.meet(from + hit.at, hit.word, hit.value);
        }
        self.at = raw.end;
        let Named { time, start, end, old } = self.last;
        let own = if old {
            let gap = text.get(end..raw.start).unwrap_or("?");
            raw.kind != FigureKind::Change && gap.trim_start_of(&['的', '为', '是', '有', ' ']).is_empty()
        } else {
            start >= raw.clause
        };
        let mut year = if own {
            time
        } else if direction.is_some() && self.latest > MANY {
            self.latest
        } else {
            self.said
        };
        if year == UNSAID && self.report != UNSAID {
            year = self.report + u16::from(target);
        }
        self.latest = self.latest.max(year);
        let compared = direction.is_some() && raw.start <= self.until;
        if compared {
            self.until = raw.end + SHARED;
        }
        (Some(year).filter(|&year| year > MANY), compared.then_some(self.base))
    }

    /// Takes the word at byte `at`.
    fn meet(&mut self, at: usize, word: &str, says: Word) {
        let cited = self.citations.partition_point(|c| c.span.end as usize <= at);
        if at < self.last.end || self.citations.get(cited).is_some_and(|c| c.span.start as usize <= at) {
            return;
        }
        let rest = from(self.text, at + word.len());
        let (start, time) = match says {
            END => {
                (self.said, self.latest, self.until) = (UNSAID, UNSAID, 0);
                return;
            }
            BASE => return self.compare(at, at + word.len()),
            SINCE => {
                // 今年以来 and 2024年以来 are the report's year.
                self.last.time = self.since(self.last.time);
                self.said = self.since(self.said);
                return;
            }
            YEAR => match self.year(at, rest) {
                Some(found) => found,
                None => return,
            },
            LAST => (at, self.report.saturating_sub(1).max(MANY)),
            SEVERAL => (at, MANY),
            _ => (at, UNSAID),
        };
        let rest = rest.trim_start_of(&['度', '底', '末']);
        let rest = rest.strip_prefix("同期").unwrap_or(rest);
        let end = self.text.len() - rest.len();
        // 较2023年, 与2023年相比, 同比2023年; not 占比2023年.
        let lead = upto(self.text, start);
        let with = rest.starts_with("相比");
        let than = lead.trim_end_of(&['于']);
        let than = if with { than.trim_end_of(&['与', '同', '和']) } else { than };
        let cut = than.trim_end_of(&['较', '比']);
        let compared = cut.len() < lead.len() && (with || cut.len() < than.len()) && !cut.ends_with('占');
        if compared {
            let from = cut.trim_end_of(&['相', '对', '同', '环']).len();
            self.compare(from, end + if with { "相比".len() } else { 0 });
        } else if says == OTHER {
            return;
        }
        let old = compared || time != MANY && lead.ends_with_any(&['从', '由']);
        if !old && lead.ends_with_any(HEADS) {
            self.said = time;
        }
        self.last = Named { time, start, end, old };
    }

    /// Takes words for what the changes behind them are compared with.
    fn compare(&mut self, start: usize, end: usize) {
        self.base = Span::new(start, end);
        self.until = usize::MAX;
    }

    /// The year before 年 at byte `at`, and where its words begin; `rest` is what stands behind them.
    fn year(&self, at: usize, rest: &str) -> Option<(usize, Time)> {
        let (start, year) = year_at_end(upto(self.text, at).trim_end_of(&[' ']))?;
        let lead = upto(self.text, start);
        // 2021—2025年, 2022年和2023年; from a month to another one of the same year it is that year.
        let first = lead.trim_end_of(&['—', '-', '–', '~', '～', '至', '到', '、', '和', '与', ' ']);
        let joined = first.ends_with_any(&['年', '月', '日', '底']) || year_at_end(first).is_some();
        let time = if joined && self.last.time != year {
            MANY
        } else if lead.ends_with('自') || rest.starts_with('起') {
            self.since(year)
        } else {
            year
        };
        Some((start, time))
    }

    /// From a time on: several years from one before the report's.
    fn since(&self, time: Time) -> Time {
        if time != UNSAID && time < self.report {
            MANY
        } else {
            time
        }
    }
}

/// The year whose four digits end a text, and its first byte.
fn year_at_end(text: &str) -> Option<(usize, Time)> {
    let start = text.len().checked_sub(4)?;
    let year = text.get(start..)?.parse().ok()?;
    (1949..2100).contains(&year).then_some((start, year))
}

#[cfg(test)]
mod tests {
    use super::super::{read, Figure};
    use crate::engine::{
        options::Options,
        source::Source,
        structure::{self, Structure},
        text::Reading,
    };

    const YEAR: u16 = 2024;

    fn words(reading: &Reading, figures: &[Figure]) -> String {
        let of = |f: &Figure| {
            let year = f.year.map_or("-".to_owned(), |y| y.to_string());
            f.base.map_or(year.clone(), |b| format!("{year} {}", reading.at(b)))
        };
        figures.iter().map(of).collect::<Vec<_>>().join(" | ")
    }

    /// Figures of a phrase in a report on 2024.
    fn times(text: &str) -> String {
        let reading = Reading::new(format!(
            "某县人民政府关于{YEAR}年法治政府建设情况的报告\n\n一、主要举措和成效\n{text}。\n"
        ));
        let structure = structure::read(&reading, &Source::default(), &Options::default());
        words(&reading, &read(&reading, &structure).figures)
    }

    #[test]
    fn a_figure_has_a_year() {
        for (text, expected) in [
            // Nothing said, or this year.
            ("全年共办理行政复议案件12件", "2024"),
            ("今年以来,办理案件12件,办结11件", "2024 | 2024"),
            ("本年度开展培训3次", "2024"),
            ("一年来,开展培训3次", "2024"),
            ("截至2024年12月底,建成站点3个", "2024"),
            ("2024年以来,办理案件12件", "2024"),
            ("自2024年3月起,开展检查12次", "2024"),
            ("2024年1月至2024年11月,受理案件12件", "2024"),
            // Another year: for the sentence from the head of a clause, else for the clause.
            ("2023年,全县办理案件12件,办结11件。开展培训3次", "2023 | 2023 | 2024"),
            ("全县2023年受理案件12件,开展培训3次", "2023 | 2024"),
            ("2023年办理案件12件,今年办理15件", "2023 | 2024"),
            ("去年办理案件12件,上年同期10件", "2023 | 2023"),
            ("2022年启动建设,目前建成站点3个", "2024"),
            ("提前完成2025年每个村培养4名骨干的目标", "2025"),
            // An old value beside the new one.
            ("办理案件1113件,较2022年558件增加555件", "2024 | 2022 | 2024 较2022年"),
            ("出动3575次(2023年3000次),检查12家", "2024 | 2023 | 2024"),
            ("由2022年的80件增加到今年的100件", "2022 | 2024"),
            ("由2022年的80件增加到2024年的100件", "2024"),
            ("成功率从2022年的85%提高到2023年的92%", "2023"),
            ("成功率从2022年的85%提高到92%", "2024"),
            ("2024年受理100件,2023年受理80件,增长25%", "2024 | 2023 | 2024"),
            ("2022年受理80件,2023年受理100件,增长25%", "2022 | 2023 | 2023"),
            // Several years.
            ("2021年以来,累计办理案件12件", "-"),
            ("自2021年制度实施以来,累计办理案件12件", "-"),
            ("从2022年起,累计培训120人", "-"),
            ("2021年至今办理案件12件", "-"),
            ("近三年开展培训12次", "-"),
            ("“十四五”以来,开展培训12次", "-"),
            ("近年来,共开展培训12次,今年3次", "- | 2024"),
            ("2021—2023年累计办理案件12件", "-"),
            ("2022年、2023年共办理案件12件", "-"),
            ("20212023年累计办理案件12件", "-"),
            ("1、2023年办理案件12件", "2023"),
            ("党的十八大以来,化解纠纷1200件", "-"),
            // Names and numbers say nothing; nor do words that only look like a time.
            ("落实《法治政府建设实施纲要(2021—2025年)》措施12项", "2024"),
            ("按照《某县2022年工作要点》和某府发〔2023〕6号要求,开展检查12次", "2024"),
            ("为上年纪居民服务12次", "2024"),
            ("许多年轻干部参加培训12次,全年来信来访120件", "2024 | 2024"),
            ("每年3月前报告,三年以上年限的案卷12件", "2024 | 2024"),
            // An aim.
            ("力争2026年办结率达95%", "2026"),
            ("力争办结率达95%", "2025"),
        ] {
            assert_eq!(times(text), expected, "{text}");
        }
    }

    #[test]
    fn a_change_has_a_base() {
        for (text, expected) in [
            ("受理案件128件,同比增长42.2%", "2024 | 2024 同比"),
            ("受理案件128件(同比增长42.2%),办结119件", "2024 | 2024 同比 | 2024"),
            ("信访量较上年下降20%", "2024 较上年"),
            ("信访量较去年同期减少12件", "2024 较去年同期"),
            ("满意度比2023年提高3个百分点,达到95%", "2024 比2023年 | 2024"),
            ("与2023年相比,受理量上升10%,信访量下降20%", "2024 与2023年相比 | 2024"),
            ("较上年增加10件,增长12.5%", "2024 较上年 | 2024 较上年"),
            ("较上年分别下降17.7%、12.5%", "2024 较上年 | 2024 较上年"),
            ("环比下降3.5%", "2024 环比"),
            ("时限较法定时限压缩70%", "2024 较法定时限"),
            ("占比提高5个百分点,2023年占比2024年提高2倍", "2024 | 2024"),
            ("同比持平,现有案件12件", "2024"),
            ("同比增长5%。信访量下降20%", "2024 同比 | 2024"),
        ] {
            assert_eq!(times(text), expected, "{text}");
        }
    }

    #[test]
    fn a_plan_speaks_of_the_year_after() {
        let reading = Reading::new(format!(
            "某县人民政府关于{YEAR}年法治政府建设情况的报告\n\n一、主要举措和成效\n办理案件12件。\n\
             二、下一步工作安排\n开展培训3次。到2027年,建成站点5个。较{YEAR}年下降5%。\n"
        ));
        let structure = structure::read(&reading, &Source::default(), &Options::default());
        let found = words(&reading, &read(&reading, &structure).figures);
        assert_eq!(found, "2024 | 2025 | 2027 | 2025 较2024年");
    }

    #[test]
    fn without_a_year_of_the_report_only_printed_ones_are_known() {
        let reading = Reading::new("办理12件,去年10件。2023年办理8件".to_owned());
        let facts = read(&reading, &Structure::default());
        assert_eq!(words(&reading, &facts.figures), "- | - | 2023");
    }
}
