//! Profiles and rubrics through the whole engine: who reports, what a place asks for, how it is scored.

mod common;

use std::{collections::BTreeSet, fs};

use fazhi_report::{
    analyze,
    engine::{
        checks::{Example, Severity, VerdictKind},
        marks::{Marks, State},
        profile::{self, Kind},
        score::{self, ScoreStatus},
        structure::Level,
    },
    Input, Options, Report,
};
use serde_json::Value;

fn read(text: &str, options: &Options) -> Report {
    analyze(&Input::new(text.as_bytes()), options).unwrap()
}

fn under(json: &str, text: &str) -> Report {
    let local = profile::read(json).unwrap();
    read(text, &Options { profile: local.kind, local: Some(Box::new(local)), ..Options::default() })
}

fn in_order() -> String {
    Example::In("扎实开展各项工作。").report()
}

fn by(issuer: &str) -> Report {
    read(&in_order().replace("青溪县人民政府", issuer), &Options::default())
}

fn verdict(report: &Report, rule: &str) -> VerdictKind {
    report.verdicts.iter().find(|v| v.rule == rule).unwrap().verdict
}

fn topics(report: &Report, verdict: VerdictKind) -> usize {
    let rows = report.score.iter().flat_map(|s| &s.dimensions).flat_map(|d| &d.rows);
    rows.filter(|r| r.rule == "topics" && r.verdict == verdict).count()
}

#[test]
fn the_profile_follows_from_the_issuer() {
    for (issuer, kind, level, not_asked) in [
        ("青溪省人民政府", Kind::Province, Level::Province, 0),
        ("青溪市人民政府", Kind::City, Level::City, 0),
        ("青溪县人民政府", Kind::County, Level::County, 1),
        ("青溪县白石镇人民政府", Kind::Township, Level::Township, 2),
        ("青溪区人民政府青山街道办事处", Kind::Street, Level::Township, 2),
        ("青溪县司法局", Kind::Department, Level::Department, 2),
        ("青溪经济技术开发区管理委员会", Kind::Zone, Level::County, 1),
    ] {
        let report = by(issuer);
        assert_eq!(report.profile.as_ref().unwrap().kind, kind, "{issuer}");
        assert_eq!(report.meta.level.as_ref().unwrap().value, level, "{issuer}");
        assert_eq!(topics(&report, VerdictKind::NotApplicable), not_asked, "{issuer}");
    }
}

#[test]
fn a_profile_that_is_given_wins() {
    let options = Options { profile: Some(Kind::Street), ..Options::default() };
    let late = format!("发布时间：2025-05-06\n{}", in_order());
    let report = read(&late, &options);
    assert_eq!(report.meta.level.as_ref().unwrap().value, Level::Township);
    let late = |r: &Report| r.findings.iter().find(|f| f.rule == "T-03").unwrap().severity;
    assert_eq!(late(&report), Severity::Info, "outposts are not named by the provisions");
}

#[test]
fn what_a_place_switches_off_or_weighs_otherwise() {
    let text = Example::In("全年办结案件 12件。落实“甲”、“乙”两项制度。").report();
    let rules = |r: &Report| r.findings.iter().map(|f| (f.rule, f.severity)).collect::<Vec<_>>();
    let usual = read(&text, &Options::default());
    let severity = usual.findings.iter().find(|f| f.rule == "F-06").unwrap().severity;
    assert!(severity < Severity::Warning && rules(&usual).iter().any(|(rule, _)| *rule == "F-08"));
    let report = under(
        r#"{"schema":"fazhi-profile/1","name":"要求","off":["F-08"],"severity":{"F-06":"warning"}}"#,
        &text,
    );
    assert_eq!(verdict(&report, "F-08"), VerdictKind::NotApplicable);
    assert_eq!(rules(&report), [("F-06", Severity::Warning)]);
    assert_eq!(report.profile.unwrap().off, ["F-08"]);
}

#[test]
fn own_terms_are_no_slips() {
    let text = Example::In("推进“街接机制”建设，实现有效街接。").report();
    let places = |r: &Report| r.findings.iter().filter(|f| f.rule == "W-01").count();
    assert_eq!(places(&read(&text, &Options::default())), 2);
    let own = r#"{"schema":"fazhi-profile/1","name":"要求","terms":["街接机制"]}"#;
    assert_eq!(places(&under(own, &text)), 1);
    let both = r#"{"schema":"fazhi-profile/1","name":"要求","terms":["街接机制","有效街接"]}"#;
    assert_eq!(verdict(&under(both, &text), "W-01"), VerdictKind::Pass);
}

