//! Does a sentence stand twice?

use crate::engine::checks::{
    rule::{rule, Check, Draft},
    Context,
};
use crate::engine::text::Span;

rule! {
    "S-10", "重复语句", Structure, draft: Warning, web: Warning, basis: ["own"],
    what: "查找正文中完全相同的长句（二十五字以上）。",
    why: "重复多因拼接稿件。",
    bad: [In("聘请专业律师团队为重大行政决策和规范性文件提供全过程法律审查服务。其他工作有序推进。⟦聘请专业律师团队为重大行政决策和规范性文件提供全过程法律审查服务⟧。")],
    good: [In("聘请律师团队提供法律服务。聘请律师团队提供法律服务。")],
    limits: "只看完全相同的句子。",
}

const LEAST: usize = 25;

fn check(c: &Context<'_>) -> Check {
    let mut sentences: Vec<(&str, Span)> = Vec::new();
    for (line, text) in c.paragraphs() {
        let mut from = 0;
        for sentence in text.split('。') {
            let trimmed = sentence.trim();
            if trimmed.chars().count() >= LEAST {
                let start = line.start as usize + from + (sentence.len() - sentence.trim_start().len());
                sentences.push((trimmed, Span::new(start, start + trimmed.len())));
            }
            from += sentence.len() + '。'.len_utf8();
        }
    }
    // Most differ in length alone.
    sentences.sort_unstable_by_key(|(words, span)| (words.len(), *words, *span));
    let mut drafts = Vec::new();
    for pair in sentences.windows(2) {
        let ((a, first), (b, second)) = (pair[0], pair[1]);
        if a == b {
            drafts.push(Draft::at(second, "S-10.twice", "S-10.advice").related(&[first]));
        }
    }
    Check::found(drafts)
}
