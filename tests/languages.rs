//! Words in other languages: all of them there, with their values, in the script or language they claim.

use std::collections::BTreeMap;

use fazhi_report::{
    analyze,
    engine::{
        checks::{catalogue, Severity, RULES},
        export::{gravity, Label as _, Name as _},
        messages::{built_in, Pack, Words},
        options::Lang,
        tables::script,
    },
    Input, Options,
};

/// Every id with its words.
fn book(lang: Lang) -> BTreeMap<String, String> {
    let text = catalogue::words(Words::new(lang, None));
    text.lines()
        .map(|line| line.split_once(" = ").unwrap())
        .map(|(id, words)| (id.into(), words.into()))
        .collect()
}

/// Names of values, in order.
fn values(words: &str) -> Vec<&str> {
    let mut names: Vec<&str> = words.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect();
    names.sort_unstable();
    names
}

/// What stands outside brackets, quotation marks and title marks.
fn outside(words: &str) -> String {
    let (mut out, mut depth) = (String::new(), 0);
    for c in words.chars() {
        match c {
            '(' | '“' | '《' => depth += 1,
            ')' | '”' | '》' => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
        assert!(depth >= 0, "{words}");
    }
    assert_eq!(depth, 0, "{words}");
    out
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

#[test]
fn every_id_has_words_in_every_language_with_the_same_values() {
    let simplified = book(Lang::ZhHans);
    assert!(RULES.iter().all(|rule| simplified.contains_key(&format!("{}.limits", rule.id))));
    for lang in [Lang::ZhHant, Lang::En] {
        // Of the pack itself, since what it lacks would be said in Simplified Chinese.
        let pack: BTreeMap<&str, &str> = built_in(lang).unwrap().entries().collect();
        assert_eq!(pack.len(), built_in(lang).unwrap().entries().count(), "an id stands twice");
        let ids: Vec<&str> = pack.keys().copied().collect();
        assert_eq!(ids, simplified.keys().collect::<Vec<_>>(), "{}", lang.name());
        for (id, words) in &pack {
            assert_eq!(values(words), values(&simplified[*id]), "{id} = {words}");
            assert!(!words.trim().is_empty() && words.trim() == *words, "{id}");
        }
    }
}

#[test]
fn traditional_words_fold_back_to_the_simplified_ones() {
    let traditional = book(Lang::ZhHant);
    for (id, simplified) in book(Lang::ZhHans) {
        // One line names characters that are Traditional in a Simplified text too.
        let quoted = traditional[&id].replace('「', "“").replace('」', "”");
        assert_eq!(script::simplify(&quoted), script::simplify(&simplified), "{id}");
    }
    assert_eq!(traditional["C-03.title"], "不足的原因");
    assert_eq!(traditional["T-12.impossible"], "日曆上沒有這個日期，請核對。");
    assert_eq!(traditional["F-09.advice"], "從原稿重新複製，或換一種編碼保存。");
}

#[test]
fn english_is_english_and_courteous() {
    for (id, words) in book(Lang::En) {
        assert!(!outside(&words).chars().any(is_han), "{id} = {words}");
        let plain = outside(&words).to_lowercase();
        let blunt = ["error", "fail", "wrong", "illegal", "unqualified", "you must"];
        assert!(!blunt.iter().any(|word| plain.contains(word)), "{id} = {words}");
        let message = id.split_once('.').is_some_and(|(rule, what)| {
            RULES.iter().any(|r| r.id == rule)
                && !what.contains("advice")
                && !["title", "what", "why", "limits"].contains(&what)
        });
        assert!(!message || plain.contains("please check") || id.starts_with("S-00."), "{id} = {words}");
    }
}

const SMALL: &str =
    "关于2024年法治政府建设情况的报告\n\n一、主要举措和成效\n\n（一）规范执法。全年办理行政处罚案件35件。\n";

#[test]
fn a_report_speaks_the_language_asked_for_and_quotes_as_printed() {
    let read = |lang, pack| {
        let options = Options { lang, pack, ..Options::default() };
        analyze(&Input::new(SMALL.as_bytes()), &options).unwrap()
    };
    let (simplified, english) = (read(Lang::ZhHans, None), read(Lang::En, None));
    assert!(!simplified.findings.is_empty() && simplified.findings.len() == english.findings.len());
    for (chinese, other) in simplified.findings.iter().zip(&english.findings) {
        assert_eq!((&chinese.id, &chinese.quote), (&other.id, &other.quote));
        assert_ne!(chinese.message, other.message);
        assert!(!outside(&other.message).chars().any(is_han) && !outside(&other.advice).chars().any(is_han));
    }
    let why = &english.score.as_ref().unwrap().dimensions[0].rows[0].why;
    assert!(why.is_ascii(), "{why}");
    // What is handed in comes before what the build holds; what it lacks is said in Simplified Chinese.
    let own: &'static Pack = Box::leak(Box::new(Pack::new("# C-02.advice = no\nC-02.absent = Handed in.\n")));
    let handed = read(Lang::En, Some(own));
    let of = |rule| handed.findings.iter().find(|f| f.rule == rule).unwrap();
    assert_eq!(of("C-02").message, "Handed in.");
    assert_eq!(of("C-02").advice, simplified.findings.iter().find(|f| f.rule == "C-02").unwrap().advice);
    // A pack beside Simplified Chinese changes nothing.
    assert_eq!(read(Lang::ZhHans, Some(own)).findings[0].message, simplified.findings[0].message);
}

#[test]
fn gravity_is_told_by_kind() {
    assert_eq!(gravity(Severity::Error, "C-02"), "法定内容未检出，请核对");
    assert_eq!(gravity(Severity::Error, "T-03"), "法定时限，请核对");
    assert_eq!(gravity(Severity::Error, "N-04"), "数据不一致，请核对");
    assert_eq!(gravity(Severity::Error, "C-06"), "本地要求从严，请核对");
    assert_eq!(gravity(Severity::Info, "T-03"), "供参考");
    for rule in RULES {
        for severity in Severity::ALL {
            let label = gravity(*severity, rule.id);
            assert!(
                !["错误", "不合格", "不宜", "重点核对"].iter().any(|word| label.contains(word)),
                "{label}"
            );
        }
        // Every rule that is grave by itself says of what kind.
        let own = rule.draft.max(rule.web);
        let label = gravity(own, rule.id);
        let kinds = ["法定内容未检出，请核对", "法定时限，请核对", "数据不一致，请核对"];
        assert!(own != Severity::Error || kinds.contains(&label), "{} {label}", rule.id);
    }
    assert_ne!(gravity(Severity::Error, "C-02"), Severity::Error.label());
}

#[test]
fn a_formula_in_a_message_speaks_its_language() {
    let text =
        "岚溪县2024年法治政府建设年度报告\n一、主要举措和成效\n许可134件、处罚52件、检查310件，合计506件。\n";
    for (lang, said) in [
        (Lang::ZhHans, "134 + 52 + 310 = 496，文中为506"),
        (Lang::ZhHant, "134 + 52 + 310 = 496，文中為506"),
        (Lang::En, "134 + 52 + 310 = 496, while the text says 506"),
    ] {
        let options = Options { lang, ..Options::default() };
        let report = analyze(&Input::new(text.as_bytes()), &options).unwrap();
        let messages: Vec<&str> = report.findings.iter().map(|f| &*f.message).collect();
        assert!(messages.iter().any(|message| message.contains(said)), "{lang:?} {messages:?}");
        // The relation itself is data.
        assert!(report.relations.iter().any(|r| r.formula.ends_with("，文中为506")));
    }
}