#[test]
fn headings_in_the_words_of_a_place_open_the_parts_of_the_law() {
    let text = in_order().replace("三、存在的不足和原因", "三、自我剖析");
    assert_eq!(verdict(&read(&text, &Options::default()), "C-02"), VerdictKind::Fail);
    let own = r#"{"schema":"fazhi-profile/1","name":"要求",
        "parts":[{"name":"不足","part":"problems","headings":["自我剖析"]}]}"#;
    let report = under(own, &text);
    assert_eq!(verdict(&report, "C-02"), VerdictKind::Pass);
    assert_eq!(verdict(&report, "L-05"), VerdictKind::NotApplicable, "it is a part of the law");
}

#[test]
fn what_a_place_asks_for_rests_on_its_notice() {
    let report = under(&named("www/samples/profile.json"), &in_order());
    let asked: BTreeSet<_> =
        report.findings.iter().map(|f| f.rule).filter(|rule| rule.starts_with("L-")).collect();
    assert_eq!(asked, BTreeSet::from(["L-01", "L-03", "L-05", "L-06", "L-07"]));
    for finding in report.findings.iter().filter(|f| f.rule.starts_with("L-")) {
        assert_eq!(finding.basis.len(), 1);
        assert_eq!(finding.basis[0].article, "青府办发〔2025〕3号");
        assert!(finding.basis[0].source.contains("通知") && finding.basis[0].effective == "2025-01-06");
    }
    let two: Vec<_> = report.findings.iter().filter(|f| f.rule == "L-06").map(|f| f.id.as_str()).collect();
    assert_eq!(two, ["L-06", "L-06-2"], "each datum can be settled on its own");
}

fn named(name: &str) -> String {
    fs::read_to_string(common::root().join(name)).unwrap()
}

/// The names of an object's properties in a schema.
fn properties(schema: &Value) -> BTreeSet<String> {
    schema["properties"].as_object().unwrap().keys().cloned().collect()
}

