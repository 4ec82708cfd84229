//! Names of encodings, as servers and pages write them.

/// What a text can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// With GBK and GB2312, which it contains.
    Gb18030,
    /// With the extensions for Hong Kong.
    Big5,
}

impl Encoding {
    /// The encoding that a label stands for in the WHATWG Encoding Standard; `None` for one that is not read.
    ///
    /// Western ones are among these: on Chinese pages they are what a server says unasked.
    pub(super) fn of_label(label: &str) -> Option<Self> {
        let label = label.trim().to_ascii_lowercase();
        Some(match label.as_str() {
            "utf-8" | "utf8" | "unicode-1-1-utf-8" | "unicode11utf8" | "unicode20utf8"
            | "x-unicode20utf8" => Self::Utf8,
            "utf-16" | "utf-16le" | "unicode" | "ucs-2" | "iso-10646-ucs-2" | "csunicode" | "unicodefeff" => {
                Self::Utf16Le
            }
            "utf-16be" | "unicodefffe" => Self::Utf16Be,
            "chinese" | "csgb2312" | "csiso58gb231280" | "iso-ir-58" | "x-gbk" => Self::Gb18030,
            "big5" | "big5-hkscs" | "cn-big5" | "csbig5" | "x-x-big5" => Self::Big5,
            _ if label.starts_with("gb") => Self::Gb18030,
            _ => return None,
        })
    }
}
