//! How parts of a package refer to one another (OPC, relationships).

use super::Package;
use crate::engine::source::{office::xml::Xml, ReadError};

/// One reference.
pub(in crate::engine) struct Relation {
    /// The last step of its type: `styles`, `footnotes`, `officeDocument`; the same in the
    /// transitional and the strict edition of the format.
    pub(in crate::engine) kind: String,
    /// The path of the part that it leads to.
    pub(in crate::engine) target: String,
}

/// The references of one part, or of the whole package.
pub(in crate::engine) type Relations = Vec<Relation>;

impl Package<'_> {
    /// What a part refers to inside the package; `""` for the package itself.
    ///
    /// # Errors
    /// `corrupt`.
    pub(in crate::engine) fn relations(&self, of: &str) -> Result<Relations, ReadError> {
        let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
        let mut path = folder.to_owned();
        if !folder.is_empty() {
            path.push('/');
        }
        path.push_str("_rels/");
        path.push_str(name);
        path.push_str(".rels");
        let mut relations = Vec::new();
        let Some(part) = self.part(&path)? else { return Ok(relations) };
        let mut xml = Xml::new(&part);
        while let Some(root) = xml.child()? {
            if root.name() != "Relationships" {
                xml.skip()?;
                continue;
            }
            while let Some(tag) = xml.child()? {
                let kind = tag.get("Type");
                if tag.get("TargetMode") != "External" {
                    relations.push(Relation {
                        kind: kind.rsplit('/').next().unwrap_or("").to_owned(),
                        target: resolve(folder, &tag.get("Target")),
                    });
                }
                xml.skip()?;
            }
        }
        Ok(relations)
    }
}

/// The first part of a kind.
pub(in crate::engine) fn target<'a>(relations: &'a Relations, kind: &str) -> Option<&'a str> {
    relations.iter().find(|r| r.kind == kind).map(|r| r.target.as_str())
}

/// A path that may be relative to a folder; a step above the package's root leads nowhere else.
fn resolve(folder: &str, path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    let (base, path) = match path.strip_prefix('/') {
        Some(absolute) => ("", absolute),
        None => (folder, path),
    };
    for step in base.split('/').chain(path.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn paths_stay_inside_the_package() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/./document.xml"), "word/document.xml");
        assert_eq!(resolve("word", "../../../etc/passwd"), "etc/passwd");
    }
}
