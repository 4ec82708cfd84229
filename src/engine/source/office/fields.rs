//! Fields: what they ask for and what they gave.
//!
//! A field is written as a sequence of characters: begin, instruction, separator, result, end. It may hold
//! other fields and run over many paragraphs, as a table of contents does.

use super::ordinals;

/// Fields in fields that are followed; Word allows a score.
const DEEPEST: usize = 64;
/// Bytes of an instruction that are kept: enough to know its first word.
const ENOUGH: usize = 64;

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Behind its separator.
    gives: bool,
    is_contents: bool,
}

/// The fields that are open.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many of them are at their instruction.
    asking: usize,
    /// How many of them give a table of contents.
    contents: usize,
}

impl Fields {
    /// The first half of a field begins.
    pub(super) fn begin(&mut self) {
        if self.open.len() == DEEPEST {
            let forgotten = self.open.remove(0);
            self.leave(&forgotten);
        }
        self.open.push(Field::default());
        self.asking += 1;
    }

    /// Words of the instruction.
    pub(super) fn instruct(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut().filter(|f| !f.gives && f.instruction.len() < ENOUGH) {
            field.instruction.push_str(words);
        }
    }

    /// The result begins; true where it is a table of contents.
    pub(super) fn separate(&mut self) -> bool {
        let Some(field) = self.open.last_mut().filter(|f| !f.gives) else { return false };
        field.gives = true;
        field.is_contents = is_contents(&field.instruction);
        self.asking -= 1;
        self.contents += usize::from(field.is_contents);
        field.is_contents
    }

    /// A field ends; gives what is seen of one that keeps no result.
    pub(super) fn end(&mut self) -> Option<String> {
        let field = self.open.pop()?;
        self.leave(&field);
        circled(&field.instruction).filter(|_| !field.gives)
    }

    fn leave(&mut self, field: &Field) {
        self.asking -= usize::from(!field.gives);
        self.contents -= usize::from(field.is_contents);
    }

    /// A paragraph ends: an instruction that is still open has lost its end, and hides nothing more.
    pub(super) fn end_paragraph(&mut self) {
        if self.asking > 0 {
            self.open.retain(|field| field.gives);
            self.asking = 0;
        }
    }

    /// Words here are no result.
    pub(super) fn is_asking(&self) -> bool {
        self.asking > 0
    }

    /// Words here are a table of contents.
    pub(super) fn is_contents(&self) -> bool {
        self.contents > 0
    }
}

/// A number or character in a circle, which Word draws one over the other: `eq \o\ac(○,1)` is ①.
fn circled(instruction: &str) -> Option<String> {
    let (how, what) = instruction.trim().strip_suffix(')')?.split_once("(○,")?;
    if !how.trim_start().get(..2)?.eq_ignore_ascii_case("eq") {
        return None;
    }
    let mut shown = String::new();
    match what.trim().parse() {
        Ok(number) => ordinals::write(&mut shown, number, "decimalEnclosedCircle"),
        Err(_) => shown.push_str(what.trim()),
    }
    Some(shown)
}

/// True for an instruction that asks for a table of contents.
pub(super) fn is_contents(instruction: &str) -> bool {
    let word = instruction.trim_start().split([' ', '\\', '\u{A0}']).next();
    word.is_some_and(|word| word.eq_ignore_ascii_case("TOC"))
}

/// True for the line that stands above a table of contents.
pub(super) fn is_contents_heading(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    matches!(signs.next(), Some('目'))
        && matches!(signs.next(), Some('录' | '錄' | '次'))
        && signs.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn results_count_and_instructions_do_not() {
        let mut fields = Fields::default();
        fields.begin();
        fields.instruct(r#" TOC \o "1-3" "#);
        assert!(fields.is_asking());
        assert!(fields.separate());
        fields.begin();
        assert!(fields.is_asking() && fields.is_contents());
        fields.separate();
        fields.end();
        assert!(!fields.is_asking() && fields.is_contents());
        fields.end();
        fields.end();
        assert!(!fields.is_contents());
    }

    #[test]
    fn a_number_in_a_circle_is_seen() {
        let mut fields = Fields::default();
        fields.begin();
        fields.instruct(r" eq \o\ac(○,");
        fields.instruct("3)");
        assert_eq!(fields.end().as_deref(), Some("③"));
        fields.begin();
        fields.instruct(" PAGE ");
        assert_eq!(fields.end(), None);
    }

    #[test]
    fn a_field_without_end_hides_no_more_than_its_paragraph() {
        let mut fields = Fields::default();
        fields.begin();
        fields.end_paragraph();
        assert!(!fields.is_asking());
        assert!(!fields.separate());
    }
}
