//! Elements, put together part by part.
//!
//! Yew's `html!` spreads the making of every element over the function it stands in, some 300 bytes each,
//! and the viewer has two hundred. Here each part of an element is one call. What comes out is Yew's own
//! tree, compared and brought to the page by Yew.

use std::rc::Rc;

use yew::{
    virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VList, VTag, VText},
    AttrValue, Callback, Event, Html, NodeRef,
};

/// Attributes and their names in the page, those of most elements first: what is kept of an element
/// reaches as far as its last one.
macro_rules! attributes {
    ($($(#[$only:meta])* $attribute:ident = $name:literal,)+) => {
        /// An attribute. The portal edition has no use for some.
        #[derive(Clone, Copy)]
        #[cfg_attr(not(feature = "check"), allow(dead_code))]
        pub(in crate::viewer) enum Attr { $($(#[$only])* $attribute),+ }

        const NAMES: &[&str] = &[$($(#[$only])* $name),+];
    };
}

attributes! {
    Class = "class",
    DataId = "data-id",
    Href = "href",
    DataMarks = "data-marks",
    TabIndex = "tabindex",
    Role = "role",
    AriaLevel = "aria-level",
    Type = "type",
    Scope = "scope",
    AriaLabel = "aria-label",
    AriaLive = "aria-live",
    AriaPressed = "aria-pressed",
    AriaExpanded = "aria-expanded",
    AriaCurrent = "aria-current",
    AriaDisabled = "aria-disabled",
    AriaHidden = "aria-hidden",
    DataHit = "data-hit",
    DataFinding = "data-finding",
    DataFold = "data-fold",
    DataGo = "data-go",
    DataTerm = "data-term",
    Hidden = "hidden",
    DataDimension = "data-dimension",
    DataExport = "data-export",
    DataLarge = "data-large",
    DataCode = "data-code",
    Lang = "lang",
    Translate = "translate",
    Target = "target",
    Rel = "rel",
    ColSpan = "colspan",
    X = "x",
    Width = "width",
    Height = "height",
    ViewBox = "viewBox",
    PreserveAspectRatio = "preserveAspectRatio",
    Placeholder = "placeholder",
    Accept = "accept",
    AutoComplete = "autocomplete",
    AutoCapitalize = "autocapitalize",
    SpellCheck = "spellcheck",
    Rows = "rows",
    Disabled = "disabled",
    Selected = "selected",
    Value = "value",
    Multiple = "multiple",
    Title = "title",
    DataTried = "data-tried",
    #[cfg(feature = "check")]
    WebkitDirectory = "webkitdirectory",
}

/// An element in the making.
#[must_use]
pub(in crate::viewer) struct Tag(Box<Parts>);

struct Parts {
    name: &'static str,
    /// By attribute.
    attributes: Vec<Option<AttributeOrProperty>>,
    value: Option<AttrValue>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    node_ref: NodeRef,
    children: Vec<Html>,
}

/// An element of this name, with nothing in it.
pub(in crate::viewer) fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Parts {
        name,
        attributes: Vec::new(),
        value: None,
        listeners: Vec::new(),
        node_ref: NodeRef::default(),
        children: Vec::new(),
    }))
}

/// The same without the element around: nodes side by side.
pub(in crate::viewer) fn group() -> Tag {
    tag("")
}

/// Words alone.
pub(in crate::viewer) fn text(words: &str) -> Html {
    Html::VText(VText::new(AttrValue::Rc(words.into())))
}

/// A paragraph.
pub(in crate::viewer) fn paragraph(class: &'static str, words: &str) -> Tag {
    tag("p").class(class).text(words)
}

/// Words that are told apart from those around them.
pub(in crate::viewer) fn span(class: &'static str, words: &str) -> Tag {
    tag("span").class(class).text(words)
}

/// The head of a column.
pub(in crate::viewer) fn column(class: &'static str, words: &str) -> Tag {
    tag("th").class(class).set(Attr::Scope, "col").text(words)
}

/// A cell of a table.
pub(in crate::viewer) fn cell(class: &'static str, words: &str) -> Tag {
    tag("td").class(class).text(words)
}

impl Tag {
    /// The class; an empty one is none.
    pub(in crate::viewer) fn class(self, class: &'static str) -> Self {
        if class.is_empty() {
            return self;
        }
        self.put(Attr::Class, AttributeOrProperty::Static(class))
    }

    /// An attribute.
    pub(in crate::viewer) fn set(self, attribute: Attr, value: &str) -> Self {
        self.put(attribute, AttributeOrProperty::Attribute(AttrValue::Rc(value.into())))
    }

    /// An attribute that is there, without a value, or not.
    pub(in crate::viewer) fn flag(self, attribute: Attr, on: bool) -> Self {
        if on {
            self.put(attribute, AttributeOrProperty::Static(""))
        } else {
            self
        }
    }

    /// An entry of a list is the one chosen. Not by its attribute: that counts no more once a reader has chosen.
    #[cfg(feature = "check")]
    pub(in crate::viewer) fn chosen(self, on: bool) -> Self {
        self.put(Attr::Selected, AttributeOrProperty::Property(on.into()))
    }

    /// An attribute that may be missing.
    pub(in crate::viewer) fn maybe_set(self, attribute: Attr, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.set(attribute, value),
            None => self,
        }
    }

    /// A heading of this level among those of the page.
    pub(in crate::viewer) fn heading(self, level: u8) -> Self {
        self.set(Attr::Role, "heading").set(Attr::AriaLevel, &level.to_string())
    }

    /// The heading above all others of the viewer, which the focus can go to.
    pub(in crate::viewer) fn title(self, level: u8) -> Self {
        self.heading(level).set(Attr::TabIndex, "-1")
    }

    fn put(mut self, attribute: Attr, value: AttributeOrProperty) -> Self {
        let attributes = &mut self.0.attributes;
        while attributes.len() <= attribute as usize {
            attributes.push(None);
        }
        attributes[attribute as usize] = Some(value);
        self
    }

    /// What stands in a field.
    pub(in crate::viewer) fn value(mut self, value: &str) -> Self {
        self.0.value = Some(AttrValue::Rc(value.into()));
        self
    }

    /// Where to find the element in the page, once it is there.
    pub(in crate::viewer) fn at(mut self, node_ref: &NodeRef) -> Self {
        self.0.node_ref = node_ref.clone();
        self
    }

    /// A node inside, after those before.
    pub(in crate::viewer) fn child(mut self, node: impl Into<Html>) -> Self {
        self.0.children.push(node.into());
        self
    }

    /// A node that may be missing; those after it keep their places, by which Yew compares.
    pub(in crate::viewer) fn maybe(self, node: Option<impl Into<Html>>) -> Self {
        self.child(node.map(Into::into).unwrap_or_default())
    }

    /// As many nodes as there are, in one place.
    pub(in crate::viewer) fn children(self, nodes: impl IntoIterator<Item = impl Into<Html>>) -> Self {
        let mut list = group();
        for node in nodes {
            list = list.child(node);
        }
        self.child(list)
    }

    /// Words inside.
    pub(in crate::viewer) fn text(self, words: &str) -> Self {
        self.child(text(words))
    }

    /// A name that stands out, and what it names.
    pub(in crate::viewer) fn named(self, name: &str, words: &str) -> Self {
        self.child(tag("b").text(name)).text(" ").text(words)
    }

    /// What a press does.
    pub(in crate::viewer) fn on_click(self, call: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onclick, call)
    }

    /// What happens on an event of this kind.
    pub(in crate::viewer) fn on(mut self, kind: fn() -> ListenerKind, call: Callback<Event>) -> Self {
        self.0.listeners.push(Some(Rc::new(On { kind, call })));
        self
    }
}

impl From<Tag> for Html {
    fn from(Tag(parts): Tag) -> Self {
        let children = VList::with_children(parts.children, None).into();
        if parts.name.is_empty() {
            return children;
        }
        let mut tag = VTag::new(parts.name);
        tag.node_ref = parts.node_ref;
        tag.set_value(parts.value);
        if !parts.listeners.is_empty() {
            tag.set_listeners(parts.listeners.into());
        }
        let keys = &NAMES[..parts.attributes.len()];
        tag.attributes = Attributes::Dynamic { keys, values: parts.attributes.into() };
        if let Some(none) = tag.children_mut() {
            *none = children;
        }
        tag.into()
    }
}

/// A listener of any kind: one in the module instead of one a kind.
struct On {
    kind: fn() -> ListenerKind,
    call: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.call.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
