//! Who made the file: the properties that the program writes by itself.

use crate::engine::source::{
    builder::Builder,
    office::{
        package::{Package, Relations},
        xml::Xml,
    },
    AsideKind, ReadError,
};

/// Keeps creator, last editor and company aside; a name that is both stands once.
pub(super) fn read(
    package: &Package<'_>,
    relations: &Relations,
    text: &mut Builder,
) -> Result<(), ReadError> {
    let mut known = Vec::new();
    // `core-properties`; `extended-properties`, in the strict edition `extendedProperties`.
    for relation in relations.iter().filter(|r| r.kind.to_ascii_lowercase().ends_with("properties")) {
        let Some(part) = package.part(&relation.target)? else { continue };
        let mut xml = Xml::new(&part);
        while xml.child()?.is_some() {
            while let Some(tag) = xml.child()? {
                let kind = match tag.name() {
                    "creator" | "lastModifiedBy" => AsideKind::Author,
                    "Company" => AsideKind::Company,
                    _ => {
                        xml.skip()?;
                        continue;
                    }
                };
                let name = xml.words()?.trim().to_owned();
                if !name.is_empty() && !known.contains(&(kind, name.clone())) {
                    text.aside(kind, &name, "");
                    known.push((kind, name));
                }
            }
        }
    }
    Ok(())
}
