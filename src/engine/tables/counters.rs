//! Counters: the words that stand behind a number and say what kind it is.
//!
//! Source: the counters seen in published reports, and the general lists of measure words. Date: 2026-11.
//! `lone`: a single Chinese digit before it counts things (三批); before the others it makes a name (三项制度).

/// What a counter says about its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Things, persons, events.
    Count,
    /// 元
    Money,
    /// %, 百分点
    Percent,
    /// 倍
    Times,
    /// 成: tenths
    Tenth,
    /// 天, 个月
    Duration,
    /// 年: a year or a duration
    Year,
    /// 月: a month of the year, a term only before 前
    Month,
    /// 日: a day of the month, a term only before 内
    Day,
    /// 号, 届 …: what stands before it is no amount
    Never,
}

/// A counter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counter {
    /// The word, in Simplified script or, for pages that mix both, in Traditional.
    pub(crate) word: &'static str,
    /// What it says about its number.
    pub(crate) class: Class,
    /// A single Chinese digit before it is an amount.
    pub(crate) lone: bool,
}

/// The longest counter that a text begins with.
pub(crate) fn longest(text: &str) -> Option<&'static Counter> {
    let first = text.chars().next()?;
    let head = text.get(..first.len_utf8())?;
    let begin = COUNTERS.partition_point(|c| c.word < head);
    COUNTERS
        .get(begin..)?
        .iter()
        .take_while(|c| c.word.starts_with(first))
        .filter(|c| text.starts_with(c.word))
        .last()
}

/// Shorthand for the rows below.
const fn row(word: &'static str, class: Class, lone: bool) -> Counter {
    Counter { word, class, lone }
}

