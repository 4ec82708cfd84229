//! The typo rule: what it finds of slips that are put into clean sentences, and what it says of texts of others, where
//! they stand beside the checkout.

mod common;

use std::fs;

use fazhi_report::{analyze, Input, Options};
use serde_json::Value;

/// What stands before a sentence, so that it is read as running text.
const HEAD: &str = "青溪县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n";

/// Words found in a sentence: their place in characters, as printed, and the message.
fn found(sentence: &str) -> Vec<(usize, usize, String)> {
    let text = format!("{HEAD}{sentence}\n");
    let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
    let characters = |at: u32| text[..at as usize].chars().count() - HEAD.chars().count();
    let of_rule = report.findings.iter().filter(|f| f.rule == "W-30");
    of_rule
        .filter_map(|f| {
            f.span.map(|s| (characters(s.start), characters(s.end), format!("{} {}", f.quote, f.message)))
        })
        .collect()
}

fn read(path: &str) -> Option<Value> {
    let Ok(text) = fs::read_to_string(common::root().join("../shared/eval").join(path)) else {
        common::say(&format!("../shared/eval/{path} is not here: it is not tested"));
        return None;
    };
    serde_json::from_str(&text).ok()
}

#[test]
fn slips_in_official_prose_of_others_are_told_precisely() {
    let Some(suite) = read("peers/ecspell_odw_test.json") else { return };
    let (mut right, mut wrong, mut met, mut all) = (0, Vec::new(), 0, 0);
    for case in suite["cases"].as_array().unwrap() {
        let place = |error: &Value| error[0].as_u64().unwrap() as usize;
        let errors: Vec<usize> = case["errors"].as_array().unwrap().iter().map(place).collect();
        let found = found(case["input"].as_str().unwrap());
        all += errors.len();
        met += errors.iter().filter(|e| found.iter().any(|f| (f.0..f.1).contains(e))).count();
        for (start, end, words) in found {
            if errors.iter().any(|e| (start..end).contains(e)) {
                right += 1;
            } else {
                wrong.push(words);
            }
        }
    }
    common::say(&format!(
        "{right} findings right, {} wrong {wrong:?}; {met} of {all} wrong characters",
        wrong.len()
    ));
    assert!(right >= 40 && 100 * right >= 95 * (right + wrong.len()), "{right} right, {wrong:?} wrong");
}

#[test]
fn real_reports_have_few_false_alarms() {
    let mut texts: Vec<String> =
        common::real_reports().iter().filter_map(|path| fs::read_to_string(path).ok()).collect();
    for (file, key) in [("figures.json", "fragment"), ("headings.json", "heading"), ("titles.json", "title")]
    {
        let entries = read(file).and_then(|v| v.as_array().cloned()).unwrap_or_default();
        texts.push(entries.iter().filter_map(|e| e[key].as_str()).collect::<Vec<_>>().join("\n"));
    }
    let characters: usize = texts.iter().map(|t| t.chars().count()).sum();
    let alarms: Vec<String> = texts.iter().flat_map(|t| found(t)).map(|f| f.2).collect();
    common::say(&format!("{characters} characters: {alarms:#?}"));
    assert!(alarms.len() * 10_000 <= characters, "{alarms:?}");
}

/// Clean sentences in the manner of the genre.
const CLEAN: &str = "深入学习贯彻习近平法治思想，把法治政府建设摆在重要位置，压实党政主要负责人履行推进法治建设第一责任人职责。\
    严格落实重大行政决策程序，公众参与、专家论证、风险评估、合法性审查和集体讨论决定均有记录。\
    全面推行行政执法公示、执法全过程记录、重大执法决定法制审核三项制度，组织案卷评查和执法人员培训。\
    完善行政执法与刑事司法衔接机制，加强跨部门联合执法，规范行政处罚裁量权基准。\
    畅通行政复议渠道，依法办理行政复议案件，行政机关负责人出庭应诉率稳步提升，司法建议按时办理。\
    坚持和发展新时代枫桥经验，健全矛盾纠纷排查化解机制，人民调解、行政调解、司法调解协调联动。\
    优化法治化营商环境，深化行政审批制度改革，推进政务服务事项网上办理，落实公平竞争审查制度。\
    落实谁执法谁普法责任制，开展宪法宣传周活动，培育法律明白人，公共法律服务体系不断完善。\
    自觉接受人大监督、民主监督和社会监督，主动公开政府信息，认真办理建议提案。\
    存在的主要问题是执法力量薄弱，基层干部法治意识有待加强，懒政怠政现象仍需整治。";

/// A right character and wrong ones that sound the same, sound nearly the same, look alike.
const CONFUSED: [(&str, &str); 3] = [
    ("同音", "法发 治制 政正 府付 建健 设涉 责则 任认 行形 执直 审申 查察 复负 议义 机几 制质 落洛 实时 贯惯 彻撤 督读 公工 服福 务物 体题 革格 调条 解借 纠究 纷份 监间 理里 评平 案按 权全 证正 环还 境竟 商伤"),
    ("近音", "政增 彻策 审生 任仍 监江 行心 证怎 境进 商三 执资 治自 设色 查擦 实思 定但"),
    ("形近", "衔街 未末 己已 侯候 检俭 清请 评坪 析折 拆折 抓爪 载栽 处外 间问 检捡 责贵 标示 传转 体休 住往 扩护"),
];

#[test]
fn slips_put_into_clean_sentences_are_found() {
    let clean: Vec<char> = CLEAN.chars().collect();
    assert!(found(CLEAN).is_empty(), "{:?}", found(CLEAN));
    let told = |slip: &[char], at: usize| {
        let text: String = slip.iter().collect();
        found(&text).iter().any(|f| f.0 <= at + 1 && at <= f.1)
    };
    let share = |kind: &str, hits: usize, all: usize, least: usize| {
        common::say(&format!("{kind}: {hits} of {all}"));
        assert!(hits * 100 >= least * all, "{kind}: {hits} of {all}, at least {least} in a hundred");
    };
    let pairs =
        CONFUSED.map(|(kind, pairs)| (kind, pairs.split(' ').map(|p| (p.chars().next(), p.chars().nth(1)))));
    for ((kind, pairs), least) in pairs.into_iter().zip([45, 40, 30]) {
        let (mut hits, mut all) = (0, 0);
        for (right, wrong) in pairs.filter_map(|(right, wrong)| Some((right?, wrong?))) {
            for at in (0..clean.len()).filter(|at| clean[*at] == right) {
                let mut slip = clean.clone();
                slip[at] = wrong;
                all += 1;
                hits += usize::from(told(&slip, at));
            }
        }
        share(kind, hits, all, least);
    }
    let han = |at: usize| matches!(clean.get(at), Some('\u{4E00}'..='\u{9FFF}'));
    let inner =
        || (1..clean.len()).filter(|&at| han(at - 1) && han(at) && han(at + 1) && clean[at] != clean[at + 1]);
    let count = |change: &dyn Fn(&mut Vec<char>, usize)| {
        inner().fold((0, 0), |(hits, all), at| {
            let mut slip = clean.clone();
            change(&mut slip, at);
            (hits + usize::from(told(&slip, at)), all + 1)
        })
    };
    let (hits, all) = count(&|slip, at| slip.swap(at, at + 1));
    share("颠倒", hits, all, 30);
    let (hits, all) = count(&|slip, at| slip.insert(at, slip[at]));
    share("重复", hits, all, 30);
    let (hits, all) = count(&|slip, at| {
        slip.remove(at);
    });
    share("遗漏", hits, all, 3);
}
