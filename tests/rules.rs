//! The rule book: every example runs through the whole engine; words, sources and ids are complete.

use std::{collections::BTreeSet, fmt::Write as _};

use fazhi_report::{
    analyze,
    engine::{
        checks::{Example, Rule, Severity, VerdictKind, RULES},
        profile,
        source::{OfficeReader, PairTable, Source},
        tables::sources,
    },
    Input, Options, ReadError, Report,
};

fn read(text: &str) -> Report {
    analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap()
}

/// An office file that is read already.
struct Given(Source);

impl OfficeReader for Given {
    fn read(&self, _: &[u8], _: &dyn PairTable) -> Result<Source, ReadError> {
        Ok(self.0.clone())
    }
}

/// What is read in an example, under its profile: of its text, or of the office file that it stands in.
fn read_example(example: Example) -> Report {
    let local = example.profile().map(|json| Box::new(profile::read(json).unwrap()));
    let options = Options { local, ..Options::default() };
    let Some(file) = example.file() else {
        return analyze(&Input::new(unmarked(example).0.as_bytes()), &options).unwrap();
    };
    let office = Given(file);
    let input = Input { office: &office, ..Input::new(b"PK\x03\x04") };
    analyze(&input, &options).unwrap()
}

/// The text without its marks, and the words between each two.
fn unmarked(example: Example) -> (String, Vec<String>) {
    let text = example.report();
    let marked = text.split('⟦').skip(1).filter_map(|rest| rest.split_once('⟧'));
    let marked = marked.map(|(words, _)| words.to_owned()).collect();
    (text.replace(['⟦', '⟧'], ""), marked)
}

fn fires(rule: &Rule, report: &Report) -> Vec<(String, Option<(u32, u32)>)> {
    let of_rule = report.findings.iter().filter(|f| f.rule == rule.id);
    of_rule.map(|f| (f.quote.clone(), f.span.map(|s| (s.start, s.end)))).collect()
}

#[test]
fn every_bad_example_fires_at_its_mark() {
    let mut silent = String::new();
    for rule in RULES {
        assert!(!rule.examples.bad.is_empty(), "{} has no bad example", rule.id);
        for &example in rule.examples.bad {
            let (text, marked) = unmarked(example);
            let found = fires(rule, &read_example(example));
            let at = |words: &String| found.iter().any(|(quote, _)| quote == words);
            if found.is_empty() || !marked.iter().all(at) {
                let _ = writeln!(silent, "{} fires on {found:?}, not on {marked:?} in:\n{text}", rule.id);
            }
        }
    }
    assert!(silent.is_empty(), "{silent}");
}

#[test]
fn no_good_example_fires() {
    let mut alarms = String::new();
    for rule in RULES {
        assert!(!rule.examples.good.is_empty(), "{} has no good example", rule.id);
        for &example in rule.examples.good {
            let (text, _) = unmarked(example);
            let found = fires(rule, &read_example(example));
            if !found.is_empty() {
                let _ = writeln!(alarms, "{} fires on {found:?} in:\n{text}", rule.id);
            }
        }
    }
    assert!(alarms.is_empty(), "{alarms}");
}

#[test]
fn a_report_in_order_has_nothing_to_look_at() {
    let report = read(&Example::In("扎实开展各项工作。").report());
    assert!(
        report.findings.is_empty(),
        "{:?}",
        report.findings.iter().map(|f| &f.message).collect::<Vec<_>>()
    );
}

#[test]
fn ids_are_unique_and_every_rule_rests_on_a_source() {
    let ids: BTreeSet<_> = RULES.iter().map(|r| r.id).collect();
    assert_eq!(ids.len(), RULES.len());
    for rule in RULES {
        assert!(!rule.basis.is_empty(), "{}", rule.id);
        for id in rule.basis {
            assert!(sources::find(id, None).is_some(), "{} rests on {id}, which is no source", rule.id);
        }
    }
}

fn verdict(report: &Report, rule: &str) -> VerdictKind {
    report.verdicts.iter().find(|v| v.rule == rule).unwrap().verdict
}

#[test]
fn a_rule_is_asked_only_while_its_basis_is_in_force() {
    let of = |year: u16| {
        let title = format!("青溪县人民政府关于{year}年法治政府建设情况的报告");
        read(&format!("发布时间：{}-05-20\n{title}\n一、主要举措和成效\n扎实推进。\n", year + 1))
    };
    for rule in ["C-02", "C-04", "C-09", "T-03"] {
        assert_eq!(verdict(&of(2018), rule), VerdictKind::NotApplicable, "{rule} before 2019-04-15");
        assert_ne!(verdict(&of(2019), rule), VerdictKind::NotApplicable, "{rule}");
    }
    assert!(of(2015).findings.iter().all(|f| f.severity < Severity::Error && !f.basis.is_empty()));
}