#[test]
fn the_published_schemas_name_what_is_read() {
    for (file, wrong) in [
        ("profile", profile::read(r#"{"schema":"fazhi-profile/1","?":1}"#).map(drop)),
        ("rubric", score::read(r#"{"schema":"fazhi-rubric/1","?":1}"#).map(drop)),
        ("marks", Marks::read(r#"{"schema":"fazhi-marks/1","?":1}"#).map(drop)),
    ] {
        let schema: Value = serde_json::from_str(&named(&format!("docs/schema/{file}.schema.json"))).unwrap();
        let told = wrong.unwrap_err().words;
        let known = told.split('：').nth(1).and_then(|rest| rest.split('。').next()).unwrap();
        let known: BTreeSet<String> = known.split('、').map(str::to_owned).collect();
        assert_eq!(known, properties(&schema), "{file}");
    }
    let sample: Value = serde_json::from_str(&named("www/samples/profile.json")).unwrap();
    let shown: BTreeSet<String> = sample.as_object().unwrap().keys().cloned().collect();
    let schema: Value = serde_json::from_str(&named("docs/schema/profile.schema.json")).unwrap();
    assert_eq!(shown, properties(&schema), "the sample shows everything");
}

/// Rows add up to their dimension, dimensions to the total.
fn adds_up(report: &Report) {
    let score = report.score.as_ref().unwrap();
    for d in &score.dimensions {
        assert_eq!(d.rows.iter().map(|r| r.points).sum::<i32>(), d.value, "{}", d.id);
    }
    assert_eq!(score.dimensions.iter().map(|d| d.value).sum::<i32>(), score.value);
    assert_eq!(score.dimensions.iter().map(|d| d.of).sum::<i32>(), score.of);
}

fn scored(rows: &str, text: &str) -> Report {
    let json = format!(
        r#"{{"schema":"fazhi-rubric/1","name":"本县评分表","dimensions":[
        {{"id":"甲","name":"全部","points":10000,"rows":[{rows}]}}]}}"#
    );
    let rubric = Some(Box::new(score::read(&json).unwrap()));
    read(text, &Options { rubric, ..Options::default() })
}

#[test]
fn a_rubric_of_ones_own_is_reckoned_like_the_built_in_one() {
    let rows = r#"{"kind":"rule","rule":"C-01","points":3333},{"kind":"rule","rule":"C-02","points":3333},
        {"kind":"rule","rule":"T-03","points":3334},{"kind":"deduct","rule":"F-08","each":50,"most":60}"#;
    let text = in_order().replace("扎实", "办结 12件、调解 3件，扎实");
    let report = scored(rows, &text);
    adds_up(&report);
    let score = report.score.as_ref().unwrap();
    assert_eq!((score.rubric.as_str(), score.of), ("本县评分表", 10_000));
    assert_eq!(
        score.dimensions[0].rows.iter().map(|r| r.points).collect::<Vec<_>>(),
        [3333, 3333, 1667, -60]
    );
    assert_eq!((score.low, score.high), (6606, 9940), "nobody knows when it was published");
}

#[test]
fn rows_that_do_not_apply_are_shown_and_share_their_points_out() {
    // Before 2019 nothing asked for the contents, and for T-01 it is all the same.
    let rows = r#"{"kind":"rule","rule":"C-01","points":5000},{"kind":"rule","rule":"T-01","points":3000},
        {"kind":"rule","rule":"S-01","points":2000}"#;
    let report = scored(rows, &in_order().replace("2025", "2016").replace("2024", "2015"));
    adds_up(&report);
    let rows = &report.score.as_ref().unwrap().dimensions[0].rows;
    assert_eq!(rows[0].verdict, VerdictKind::NotApplicable);
    assert_eq!(rows.iter().map(|r| r.of).collect::<Vec<_>>(), [0, 6000, 4000]);
}

#[test]
fn what_rests_on_unchecked_wording_informs_and_carries_no_points() {
    // GB/T 15834 as a whole was seen in no public source; the topics rest on the outline.
    let rows = r#"{"kind":"topics","points":4000},{"kind":"text","points":6000},
        {"kind":"deduct","rule":"F-05","each":500}"#;
    let report = scored(rows, &in_order().replace("扎实", "落实《条例，扎实"));
    adds_up(&report);
    let dimension = &report.score.as_ref().unwrap().dimensions[0];
    assert!(dimension.rows.iter().filter(|r| r.rule == "topics").all(|r| (r.points, r.of) == (0, 0)));
    let told = dimension.rows.iter().find(|r| r.rule == "F-05").unwrap();
    assert!(told.points == 0 && told.why.contains("只提示") && !told.findings.is_empty(), "{told:?}");
    assert_eq!((dimension.value, dimension.of), (10_000, 10_000), "the rest is rescaled");
}

fn marked(json: &str, text: &str) -> Report {
    read(text, &Options { marks: Marks::read(json).unwrap(), ..Options::default() })
}

#[test]
fn a_mark_folds_a_finding_and_changes_no_point() {
    let text = Example::In("全年办结案件 12件。落实《甲，推进。").report();
    let plain = read(&text, &Options::default());
    let id = &plain.findings.iter().find(|f| f.rule == "F-05").unwrap().id;
    let json = format!(
        r#"{{"schema":"fazhi-marks/1","marks":[{{"finding":"{id}","state":"verified","note":"见13800138000"}},
        {{"rule":"F-08","state":"not_applicable"}},{{"finding":"C-99","state":"verified"}}]}}"#
    );
    let report = marked(&json, &text);
    let of = |rule: &str| report.findings.iter().find(|f| f.rule == rule).unwrap().mark.clone().unwrap();
    assert_eq!(of("F-05").state, State::Verified);
    assert_eq!(of("F-08").state, State::NotApplicable);
    assert_eq!(report.score.as_ref().unwrap().value, plain.score.unwrap().value);
    assert_eq!(verdict(&report, "F-05"), VerdictKind::Fail);
    let masked = report.masked();
    let note = masked.findings.iter().find(|f| f.rule == "F-05").unwrap().mark.clone().unwrap().note;
    assert!(note.ends_with("＊＊＊"), "{note}");
}

/// What the text cannot tell counts as half, and may be all or nothing.
#[test]
fn what_cannot_be_told_widens_the_score_to_a_range() {
    for (sample, open) in [("county", true), ("township", false)] {
        let text = fs::read_to_string(common::root().join(format!("www/samples/{sample}.txt"))).unwrap();
        let report = read(&text, &Options::default());
        let score = report.score.unwrap();
        let rows = score.dimensions.iter().flat_map(|d| &d.rows);
        let unknown = rows.filter(|row| row.of > 0 && row.verdict == VerdictKind::Unknown).count();
        assert_eq!(score.status, if open { ScoreStatus::Partial } else { ScoreStatus::Scored });
        assert_eq!((unknown > 0, score.low < score.value, score.value < score.high), (open, open, open));
        let (below, above) = (score.value - score.low, score.high - score.value);
        assert!(below.abs_diff(above) <= unknown as u32, "{sample}: {below} below, {above} above");
    }
}

