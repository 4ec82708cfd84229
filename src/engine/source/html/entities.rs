//! Character references: `&nbsp;`, `&#8220;`, `&#x3000;`.

use crate::engine::text::Signs;

/// The names of U+00A0 to U+00FF in order; these may stand without their semicolon.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde \
    Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
    Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";
/// The names of U+0391 to U+03A9 in order; the small letters are 32 further on. `-` stands for no name.
const GREEK: &str =
    "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma \
    Tau Upsilon Phi Chi Psi Omega";
/// The other names of HTML 4, and of HTML 5 those of ASCII signs; each with its character.
const OTHERS: &str = "quot\" amp& lt< gt> apos' OElig\u{152} oelig\u{153} Scaron\u{160} scaron\u{161} Yuml\u{178} \
    fnof\u{192} circ\u{2c6} tilde\u{2dc} sigmaf\u{3c2} thetasym\u{3d1} upsih\u{3d2} piv\u{3d6} ensp\u{2002} \
    emsp\u{2003} thinsp\u{2009} zwnj\u{200c} zwj\u{200d} lrm\u{200e} rlm\u{200f} ndash– mdash— lsquo‘ rsquo’ sbquo‚ \
    ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ \
    image\u{2111} weierp℘ real\u{211c} trade™ alefsym\u{2135} larr← uarr↑ rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ \
    dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ \
    ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ \
    otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang\u{27e8} rang\u{27e9} loz◊ spades♠ clubs♣ hearts♥ diams♦ \
    excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ \
    rsqb] lbrack[ rbrack] bsol\\ lowbar_ lcub{ rcub} vert| Tab\u{9} NewLine\u{a}";
/// What numbers 128 to 159 mean: windows-1252; 0 where they mean nothing else.
const WINDOWS: [u16; 32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
];
/// The longest name.
const LONGEST: usize = 8;

/// The character of the reference that a text begins with, and its length in bytes; `None` for a bare `&`.
pub(super) fn reference(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    let (c, length) = match rest.strip_prefix('#') {
        Some(number) => numeric(number).map(|(c, length)| (c, 1 + length))?,
        None => named(rest)?,
    };
    let semicolon = rest[length..].starts_with(';');
    Some((c, 1 + length + usize::from(semicolon)))
}

/// What stands behind `&#`.
fn numeric(text: &str) -> Option<(char, usize)> {
    let (radix, digits) = match text.strip_prefix(['x', 'X']) {
        Some(rest) => (16, rest),
        None => (10, text),
    };
    let (mut value, mut count) = (0u32, 0);
    for digit in digits.chars().map_while(|c| c.to_digit(radix)) {
        value = value.saturating_mul(radix).saturating_add(digit);
        count += 1;
    }
    if count == 0 {
        return None;
    }
    let moved = WINDOWS.get((value as usize).wrapping_sub(128)).copied().filter(|&unit| unit != 0);
    let value = moved.map_or(value, u32::from);
    let c = char::from_u32(value).filter(|&c| c != '\0').unwrap_or('\u{FFFD}');
    Some((c, text.len() - digits.len() + count))
}

/// What stands behind `&`: a name with its semicolon, or the beginning of one that may lack it.
fn named(text: &str) -> Option<(char, usize)> {
    let length = text.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    if text[length..].starts_with(';') {
        if let Some(c) = of_name(&text[..length]) {
            return Some((c, length));
        }
    }
    let mut end = length.min(6);
    while end > 1 {
        let name = &text[..end];
        let may_lack = if "quot amp lt gt".contains(name) { of_sign(name) } else { latin(name) };
        if let Some(c) = may_lack {
            return Some((c, end));
        }
        end -= 1;
    }
    None
}

fn of_name(name: &str) -> Option<char> {
    match latin(name) {
        None => match of_sign(name) {
            None => greek(name),
            sign => sign,
        },
        latin => latin,
    }
}

fn latin(name: &str) -> Option<char> {
    Some(char::from(0xA0 + place(LATIN, name)?))
}

fn greek(name: &str) -> Option<char> {
    let small = u8::from(name.starts_with(|c: char| c.is_ascii_lowercase()));
    let mut large = [0; LONGEST];
    let large = large.get_mut(..name.len())?;
    large.copy_from_slice(name.as_bytes());
    large.get_mut(..1)?.make_ascii_uppercase();
    let at = place(GREEK, core::str::from_utf8(large).ok()?)?;
    char::from_u32(0x391 + u32::from(at) + 32 * u32::from(small))
}

/// Which word of a list a name is.
pub(super) fn place(words: &str, name: &str) -> Option<u8> {
    words.listed().position(|word| word == name).map(|at| at as u8)
}

fn of_sign(name: &str) -> Option<char> {
    for word in OTHERS.listed() {
        let mut behind = word.strip_prefix(name).unwrap_or_default().chars();
        let sign = behind.next();
        if sign.is_some() && behind.as_str().is_empty() {
            return sign;
        }
    }
    None
}

/// A text with its references read; white space as it stands.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let (c, length) = reference(&rest[at..]).unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{decoded, reference};

    #[test]
    fn names_and_numbers() {
        assert_eq!(
            decoded("&ldquo;甲&rdquo;&#8212;&#x4E59;&middot;&Alpha;&omega;&yuml;&hearts;"),
            "“甲”—乙·Αωÿ♥"
        );
        assert_eq!(decoded("&#147;&#148;&#0;&#xD800;&#99999999999;"), "“”\u{FFFD}\u{FFFD}\u{FFFD}");
        assert_eq!(decoded("&ensp;&thetasym;&sub;&sup2;&colon;"), "\u{2002}ϑ⊂²:");
    }

    #[test]
    fn without_a_semicolon_only_old_names() {
        assert_eq!(decoded("&nbsp甲&copy2024&ampa&lt<&notit;"), "\u{a0}甲©2024&a<<¬it;");
        assert_eq!(decoded("AT&T &mdash 甲 &;&#;&#x;&无;&"), "AT&T &mdash 甲 &;&#;&#x;&无;&");
        assert_eq!(reference("&#65 "), Some(('A', 4)));
    }
}