#[test]
fn a_day_that_the_law_leaves_open_is_noted_only() {
    for (day, kind, severity) in [
        ("2025-03-31", VerdictKind::Pass, None),
        ("2025-04-01", VerdictKind::Unknown, Some(Severity::Info)),
        ("2025-04-02", VerdictKind::Unknown, Some(Severity::Warning)),
    ] {
        let report = read(&format!("发布时间：{day}\n{}", Example::In("扎实推进。").report()));
        assert_eq!(verdict(&report, "T-03"), kind, "{day}");
        let found = report.findings.iter().find(|f| f.rule == "T-03").map(|f| f.severity);
        assert_eq!(found, severity, "{day}");
    }
}

#[test]
fn examples_in_messages_are_of_the_reports_own_year() {
    let text = "青溪县人民政府关于2021年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。\n";
    let report = read(text);
    let plan = report.findings.iter().find(|f| f.rule == "C-09").unwrap();
    assert!(plan.advice.contains("2022年"), "{}", plan.advice);
    let nameless = read(&text.replace("2021年", ""));
    for finding in report.findings.iter().chain(&nameless.findings) {
        assert!(!finding.advice.contains("2024") && !finding.advice.contains("2025"), "{}", finding.advice);
    }
}

#[test]
fn a_slip_is_told_once() {
    for (slip, rule) in [
        ("落实《法制政府建设实施纲要》。", "W-01"),
        ("按照青府办发〔202427)要求，有序推进。", "Q-01"),
        ("深入学习习近平总书记法治思想。", "W-02"),
    ] {
        let report = read(&Example::In(slip).report());
        let rules: Vec<_> = report.findings.iter().map(|f| f.rule).collect();
        assert_eq!(rules, [rule], "{slip}");
    }
}

#[test]
fn every_report_gets_a_verdict_of_every_rule() {
    for text in ["青溪县", "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n扎实推进。"]
    {
        let report = read(text);
        let rules: Vec<_> = report.verdicts.iter().map(|v| v.rule).collect();
        assert_eq!(rules, RULES.iter().map(|r| r.id).collect::<Vec<_>>());
    }
}

#[test]
fn messages_are_whole_sentences_without_open_places() {
    for rule in RULES {
        for &example in rule.examples.bad {
            for finding in read_example(example).findings {
                for words in [&finding.message, &finding.advice] {
                    assert!(
                        !words.contains(['{', '}']) && words.ends_with(['。', '”']),
                        "{}: {words}",
                        finding.rule
                    );
                    assert!(!finding.basis.is_empty(), "{} rests on nothing", finding.rule);
                    assert!(!["错误", "不合格"].iter().any(|w| words.contains(w)), "{words}");
                }
            }
        }
    }
}

/// The hashes of these two quotes differ in their last bit alone, which is the difference between the first and
/// the second of equal ones.
#[test]
fn findings_whose_hashes_meet_have_ids_of_their_own() {
    let report = read("开展普法宣传727余次。组织执法检查370195余次。举办专题讲座370195余次。\n");
    let ids: Vec<_> = report.findings.iter().filter(|f| f.rule == "N-13").map(|f| f.id.as_str()).collect();
    assert_eq!(ids.len(), 3);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 3, "{ids:?}");
}

#[test]
fn ids_of_findings_survive_edits_elsewhere() {
    let report = |extra: &str| {
        read(
            &Example::In("全年办结案件⟦ ⟧12件。开展普法16余次。")
                .report()
                .replace(['⟦', '⟧'], "")
                .replace("加强执法培训。", extra),
        )
    };
    let ids = |r: &Report| r.findings.iter().map(|f| f.id.clone()).collect::<Vec<_>>();
    let before = report("加强执法培训。");
    let after = report("加强执法培训，办好各类讲座，提升办案能力。");
    assert!(!ids(&before).is_empty());
    assert_eq!(ids(&before), ids(&after));
}

#[test]
fn a_habit_of_the_whole_page_is_one_finding() {
    let text = format!("某县2024年法治政府建设情况报告\n一、主要举措\n{}\n", "依法办理《甲。\n".repeat(5000));
    let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
    let found: Vec<_> = report.findings.iter().filter(|f| f.rule == "F-05").collect();
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("5000处"), "{}", found[0].message);
}