#[test]
fn a_mark_on_what_a_person_must_confirm_is_that_confirmation() {
    let text = Example::In("联系电话13800138000，欢迎来电，咨询13900139000。").report();
    let plain = read(&text, &Options::default());
    let gates = |r: &Report| r.score.as_ref().unwrap().gate.len();
    assert_eq!(gates(&plain), 1);
    let withheld = plain.score.as_ref().unwrap();
    assert!(withheld.status == ScoreStatus::Withheld && withheld.dimensions.is_empty(), "no row is shown");
    let ids: Vec<_> = plain.findings.iter().filter(|f| f.rule == "P-01").map(|f| &f.id).collect();
    let one = format!(r#"{{"finding":"{}","state":"verified"}}"#, ids[0]);
    let file = |marks: &str| format!(r#"{{"schema":"fazhi-marks/1","marks":[{marks}]}}"#);
    assert_eq!(gates(&marked(&file(&one), &text)), 1, "the other one waits still");
    let all = marked(&file(r#"{"rule":"P-01","state":"verified"}"#), &text);
    assert_eq!(gates(&all), 0);
    assert!(all.score.as_ref().unwrap().of > 0);
    adds_up(&all);
}

#[test]
fn what_a_place_takes_lightly_costs_no_points() {
    let text = in_order().replace("扎实", "化解纠纷3.5件，扎实");
    let points = |report: &Report| {
        adds_up(report);
        let rows = report.score.as_ref().unwrap().dimensions.iter().flat_map(|d| &d.rows);
        rows.filter(|row| row.rule == "N-20").map(|row| row.points).collect::<Vec<_>>()
    };
    let profile = |severity: &str| {
        format!(r#"{{"schema":"fazhi-profile/1","name":"要求","severity":{{"N-20":"{severity}"}}}}"#)
    };
    assert_eq!(points(&under(&profile("error"), &text)), points(&read(&text, &Options::default())));
    let lightly = under(&profile("info"), &text);
    assert!(lightly.findings.iter().any(|f| f.rule == "N-20" && f.severity == Severity::Info));
    assert_eq!((points(&lightly), points(&read(&text, &Options::default()))), (vec![], vec![-100]));
}

#[test]
fn what_arithmetic_and_the_calendar_tell_costs_points() {
    let costs_of = |text: &str| {
        let report = read(text, &Options::default());
        adds_up(&report);
        let rows = report.score.as_ref().unwrap().dimensions.iter().flat_map(|d| &d.rows);
        rows.filter(|row| row.points < 0).map(|row| (row.rule.clone(), row.points)).collect::<Vec<_>>()
    };
    let costs = |words: &str| costs_of(&in_order().replace("扎实", words));
    assert_eq!(costs("扎实"), []);
    for (head, rule, points) in
        [("发布时间：2025-01-10 09:00\n", "T-06", -200), ("青委发〔2025〕6号\n", "Q-14", -100)]
    {
        let found = costs_of(&format!("{head}{}", in_order()));
        assert_eq!(found, [(rule.to_owned(), points)], "{head}");
    }
    for (words, rule, points) in [
        ("2025年2月30日、4月31日两次督导，扎实", "T-12", -200),
        ("落实2025—2021年规划，扎实", "T-13", -100),
        ("走访企业12.5家，化解纠纷3.5件，扎实", "N-20", -100),
        ("信访量下降2倍，扎实", "N-22", -100),
        ("按《关于做好工作的通知》（青府办发〔2043〕6号），扎实", "Q-13", -100),
        ("严格落实推进法治建设第一责任人职责规定，扎实", "Q-16", -100),
        ("加強執法監督，扎实", "F-10", -50),
    ] {
        let found = costs(words);
        assert!(found.contains(&(rule.to_owned(), points)), "{words}: {found:?}");
    }
}

#[test]
fn what_is_asked_follows_the_profile() {
    use Kind::{Central, City, County, Department, Joint, Province, Street, Township, Zone};
    let read_as = |profile, words: &str| {
        let options = Options { profile: Some(profile), ..Options::default() };
        read(&in_order().replace("扎实", words), &options)
    };
    let fines = "罚没收入318600.5万元，扎实";
    let law = "加强政府立法，扎实";
    let review = "审理行政复议案件12件，扎实";
    for kind in [County, Township, Street, Department, Zone] {
        assert_eq!(verdict(&read_as(kind, fines), "N-19"), VerdictKind::Fail, "{kind:?}");
    }
    for kind in [Central, Province, City, Joint] {
        assert_eq!(verdict(&read_as(kind, fines), "N-19"), VerdictKind::NotApplicable, "{kind:?}");
    }
    for (kind, makes_law, reviews) in [
        (Central, true, true),
        (Province, true, true),
        (City, true, true),
        (County, false, true),
        (Township, false, false),
        (Street, false, false),
        (Zone, false, true),
        (Department, true, false),
    ] {
        let told = |words| verdict(&read_as(kind, words), "Q-12") == VerdictKind::Fail;
        assert_eq!((told(law), told(review)), (!makes_law, !reviews), "{kind:?}");
    }
}
