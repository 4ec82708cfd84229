use super::{Batch, Judged, Only, Outcome};
use crate::{
    engine::{analyze, options::Mode, profile::Kind, Input, Options},
    viewer::words,
};

fn judged(text: &str) -> Outcome {
    Outcome::of(analyze(
        &Input { name: "a.txt", ..Input::new(text.as_bytes()) },
        &Options { mode: Mode::Check, ..Options::default() },
    ))
}

const TOWN: &str =
    "岚溪县石桥镇人民政府2024年法治政府建设年度报告\n一、主要举措\n办理案件3件，其中甲类1件、乙类1件。\n";

#[test]
fn a_line_says_what_the_report_says() {
    let outcome = judged(TOWN);
    let Outcome::Judged(judged) = &outcome else { panic!("{outcome:?}") };
    assert_eq!((&*judged.year, judged.kind), ("2024", Some(Kind::Township)));
    assert!(judged.who.contains("石桥镇") && judged.grave() && judged.score.contains('—'));
    assert_eq!(Outcome::read(&outcome.write()), outcome);
}

#[test]
fn what_cannot_be_read_says_why_and_another_text_says_that_it_is_one() {
    let empty = judged("");
    assert!(matches!(&empty, Outcome::Unread(why) if why.contains("没有可读的文字")));
    assert_eq!(Outcome::read(&empty.write()), empty);
    assert_eq!(Outcome::read(""), Outcome::Unread(words::BATCH_TRAPPED.to_owned()));
    assert!(matches!(Outcome::read("-"), Outcome::Unread(why) if why.contains("损坏")));
    let other = judged("今天天气很好，大家都去河边散步。\n");
    assert!(matches!(&other, Outcome::Judged(Judged { kind: None, score, .. }) if score.is_empty()));
}

fn found(counts: [usize; 4]) -> Outcome {
    Outcome::Judged(Judged { kind: Some(Kind::County), counts, ..Judged::default() })
}

fn some() -> Batch {
    let mut batch = Batch::default();
    for (path, outcome) in [
        ("县/乙.docx", Some(found([0, 2, 0, 0]))),
        ("县/丙.docx", Some(found([0, 0, 0, 4]))),
        ("县/甲.docx", Some(found([0, 0, 9, 0]))),
        ("县/=丁.docx", Some(Outcome::Unread("坏了。".to_owned()))),
        ("县/戊.docx", None),
    ] {
        let id = batch.add(path, 0);
        batch.set(id, outcome);
    }
    batch
}

#[test]
fn rows_come_by_path_or_the_worst_first_and_those_that_are_wished() {
    let mut batch = some();
    assert_eq!(batch.line(), [3, 1, 0, 2]);
    batch.worst_first = true;
    assert_eq!(batch.line(), [3, 0, 2, 1]);
    batch.only = Only::Found;
    assert_eq!(batch.line(), [0, 2]);
    let counts = Only::ALL.map(|only| batch.count(only));
    assert_eq!((counts, batch.waiting()), ([4, 2, 1, 1], vec![4]));
}

#[test]
fn the_folder_is_that_of_all() {
    let mut batch = some();
    assert_eq!(batch.folder(), "县");
    batch.add("县城.docx", 0);
    assert_eq!((batch.folder(), Batch::default().folder()), ("", ""));
}

#[test]
fn a_file_that_is_given_again_is_judged_again_in_its_place() {
    let mut batch = some();
    assert_eq!((batch.add("县/甲.docx", 5), batch.len()), (2, 5));
    assert_eq!(batch.waiting(), [4, 2]);
}

#[test]
fn names_do_no_harm_in_a_table() {
    let mut batch = some();
    let id = batch.add("=cmd|'/C calc'!A0\u{202E}xcod.txt", 0);
    batch.set(id, Some(found([1, 0, 0, 0])));
    let csv = batch.csv(&|words| words);
    assert!(csv.contains("\"'=cmd|'/C calc'!A0\u{FFFD}xcod.txt\""), "{csv}");
    assert!(csv.starts_with("\u{feff}\"文件\",") && csv.contains("\"坏了。\"\r\n"));
    assert_eq!(csv.lines().count(), 6, "a head, and what has been judged");
}
