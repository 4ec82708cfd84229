//! A finding as plain text, for a letter or a message.

use crate::engine::report::Finding;

/// What is said around it: by whom it was found, how grave it is, where it stands; and the names of its parts.
pub(in crate::viewer) struct Around<'a> {
    pub(in crate::viewer) rule: &'a str,
    pub(in crate::viewer) severity: &'a str,
    pub(in crate::viewer) place: &'a str,
    pub(in crate::viewer) quote: &'a str,
    pub(in crate::viewer) basis: &'a str,
    pub(in crate::viewer) advice: &'a str,
    /// Puts a name before words, as the language does.
    pub(in crate::viewer) named: &'a dyn Fn(&str, &str) -> String,
}

/// Rule, message, words, basis and advice, a line each; without what there is not.
pub(in crate::viewer) fn copied(finding: &Finding, around: &Around<'_>) -> String {
    let sources: Vec<_> =
        finding.basis.iter().map(|b| format!("{} {}", b.source, b.article).trim().to_owned()).collect();
    let lines = [
        (around.place, &*finding.message),
        (around.quote, &*finding.quote),
        (around.basis, &*sources.join("；")),
        (around.advice, &*finding.advice),
    ];
    let mut text = format!("[{}] {}", around.severity, around.rule);
    for (name, words) in lines.into_iter().filter(|(_, words)| !words.is_empty()) {
        text.push('\n');
        text.push_str(&(around.named)(name, words));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{copied, Around};
    use crate::engine::{analyze, Input, Options};

    #[test]
    fn all_that_a_colleague_needs_stands_in_it() {
        let text = "岚溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n\
            全年办理行政复议案件20件，其中维持12件、撤销3件、驳回4件。\n";
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).expect("text can be read");
        let around = Around {
            rule: "甲",
            severity: "须核对",
            place: "一、主要举措和成效",
            quote: "原文",
            basis: "依据",
            advice: "建议",
            named: &|name, words| format!("{name}：{words}"),
        };
        let sum = report.findings.iter().find(|f| f.rule.starts_with('N')).expect("a wrong sum");
        let told = copied(sum, &around);
        let lines: Vec<_> = told.lines().collect();
        assert_eq!(lines[0], "[须核对] 甲");
        assert_eq!(lines[1], format!("一、主要举措和成效：{}", sum.message));
        assert_eq!(lines[2], format!("原文：{}", sum.quote));
        assert!(lines[3].starts_with("依据：") && lines[3].len() > "依据：".len(), "{told}");
        assert!(lines[4].starts_with("建议："), "{told}");
        let absent = report.findings.iter().find(|f| f.span.is_none()).expect("something is absent");
        assert!(!copied(absent, &around).contains("原文："));
    }
}
