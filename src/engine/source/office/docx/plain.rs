//! The bare words of an element, for what is kept aside whole: comments, headers, footers.

use crate::engine::source::{
    office::{edges::squeezed, xml::Xml},
    ReadError,
};

/// The words of the open element, up to its end: paragraphs, tabs and breaks are one space.
pub(super) fn words(xml: &mut Xml<'_>) -> Result<String, ReadError> {
    let mut all = String::new();
    gather(xml, &mut all)?;
    Ok(squeezed(&all))
}

fn gather(xml: &mut Xml<'_>, all: &mut String) -> Result<(), ReadError> {
    while let Some(tag) = xml.child()? {
        match tag.name() {
            "t" => all.push_str(&xml.words()?),
            "del" | "moveFrom" | "instrText" | "Fallback" => xml.skip()?,
            name => {
                let apart = matches!(name, "p" | "tab" | "br" | "tc");
                gather(xml, all)?;
                if apart {
                    all.push(' ');
                }
            }
        }
    }
    Ok(())
}