/// All counters, in byte order.
#[rustfmt::skip]
const COUNTERS: &[Counter] = &[
    row("%", Class::Percent, false), row("‰", Class::Percent, false), row("℃", Class::Never, false),
    row("世纪", Class::Never, false), row("个", Class::Count, false),
    row("个季度", Class::Duration, true), row("个小时", Class::Duration, true),
    row("个工作日", Class::Duration, true), row("个日历日", Class::Duration, true),
    row("个星期", Class::Duration, true), row("个月", Class::Duration, true),
    row("个百分点", Class::Percent, false), row("个自然日", Class::Duration, true),
    row("串", Class::Count, false), row("主項", Class::Count, false), row("主项", Class::Count, false),
    row("乡", Class::Count, false), row("亩", Class::Count, false), row("亩次", Class::Count, false),
    row("人", Class::Count, true), row("人份", Class::Count, false), row("人份次", Class::Count, false),
    row("人戶", Class::Count, false), row("人户", Class::Count, false), row("人次", Class::Count, true),
    row("件", Class::Count, true), row("件套", Class::Count, false), row("件次", Class::Count, true),
    row("份", Class::Count, true), row("份次", Class::Count, true), row("位", Class::Count, true),
    row("例", Class::Count, false), row("例次", Class::Count, false), row("個", Class::Count, false),
    row("個季度", Class::Duration, true), row("個小時", Class::Duration, true),
    row("個工作日", Class::Duration, true), row("個日历日", Class::Duration, true),
    row("個星期", Class::Duration, true), row("個月", Class::Duration, true),
    row("個百分點", Class::Percent, false), row("個自然日", Class::Duration, true),
    row("倍", Class::Times, true), row("倍次", Class::Count, true), row("元", Class::Money, false),
    row("元整", Class::Money, false), row("克", Class::Count, false), row("公斤", Class::Count, false),
    row("公里", Class::Count, false), row("公顷", Class::Count, false), row("具", Class::Count, false),
    row("冊", Class::Count, false), row("冊次", Class::Count, false), row("册", Class::Count, false),
    row("册次", Class::Count, false), row("分", Class::Count, false), row("分贝", Class::Count, false),
    row("分钟", Class::Duration, true), row("分钟級", Class::Never, false),
    row("分钟级", Class::Never, false), row("列", Class::Count, false), row("则", Class::Count, false),
    row("剂", Class::Count, false), row("剂次", Class::Count, false), row("副", Class::Count, false),
    row("包", Class::Count, false), row("匹", Class::Count, false), row("区", Class::Count, false),
    row("區", Class::Count, false), row("千克", Class::Count, false), row("千瓦", Class::Count, false),
    row("千瓦时", Class::Count, false), row("千瓦時", Class::Count, false),
    row("千米", Class::Count, false), row("升", Class::Count, false), row("单", Class::Count, false),
    row("卷", Class::Count, false), row("厘米", Class::Count, false), row("县", Class::Count, false),
    row("双", Class::Count, false), row("只", Class::Count, false), row("台", Class::Count, false),
    row("台套", Class::Count, false), row("台次", Class::Count, false), row("号", Class::Never, false),
    row("号线", Class::Never, false), row("名", Class::Count, true), row("名次", Class::Count, false),
    row("吨", Class::Count, false), row("吨位", Class::Count, false), row("周", Class::Duration, true),
    row("周岁", Class::Never, false), row("周年", Class::Never, false), row("單", Class::Count, false),
    row("回", Class::Count, false), row("团", Class::Count, false), row("團", Class::Count, false),
    row("场", Class::Count, true), row("场次", Class::Count, true), row("块", Class::Count, false),
    row("块钱", Class::Money, false), row("型", Class::Never, false), row("場", Class::Count, true),
    row("場次", Class::Count, true), row("塊", Class::Count, false), row("塊钱", Class::Money, false),
    row("处", Class::Count, false), row("大", Class::Count, false), row("大专項", Class::Count, false),
    row("大专项", Class::Count, false), row("大中心", Class::Count, false),
    row("大主题", Class::Count, false), row("大举措", Class::Count, false),
    row("大任务", Class::Count, false), row("大体系", Class::Count, false),
    row("大品牌", Class::Count, false), row("大场景", Class::Count, false),
    row("大場景", Class::Count, false), row("大工程", Class::Count, false),
    row("大平台", Class::Count, false), row("大平臺", Class::Count, false),
    row("大抓手", Class::Count, false), row("大指标", Class::Count, false),
    row("大措施", Class::Count, false), row("大方面", Class::Count, false),
    row("大服务", Class::Count, false), row("大机制", Class::Count, false),
    row("大模块", Class::Count, false), row("大模塊", Class::Count, false),
    row("大活动", Class::Count, false), row("大环节", Class::Count, false),
    row("大環節", Class::Count, false), row("大类", Class::Count, false),
    row("大类型", Class::Count, false), row("大系统", Class::Count, false),
    row("大职能", Class::Count, false), row("大行动", Class::Count, false),
    row("大重点", Class::Count, false), row("大重點", Class::Count, false),
    row("大问题", Class::Count, false), row("大阵地", Class::Count, false),
    row("大項", Class::Count, false), row("大領域", Class::Count, false), row("大類", Class::Count, false),
    row("大類型", Class::Count, false), row("大项", Class::Count, false),
    row("大领域", Class::Count, false), row("天", Class::Duration, true), row("头", Class::Count, false),
    row("头次", Class::Count, false), row("套", Class::Count, false), row("套次", Class::Count, false),
    row("子項", Class::Count, false), row("子项", Class::Count, false), row("字", Class::Count, false),
    row("字次", Class::Count, false), row("学时", Class::Count, false), row("學時", Class::Count, false),
    row("宗", Class::Count, true), row("宗次", Class::Count, false), row("室", Class::Never, false),
    row("家", Class::Count, true), row("家庭", Class::Count, false), row("家次", Class::Count, true),
    row("对", Class::Count, false), row("封", Class::Count, false), row("小时", Class::Duration, true),
    row("小时级", Class::Never, false), row("小時", Class::Duration, true),
    row("小時級", Class::Never, false), row("小类", Class::Count, false), row("小項", Class::Count, false),
    row("小類", Class::Count, false), row("小项", Class::Count, false), row("尾", Class::Count, false),
    row("局", Class::Count, false), row("层", Class::Count, false), row("屆", Class::Never, false),
    row("届", Class::Never, false), row("層", Class::Count, false), row("岁", Class::Never, false),
    row("岗位", Class::Count, false), row("工作日", Class::Duration, true),
    row("市", Class::Count, false), row("帧", Class::Count, false), row("席", Class::Count, false),
    row("席位", Class::Count, false), row("幅", Class::Count, false), row("幅次", Class::Count, false),
    row("幕", Class::Count, false), row("平方公里", Class::Count, false),
    row("平方千米", Class::Count, false), row("平方米", Class::Count, false),
    row("平米", Class::Count, false), row("年", Class::Year, false), row("年代", Class::Never, false),
    row("年制", Class::Never, false), row("年度", Class::Never, false), row("年期", Class::Never, false),
    row("年来", Class::Never, false), row("年級", Class::Never, false), row("年级", Class::Never, false),
    row("床", Class::Count, false), row("床位", Class::Count, false), row("座", Class::Count, false),
    row("张", Class::Count, false), row("张次", Class::Count, false), row("張", Class::Count, false),
    row("張次", Class::Count, false), row("性", Class::Never, false), row("成", Class::Tenth, true),
    row("戶", Class::Count, true), row("戶次", Class::Count, true), row("户", Class::Count, true),
    row("户次", Class::Count, true), row("所", Class::Count, false), row("批", Class::Count, true),
    row("批件", Class::Count, false), row("批次", Class::Count, true), row("把", Class::Count, false),
    row("折", Class::Never, false), row("拨", Class::Count, false), row("捆", Class::Count, false),
    row("支", Class::Count, false), row("斤", Class::Count, false), row("方面", Class::Count, false),
    row("日", Class::Day, false), row("日元", Class::Money, false), row("时", Class::Never, false),
    row("星級", Class::Never, false), row("星级", Class::Never, false), row("時", Class::Never, false),
    row("曲", Class::Count, false), row("月", Class::Month, false), row("月份", Class::Never, false),
    row("期", Class::Count, true), row("本", Class::Count, false), row("村", Class::Count, false),
    row("条", Class::Count, false), row("条次", Class::Count, false), row("条款", Class::Count, false),
    row("板块", Class::Count, false), row("板塊", Class::Count, false), row("枚", Class::Count, false),
    row("架", Class::Count, false), row("架次", Class::Count, false), row("标段", Class::Count, false),
    row("栋", Class::Count, false), row("株", Class::Count, false), row("样", Class::Count, false),
    row("根", Class::Count, false), row("桩", Class::Count, false), row("桶", Class::Count, false),
    row("條", Class::Count, false), row("條次", Class::Count, false), row("條款", Class::Count, false),
    row("棵", Class::Count, false), row("楼", Class::Never, false), row("樓", Class::Never, false),
    row("樣", Class::Count, false), row("次", Class::Count, true), row("次方", Class::Never, false),
    row("欧元", Class::Money, false), row("款", Class::Count, false), row("歲", Class::Never, false),
    row("毫升", Class::Count, false), row("毫米", Class::Count, false), row("海里", Class::Count, false),
    row("港元", Class::Money, false), row("点位", Class::Count, false), row("点半", Class::Never, false),
    row("点次", Class::Count, false), row("片", Class::Count, false), row("版", Class::Never, false),
    row("环节", Class::Count, false), row("班", Class::Count, false), row("班次", Class::Count, true),
    row("環節", Class::Count, false), row("瓶", Class::Count, false), row("畝", Class::Count, false),
    row("畝次", Class::Count, false), row("百分点", Class::Percent, false),
    row("百分點", Class::Percent, false), row("盏", Class::Count, false), row("盒", Class::Count, false),
    row("盘", Class::Count, false), row("省", Class::Count, false), row("社区", Class::Count, false),
    row("社區", Class::Count, false), row("票", Class::Count, false), row("种", Class::Count, false),
    row("秒", Class::Duration, true), row("秒級", Class::Never, false), row("秒级", Class::Never, false),
    row("秒钟", Class::Duration, true), row("種", Class::Count, false),
    row("立方米", Class::Count, false), row("站", Class::Count, false), row("站次", Class::Count, false),
    row("站点", Class::Count, false), row("站點", Class::Count, false), row("笔", Class::Count, false),
    row("筆", Class::Count, false), row("筐", Class::Count, false), row("箱", Class::Count, false),
    row("節", Class::Count, false), row("篇", Class::Count, false), row("篇次", Class::Count, false),
    row("篇章", Class::Count, false), row("米", Class::Count, false), row("类", Class::Count, false),
    row("粒", Class::Count, false), row("級", Class::Never, false), row("縣", Class::Count, false),
    row("级", Class::Never, false), row("组", Class::Count, false), row("组次", Class::Count, false),
    row("罐", Class::Count, false), row("网格", Class::Count, false), row("美元", Class::Money, false),
    row("羽", Class::Count, false), row("臺", Class::Count, false), row("臺套", Class::Count, false),
    row("臺次", Class::Count, false), row("船", Class::Count, false), row("艘", Class::Count, false),
    row("艘次", Class::Count, false), row("节", Class::Count, false), row("處", Class::Count, false),
    row("號", Class::Never, false), row("號線", Class::Never, false), row("街道", Class::Count, false),
    row("袋", Class::Count, false), row("課", Class::Count, false), row("課時", Class::Count, false),
    row("課次", Class::Count, false), row("講", Class::Count, false), row("讲", Class::Count, false),
    row("词条", Class::Count, false), row("词條", Class::Count, false), row("课", Class::Count, false),
    row("课时", Class::Count, false), row("课次", Class::Count, false), row("起", Class::Count, true),
    row("起次", Class::Count, false), row("趟", Class::Count, false), row("路", Class::Never, false),
    row("車", Class::Count, false), row("車次", Class::Count, false), row("輛", Class::Count, false),
    row("輛次", Class::Count, false), row("輪", Class::Count, false), row("輪次", Class::Count, true),
    row("车", Class::Count, false), row("车次", Class::Count, false), row("轮", Class::Count, false),
    row("轮次", Class::Count, true), row("辆", Class::Count, false), row("辆次", Class::Count, false),
    row("週", Class::Duration, true), row("週年", Class::Never, false), row("週歲", Class::Never, false),
    row("遍", Class::Count, true), row("部", Class::Count, true), row("部門", Class::Count, false),
    row("部门", Class::Count, false), row("鄉", Class::Count, false), row("鎮", Class::Count, false),
    row("针次", Class::Count, false), row("镇", Class::Count, false), row("門", Class::Count, false),
    row("門次", Class::Count, false), row("間", Class::Count, false), row("门", Class::Count, false),
    row("门次", Class::Count, false), row("间", Class::Count, false), row("队", Class::Count, false),
    row("队次", Class::Count, false), row("隊", Class::Count, false), row("隊次", Class::Count, false),
    row("集", Class::Count, false), row("面", Class::Count, false), row("項", Class::Count, false),
    row("項次", Class::Count, false), row("領域", Class::Count, false), row("頭", Class::Count, false),
    row("頭次", Class::Count, false), row("類", Class::Count, false), row("页", Class::Count, false),
    row("顶", Class::Count, false), row("项", Class::Count, false), row("项次", Class::Count, false),
    row("领域", Class::Count, false), row("首", Class::Count, false), row("點位", Class::Count, false),
    row("點半", Class::Never, false), row("點次", Class::Count, false),
];

#[cfg(test)]
mod tests {
    use super::{longest, Class, COUNTERS};

    #[test]
    fn the_table_is_in_order_and_the_longest_counter_wins() {
        assert!(COUNTERS.windows(2).all(|w| w[0].word < w[1].word));
        for (text, word) in
            [("人次参加", "人次"), ("个工作日内", "个工作日"), ("个事项", "个"), ("件次", "件次")]
        {
            assert_eq!(longest(text).map(|c| c.word), Some(word), "{text}");
        }
        assert_eq!(longest("号").map(|c| c.class), Some(Class::Never));
        assert!(longest("的").is_none());
        assert!(longest("").is_none());
    }
}
