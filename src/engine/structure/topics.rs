//! What a section is about, from its heading first and then from its body.

use std::sync::LazyLock;

use super::Topic;
use crate::engine::{tables::table, text::Lexicon};

const WORDS: &str = table!("topics.txt");

const TOPICS: [(&str, Topic); 10] = [
    ("functions", Topic::Functions),
    ("rulemaking", Topic::Rulemaking),
    ("decision", Topic::Decision),
    ("enforcement", Topic::Enforcement),
    ("emergency", Topic::Emergency),
    ("disputes", Topic::Disputes),
    ("oversight", Topic::Oversight),
    ("technology", Topic::Technology),
    ("leadership", Topic::Leadership),
    ("publicity", Topic::Publicity),
];

type Weight = (usize, u16);

static LEXICON: LazyLock<Lexicon<Weight>> = LazyLock::new(|| {
    Lexicon::new(WORDS.lines().filter_map(|line| {
        let (topic, rest) = line.split_once(' ')?;
        let (weight, words) = rest.split_once(' ')?;
        let index = TOPICS.iter().position(|(name, _)| *name == topic)?;
        Some((words, (index, weight.parse().ok()?)))
    }))
});

/// The topic of a heading, or of the body where the heading names none. Words of little weight
/// (组织, 落实) stand everywhere in running text, so they count in headings only.
pub(super) fn of(heading: &str, body: &str) -> Option<Topic> {
    let named = strongest(heading, 1, 0);
    // 服务 is said of everything that is done for people.
    match named {
        Some((Topic::Functions, 1)) | None => strongest(body, 2, OPENING).or(named),
        _ => named,
    }
    .map(|(topic, _)| topic)
}

/// The topic that the heading of a whole part names: none of the words that any such heading holds.
pub(super) fn of_umbrella(heading: &str) -> Option<Topic> {
    let named = strongest(heading, 3, 0).map(|(topic, _)| topic);
    named.filter(|&t| t != Topic::Leadership || heading.contains("党的领导"))
}

/// So many bytes of a body say what it is about; what follows tells of results.
const OPENING: usize = 150;

/// The topic with the highest sum of weights, and the sum; lighter words left out, those in the opening counted twice. Of
/// equal ones the one named first in the text.
fn strongest(text: &str, lightest: u16, opening: usize) -> Option<(Topic, u32)> {
    let mut sums = [0u32; TOPICS.len()];
    let mut first = [usize::MAX; TOPICS.len()];
    for hit in LEXICON.find(text).filter(|h| h.value.1 >= lightest) {
        let (index, weight) = hit.value;
        sums[index] += u32::from(weight) * if hit.at < opening { 2 } else { 1 };
        first[index] = first[index].min(hit.at);
    }
    let mut best = 0;
    for i in 1..TOPICS.len() {
        if sums[i] > sums[best] || sums[i] == sums[best] && first[i] < first[best] {
            best = i;
        }
    }
    (sums[best] > 0).then_some((TOPICS[best].1, sums[best]))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::engine::structure::Topic;

    #[test]
    fn the_heading_decides() {
        for (heading, topic) in [
            ("持续优化法治化营商环境", Topic::Functions),
            ("加强规范性文件管理", Topic::Rulemaking),
            ("落实备案清理", Topic::Rulemaking),
            ("严格落实重大行政决策程序", Topic::Decision),
            ("广泛听取民意", Topic::Decision),
            ("规范公正文明执法", Topic::Enforcement),
            ("健全突发事件应对体系", Topic::Emergency),
            ("推动矛盾纠纷实质化解", Topic::Disputes),
            ("强化行政权力制约和监督", Topic::Oversight),
            ("加快数字法治政府建设", Topic::Technology),
            ("深入学习贯彻习近平法治思想", Topic::Leadership),
            ("营造浓厚法治宣传氛围", Topic::Publicity),
        ] {
            assert_eq!(of(heading, ""), Some(topic), "{heading}");
        }
        for (heading, topic) in [
            ("成立法治工作专班", None),
            ("建立法律顾问台账", Some(Topic::Decision)),
            ("守护人民生命安全,开展消防检查", Some(Topic::Emergency)),
            ("严格落实上级决策部署", Some(Topic::Leadership)),
            ("加强党对应急管理的领导", Some(Topic::Leadership)),
        ] {
            assert_eq!(of(heading, ""), topic, "no word is read across two: {heading}");
        }
        assert_eq!(of("抓重点", "组织应急演练3次,修订应急预案。"), Some(Topic::Emergency));
        assert_eq!(of("其他", ""), None);
        assert_eq!(
            of("做实服务", "培养法律明白人,办好法律援助。"),
            Some(Topic::Publicity),
            "服务 alone says little"
        );
        let body =
            format!("镇里开展普法宣讲{}。全年无安全生产事故,无防汛险情。", ",覆盖每一个村组".repeat(8));
        assert_eq!(of("走村入户", &body), Some(Topic::Publicity), "the opening says what it is about");
    }
}
