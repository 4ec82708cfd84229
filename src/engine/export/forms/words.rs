//! What exports say in words of their own.

macro_rules! words {
    ($($name:ident = $text:literal;)+) => {
        $(pub(super) const $name: &str = $text;)+
    };
}

words! {
    PROGRAM = "法治报告自查程序";
    INITIALS = "自查";
    NOTE = "文本质量自查，非考核，不代替审核";
    BASIS = "依据";
    ADVICE = "建议";
    SETTLED = "处理情况";
    RULE = "规则";
    RULE_SET = "规则集";
    VERSION = "程序版本";
    WHOLE = "全文";
    SCORE = "评分明细";
}
