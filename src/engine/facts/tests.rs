//! Sentences of our own, with the figures that they hold.

use super::{read, Direction, Facts, Figure, FigureKind as K, Qualifier as Q};
use crate::engine::{
    options::Options,
    source::Source,
    structure::{self, Structure},
    text::Reading,
};

fn facts(text: &str) -> (Reading, Facts) {
    let reading = Reading::new(text.to_owned());
    let facts = read(&reading, &Structure::default());
    (reading, facts)
}

fn only(text: &str) -> Figure {
    let (_, mut facts) = facts(text);
    assert_eq!(facts.figures.len(), 1, "{text}: {:?}", facts.figures);
    facts.figures.remove(0)
}

#[test]
fn qualifiers_values_and_kinds() {
    let cases: &[(&str, &str, &str, K, Q)] = &[
        ("覆盖6000余户", "6000", "户", K::Count, Q::Over),
        ("近300名干部", "300", "名", K::Count, Q::Nearly),
        ("附近3个村", "3", "个", K::Count, Q::Exact),
        ("约20人参加", "20", "人", K::Count, Q::About),
        ("节约10天", "10", "天", K::Duration, Q::Exact),
        ("超过90%", "90", "%", K::Percent, Q::Over),
        ("逾2.93亿元", "293000000", "元", K::Money, Q::Over),
        ("80%以上", "80", "%", K::Percent, Q::AtLeast),
        ("不少于1次", "1", "次", K::Count, Q::AtLeast),
        ("最多80天", "80", "天", K::Duration, Q::AtMost),
        ("5个工作日内办结", "5", "个工作日", K::Deadline, Q::AtMost),
        ("15日内答复", "15", "日", K::Deadline, Q::AtMost),
        ("12月20日前完成整改", "12", "月", K::Deadline, Q::AtMost),
        ("100人左右", "100", "人", K::Count, Q::About),
        ("八成以上受访者", "80", "%", K::Percent, Q::AtLeast),
        ("增长近3倍", "3", "倍", K::Percent, Q::Nearly),
        ("罚没金额30万", "300000", "元", K::Money, Q::Exact),
        ("1万余件", "10000", "件", K::Count, Q::Over),
    ];
    for (text, value, unit, kind, qualifier) in cases {
        let f = only(text);
        assert_eq!((f.value.to_string().as_str(), f.unit.as_str()), (*value, *unit), "{text}");
        assert_eq!((f.kind, f.qualifier), (*kind, *qualifier), "{text}");
    }
}

#[test]
fn pairs_and_directions() {
    let f = only("时限由最长2个月减少到15天以内");
    assert_eq!((f.kind, f.direction, f.unit_to.as_deref()), (K::Change, Some(Direction::Down), Some("天")));
    assert_eq!((f.qualifier, f.qualifier_to), (Q::AtMost, Some(Q::AtMost)));
    let f = only("比例提高到15%");
    assert_eq!((f.kind, f.direction), (K::Percent, Some(Direction::Up)));
    let (_, facts) = facts("事故起数、死亡人数分别下降17.7%、12.5%");
    assert!(facts.figures.iter().all(|f| f.direction == Some(Direction::Down)));
    let f = only("调整3—5个月");
    assert_eq!((f.kind, f.value_to.map(|n| n.to_string()).as_deref()), (K::Range, Some("5")));
}

#[test]
fn aims_are_told_from_results() {
    assert!(only("力争办结率达95%").target);
    assert!(only("推动出庭率达80%以上").target);
    assert!(!only("办结率达95%").target);
}

#[test]
fn subjects_stand_before_or_behind() {
    for (text, subject) in [
        ("全年共排查化解矛盾纠纷268件", "排查化解矛盾纠纷"),
        ("开展2次人民调解员培训。", "人民调解员培训"),
        ("普法宣传进村(社区)16场", "普法宣传进村(社区)"),
        ("拓展“一业一证”至35个", "拓展“一业一证”"),
        // What is quoted or in brackets stays whole.
        ("依法制定“清单化、标准化”抽查事项12项", "依法制定“清单化、标准化”抽查事项"),
        ("梳理30个“一次告知”主题事项。", "“一次告知”主题事项"),
        ("完成60项行政审批(备案)事项划转", "行政审批(备案)事项划转"),
        ("选派2名业务骨干参与交叉互查", "业务骨干"),
        ("赋予柳河镇的36项管理权限", "管理权限"),
        ("为镇内9家企业提供体检", "企业"),
        // Behind 等 and behind a verb the thing follows.
        ("办证、缴费等9项高频业务", "高频业务"),
        ("组织学法、考法等9次。", "考法等"),
        ("提出健全25项重要制度", "重要制度"),
        ("各科室共开展3次法治专题学习", "法治专题学习"),
        ("立案查处3起案件", "立案查处"),
        ("办结率实现100%全覆盖", "办结率"),
    ] {
        let (reading, facts) = facts(text);
        let span = facts.figures.first().and_then(|f| f.subject).expect(text);
        assert_eq!(reading.at(span), subject);
    }
}

#[test]
fn a_marker_is_no_part_of_a_subject() {
    let reading =
        Reading::new("(五)累计办理复议案件12件。\n1.查处案件14件。\n一是受理投诉15件,二是办结16件。".into());
    let structure = structure::read(&reading, &Source::default(), &Options::default());
    let subjects: Vec<_> = read(&reading, &structure).figures.iter().filter_map(|f| f.subject).collect();
    let words: Vec<_> = subjects.into_iter().map(|s| reading.at(s)).collect();
    assert_eq!(words, ["办理复议案件", "查处案件", "受理投诉", "办结"]);
}

#[test]
fn a_number_of_a_section_is_none() {
    let values = |text: &str| facts(text).1.figures.len();
    assert_eq!(values("2.1部分单位重视不够。\n"), 0);
    assert_eq!(values("2.5公里法治长廊建成。\n"), 1);
    assert_eq!(values("3.5小时专题培训办完。\n"), 1);
}

#[test]
fn long_runs_take_linear_time_and_never_panic() {
    for unit in [
        "1",
        "一",
        "《",
        "1,",
        "3.",
        "十",
        "万",
        "近",
        "12345-",
        "(",
        "1至",
        "“",
        "1%、",
        "第",
        "其中1件",
        "较2023年1件,",
        "2023—2024年1件和",
        "余",
    ] {
        let text = unit.repeat(40_000);
        let (reading, facts) = facts(&text);
        assert!(facts.figures.iter().all(|f| !reading.at(f.span).is_empty()));
    }
}
