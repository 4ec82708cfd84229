//! Verdicts, findings and score: the part of the JSON that the portal edition does not hold.

use super::{span, Utf16Index, Writer};
use crate::engine::{
    report::{Basis, Finding, Profile, Report, Verdict},
    score::{Dimension, Row, Score},
};

pub(super) fn write(w: &mut Writer, units: &Utf16Index<'_>, report: &Report) {
    w.key("profile").optional(report.profile.as_ref(), profile);
    w.key("verdicts").array(&report.verdicts, verdict);
    w.key("findings").array(&report.findings, |w, f| finding(w, units, f));
    w.key("score").optional(report.score.as_ref(), |w, s| score(w, s, report));
}

fn profile(w: &mut Writer, p: &Profile) {
    w.object(|w| {
        w.key("kind").name(p.kind);
        w.key("name").string(p.title());
        w.key("notice").string(&p.notice);
        w.key("date").string(&p.date);
        w.key("off").array(&p.off, |w, rule| w.string(rule));
    });
}

fn verdict(w: &mut Writer, v: &Verdict) {
    w.object(|w| {
        w.key("rule").string(v.rule);
        w.key("verdict").name(v.verdict);
        w.key("findings").array(&v.findings, |w, id| w.string(id));
    });
}

fn finding(w: &mut Writer, units: &Utf16Index<'_>, f: &Finding) {
    w.object(|w| {
        w.key("id").string(&f.id);
        w.key("rule").string(f.rule);
        w.key("severity").name(f.severity);
        w.key("messageId").string(f.message_id);
        w.key("args").object(|w| {
            for (name, value) in &f.args {
                w.key(name).string(value);
            }
        });
        w.key("message").string(&f.message);
        w.key("span").optional(f.span, |w, s| span(w, units, s));
        w.key("related").array(&f.related, |w, s| span(w, units, *s));
        w.key("quote").string(&f.quote);
        w.key("advice").string(&f.advice);
        w.key("basis").array(&f.basis, basis);
        w.key("confidence").name(f.confidence);
        w.key("mark").optional(f.mark.as_ref(), |w, mark| {
            w.object(|w| {
                w.key("state").name(mark.state);
                w.key("note").string(&mark.note);
            });
        });
    });
}

fn basis(w: &mut Writer, b: &Basis) {
    w.object(|w| {
        w.key("source").string(&b.source);
        w.key("article").string(&b.article);
        w.key("url").string(&b.url);
        w.key("effective").string(&b.effective);
        w.key("verified").boolean(b.verified);
    });
}

fn score(w: &mut Writer, score: &Score, report: &Report) {
    w.object(|w| {
        w.key("rubric").string(&score.rubric);
        w.key("status").name(score.status);
        w.key("value").number(score.value);
        w.key("low").number(score.low);
        w.key("high").number(score.high);
        w.key("of").number(score.of);
        w.key("dimensions").array(&score.dimensions, |w, d| dimension(w, d, report));
        w.key("gate").array(&score.gate, |w, rule| w.string(rule));
    });
}

fn dimension(w: &mut Writer, d: &Dimension, report: &Report) {
    w.object(|w| {
        w.key("id").string(&d.id);
        w.key("value").number(d.value);
        w.key("low").number(d.low);
        w.key("high").number(d.high);
        w.key("of").number(d.of);
        w.key("rows").array(&d.rows, |w, r| row(w, r, report));
    });
}

fn row(w: &mut Writer, r: &Row, report: &Report) {
    let ids = r.findings.iter().filter_map(|&i| report.findings.get(i));
    w.object(|w| {
        w.key("rule").string(&r.rule);
        w.key("verdict").name(r.verdict);
        w.key("points").number(r.points);
        w.key("of").number(r.of);
        w.key("findings").array(ids, |w, f| w.string(&f.id));
        w.key("why").string(&r.why);
    });
}
