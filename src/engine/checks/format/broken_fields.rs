//! Are broken fields of a word processor left?

use crate::engine::checks::{
    rule::{rule, Check},
    Context,
};

rule! {
    "F-15", "失效的域", Format, draft: Warning, web: Warning, basis: ["own"],
    what: "查找“错误!未找到引用源”“错误!未定义书签”等文字处理软件留下的提示。",
    why: "交叉引用失效，原来的内容已经丢失。",
    bad: [In("详见⟦错误！未找到引用源⟧。")],
    good: [In("纠正错误，找到引用来源。")],
    limits: "只看固定的提示文字。",
}

fn check(c: &Context<'_>) -> Check {
    Check::each(c.places("F-15"), "F-15.broken", "F-15.advice")
}
