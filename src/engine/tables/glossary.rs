//! Legal terms of annual reports in plain words, for readers who are no lawyers. A native build holds them; a browser
//! is handed them, unless the page wants none.

use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
use super::table;
use crate::engine::text::{Hit, Lexicon};

#[cfg(not(target_arch = "wasm32"))]
const TABLE: &str = table!("glossary.txt");

/// What stands for a source where none says what a term means.
pub const PLAIN: &str = "通俗说明";

/// A term. All its words are whole sentences or names, so that they can be looked up in another language.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Its usual form, as the reading copy has it.
    pub name: &'static str,
    /// All its forms, separated by blanks, the usual one first.
    pub forms: &'static str,
    /// Law and article, or [`PLAIN`].
    pub source: &'static str,
    /// One plain sentence.
    pub explanation: &'static str,
}

/// The terms of a table, and what finds them.
struct Glossary {
    terms: Vec<Term>,
    /// Behind all terms the words that only look as if they held one.
    forms: Lexicon<usize>,
}

static GLOSSARY: OnceLock<Glossary> = OnceLock::new();

/// Takes the table: its lines without remarks. A second one changes nothing.
pub fn take(table: &'static str) {
    GLOSSARY.get_or_init(|| {
        let mut terms = Vec::new();
        for text in table.lines() {
            terms.extend(term(text));
        }
        let forms = table.lines().map(|line| line.split('|').next().unwrap_or_default());
        Glossary { terms, forms: Lexicon::new(forms.zip(0..)) }
    });
}

fn glossary() -> Option<&'static Glossary> {
    #[cfg(not(target_arch = "wasm32"))]
    take(TABLE);
    GLOSSARY.get()
}

/// All terms, in the order of the table; none where none were handed in.
pub fn terms() -> &'static [Term] {
    glossary().map_or(&[], |glossary| &glossary.terms)
}

/// The terms of a text that is a reading copy, with their indexes: from left to right, the longest first.
pub fn find(copy: &str) -> impl Iterator<Item = Hit<usize>> + '_ {
    let count = terms().len();
    let term = move |hit: &Hit<usize>| hit.value < count && !is_law(&copy[hit.at + hit.word.len()..]);
    glossary().into_iter().flat_map(|glossary| glossary.forms.find(copy)).filter(term)
}

/// Reads a line of the table: `FORMS|SOURCE|EXPLANATION`; `None` where nothing is explained.
fn term(line: &'static str) -> Option<Term> {
    let mut fields = line.split('|');
    let forms = fields.next()?;
    let source = fields.next().filter(|s| !s.is_empty()).unwrap_or(PLAIN);
    Some(Term { name: forms.split(' ').next()?, forms, source, explanation: fields.next()? })
}

/// True when what follows makes a term the name of a law (行政处罚法), not of something else (行政处罚法治培训).
fn is_law(behind: &str) -> bool {
    let mut chars = behind.chars();
    chars.next() == Some('法') && !chars.next().is_some_and(|c| "制治律定规院庭官人".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{find, terms, Term, TABLE};

    fn found(copy: &str) -> Vec<&str> {
        find(copy).map(|hit| hit.word).collect()
    }

    #[test]
    fn the_table_is_whole() {
        assert!(terms().len() >= 70);
        assert_eq!(terms().len() + 1, TABLE.lines().count(), "one line, the last, explains nothing");
        assert!(TABLE.lines().last().is_some_and(|line| !line.contains('|')));
        let mut forms: Vec<&str> =
            TABLE.lines().flat_map(|l| l.split('|').next().unwrap().split(' ')).collect();
        assert!(forms.iter().all(|form| form.chars().count() > 1));
        forms.sort_unstable();
        assert_eq!(forms.windows(2).find(|w| w[0] == w[1]), None, "a form tells one term");
    }

    #[test]
    fn every_term_is_one_plain_sentence() {
        for Term { name, explanation, .. } in terms() {
            assert!((15..=70).contains(&explanation.chars().count()), "{name}");
            assert_eq!(explanation.find('。'), Some(explanation.len() - '。'.len_utf8()), "{name}");
            assert!(!explanation.contains([' ', ',', ';', ':', '(', '《']), "{name}");
        }
    }

    #[test]
    fn no_term_of_political_theory() {
        let theory =
            "思想 主义 两个确立 两个维护 四个意识 四个自信 领导核心 新时代 党的领导 全面领导 政治 精神 枫桥";
        for word in theory.split(' ') {
            assert!(!TABLE.contains(word), "{word}");
        }
    }

    #[test]
    #[cfg(feature = "check")]
    fn every_source_is_a_known_document() {
        use super::PLAIN;
        use crate::engine::tables::{laws, sources::SOURCES};
        // In none of the other tables.
        const OTHERS: [&str; 2] = ["政府督查工作条例", "最高人民法院关于审理行政协议案件若干问题的规定"];
        let known = |name: &str| {
            laws::national_kind(name).is_some()
                || laws::period(name).is_some_and(|period| period.ended.is_none())
                || SOURCES.iter().any(|source| source.name == name)
                || OTHERS.contains(&name)
        };
        for Term { name, source, .. } in terms().iter().filter(|term| term.source != PLAIN) {
            for source in source.split_inclusive('、').map(|s| s.trim_end_matches('、')) {
                let article = match source.strip_prefix('《').and_then(|s| s.split_once('》')) {
                    Some((document, article)) => {
                        assert!(known(document), "{name}: {document}");
                        article
                    }
                    None => source,
                };
                let numbered = article.starts_with('第') && article.ends_with(['条', '章']);
                assert!(article.is_empty() || numbered, "{name}: {article}");
            }
        }
    }

    #[test]
    fn the_longest_form_counts() {
        assert_eq!(found("开展行政执法监督和综合行政执法"), ["行政执法监督", "综合行政执法"]);
        assert_eq!(found("行政复议委员会办理行政复议"), ["行政复议委员会", "行政复议"]);
        let [hit] = find("推行双随机、一公开监管").collect::<Vec<_>>()[..] else {
            panic!("one term")
        };
        assert_eq!((terms()[hit.value].name, hit.at), ("双随机、一公开", 6));
    }

    #[test]
    fn what_only_holds_the_characters_is_no_term() {
        assert_eq!(found("贯彻行政处罚法、仲裁法,讲述法治故事,取消非行政许可审批"), [""; 0]);
        assert_eq!(found("开展行政处罚法治培训,年终述法"), ["行政处罚", "年终述法"]);
    }
}
