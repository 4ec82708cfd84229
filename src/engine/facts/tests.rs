//! Sentences of our own, with the figures that they hold.

use super::{read, Direction, Facts, Figure, FigureKind as K, Qualifier as Q};
use crate::engine::{
    options::Options,
    structure::{self, Structure},
    text::Reading,
};

fn facts(text: &str) -> (Reading, Facts) {
    let reading = Reading::new(text.to_owned());
    let facts = read(&reading, &Structure::default());
    (reading, facts)
}

fn quotes(text: &str) -> Vec<String> {
    let (reading, facts) = facts(text);
    facts.figures.iter().map(|f| reading.at(f.span).to_owned()).collect()
}

fn only(text: &str) -> Figure {
    let (_, mut facts) = facts(text);
    assert_eq!(facts.figures.len(), 1, "{text}: {:?}", facts.figures);
    facts.figures.remove(0)
}

#[test]
fn numbers_with_counters_are_figures() {
    let cases: &[(&str, &[&str])] = &[
        ("召开会议12次,发放手册1,250份", &["12次", "1,250份"]),
        ("梳理事项 236 项,组织活动 280 余场次", &["236 项", "280 余场次"]),
        ("汇聚数据4167万条,覆盖近万名居民", &["4167万条", "近万名"]),
        ("万余人员参与,分三批办理", &["万余人", "三批"]),
        ("开展宣讲二十余次、检查20多次", &["二十余次", "20多次"]),
        ("每年至少开展一次培训", &["至少开展一次"]),
        ("罚款1770元,挽回损失27.4 万元,涉及金额100余万", &["1770元", "27.4 万元", "100余万"]),
        ("3至5个月内完成,10-20天办结", &["3至5个月内", "10-20天"]),
        ("每年3月前报送,12月底前总结", &["3月前", "12月底前"]),
        ("6月30日前完成清理,12月20日之前办结", &["6月30日前", "12月20日之前"]),
        ("1个工作日内办结", &["1个工作日内"]),
        ("对接4大系统,在3市8县试点", &["4大系统", "3市", "8县"]),
        ("实现零败诉", &["零"]),
        ("比值达2.6,占2.5%", &["2.6", "2.5%"]),
        ("同比上升5.94百分点、0.8个百分点", &["5.94百分点", "0.8个百分点"]),
        ("由46条减少到16条", &["46条减少到16条"]),
        ("从2023年的85%提高到2024年的92%", &["85%提高到2024年的92%"]),
        ("46次对工作作出批示", &["46次"]),
        ("在进村(社区)活动16场", &["16场"]),
        ("发放宣传资料3000充分利用", &["3000"]),
        ("18 岁以下", &[]),
    ];
    for (text, want) in cases {
        assert_eq!(&quotes(text), want, "{text}");
    }
}

#[test]
fn other_numbers_are_none() {
    for text in [
        "2024年以来,2023-2024年度,2021、2022年,实施纲要20212025年,截至202310月,2025730日",
        "2025-03-10 09:18发布,2024.3.1修改,2024/3/1",
        "12月4日国家宪法日,12.4宪法宣传,6.26国际禁毒日,“6·26”活动,3•19行动",
        "党的二十大、二十届三中全会、十四五规划、八五普法、省委十三届三次全会",
        "落实三项制度、八方面要求、三年行动计划、五级书记、一站式、一村一法律顾问",
        "第一责任人第3次会议,第十四届第二次会议",
        "进一步统一一些一定一体化,一是学习二是实践,一批、一支队伍、一次性告知",
        "“最多跑一次”“一件事一次办”“五老”“七进”“1310”部署",
        "拨打12345热线,12348平台,“1+6+N”,5G、A4、7×24小时",
        "大道222号,邮编401520,电话010-12345678",
        "万所连万会、千家万户、百姓、百千万工程、千方百计、四面八方",
        "多次、数十人、几个、若干项",
        "每月1次、每季度2次",
        "零容忍、零距离",
        "近三年来,近3年,十年禁渔,20年代",
        "2025年12月20日前,3月前期准备,12月4日前后",
        "三条红线、四个不发生、两个维护、一链三环",
        "某办发〔2024〕6号、某办发〔202527)、《2024年20件实事》",
    ] {
        assert_eq!(quotes(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(quotes("1.开展检查2次\n2、培训3次\n(3)宣传4场"), ["2次", "3次", "4场"]);
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
    let structure = structure::read(&reading, &Options::default());
    let subjects: Vec<_> = read(&reading, &structure).figures.iter().filter_map(|f| f.subject).collect();
    let words: Vec<_> = subjects.into_iter().map(|s| reading.at(s)).collect();
    assert_eq!(words, ["办理复议案件", "查处案件", "受理投诉", "办结"]);
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
        "余",
    ] {
        let text = unit.repeat(40_000);
        let (reading, facts) = facts(&text);
        assert!(facts.figures.iter().all(|f| !reading.at(f.span).is_empty()));
    }
}
