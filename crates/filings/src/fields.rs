//! One declaration a field: what it is, its bounds, its sentence, and the rules that look at it.
//!
//! [`form!`] declares an object of a form. It makes of it the content, the draft (the same fields, each as far as it is
//! said), the reader that tells all that is wrong, and the JSON Schema of both; the record of an election is made of drafts.
//! [`answers!`] declares a form that gives one of several answers.

use elections::Facts;
use schemars::JsonSchema;

mod kinds;
mod reader;
mod schema;

pub(crate) use kinds::{
    Amount, Delegates, Employees, EstablishedOn, FullTimeHours, ListNumber, LongText, MAX_LISTS, MAX_PEOPLE,
    MAX_SEATS, PlaceText, PollingDay, Supporters, Title, Votes, schemas,
};
pub(crate) use reader::{Named, Place, Reader, Reading};
pub(crate) use schema::Object;

/// What may stand in a field.
pub trait Kind: JsonSchema + Sized {
    /// Its value in a content.
    type Value;
    /// As far as it is said, in a draft or a record.
    type Draft;
    /// Its JSON Schema in a record.
    type Entered: JsonSchema;

    /// Reads it; `None` where it can't be read, which is then reported.
    fn read(at: Place<'_>) -> Option<Self::Draft>;

    /// The value, once all of it is said.
    fn whole(draft: &Self::Draft) -> Option<Self::Value>;
}

/// An object of a form.
pub(crate) trait Form: Kind<Draft: Default> {
    /// The lines of the sentence that says what it is.
    const ABOUT: &'static [&'static str];
    /// Its fields, in their order.
    const FIELDS: &'static [&'static str];

    /// Reads its fields and applies the rules that look at them.
    fn fields(r: &mut Reader<'_>) -> Self::Draft;

    /// Says its fields to a schema.
    fn describe(object: &mut Object<'_>);
}

pub(crate) type Value<K> = <K as Kind>::Value;
pub(crate) type Draft<K> = <K as Kind>::Draft;

/// What looks at a list before its items are read: it is told how many there are.
pub(crate) type CountRule = fn(&Reader<'_>, usize, &Facts);

pub(crate) fn whole<K: Kind>(draft: Option<&K::Draft>) -> Option<K::Value> {
    draft.and_then(K::whole)
}

/// All items of a list; `None` where one of them is not whole.
pub(crate) fn all<K: Kind>(drafts: &[K::Draft]) -> Option<Vec<K::Value>> {
    drafts.iter().map(K::whole).collect()
}

/// Declares an object of a form: its content, its draft, and the rule that judges it once its fields are read.
///
/// A field says how it stands there, and what:
/// - `required Kind`: it must be said;
/// - `determined Kind`: it must be said, but the law or the file of the poll knows it, so that a record does not ask for it;
/// - `optional Kind`: it may be left out;
/// - `or_zero Kind`: it is zero where it is left out;
/// - `list [Form; most]`: any number of objects up to this one;
/// - `nonempty [Form; most]` or `[Form; most; rule]`: at least one; the rule is told how many there are.
///
/// `= "name"` is its name in JSON where Rust needs another one. `=> rule` is what looks at the draft as soon as the field is
/// read: findings stand in the order of the form.
macro_rules! form {
    (
        $(#[doc = $about:literal])+
        $(#[derive($($derived:ident),+)])?
        pub struct $name:ident, $draft:ident $(=> $judge:path)? $(; schema $transform:path)? { $($fields:tt)+ }
    ) => {
        $crate::fields::content! {
            $(#[doc = $about])+ $(#[derive($($derived),+)])? pub struct $name $(; schema $transform)? { $($fields)+ }
        }
        $crate::fields::draft! { $(#[doc = $about])+ struct $name, $draft $(=> $judge)? { $($fields)+ } }
    };
}

/// The content that a form makes, and its JSON Schema.
macro_rules! content {
    (
        $(#[doc = $about:literal])+
        $(#[derive($($derived:ident),+)])?
        pub struct $name:ident $(; schema $transform:path)? {
            $(
                $(#[doc = $doc:literal])+
                $field:ident $(= $wire:literal)?:
                    $(required $required:ident)?
                    $(determined $determined:ident)?
                    $(optional $optional:ident)?
                    $(or_zero $zero:ident)?
                    $(list [$list:ident; $most:expr])?
                    $(nonempty [$item:ident; $up_to:expr $(; $counted:path)?])?
                    $(=> $rule:path)?
            ),+ $(,)?
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        $(#[derive($($derived),+)])?
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[doc = $doc])+
                $(#[serde(rename = $wire)])?
                $(pub $field: $crate::fields::Value<$required>,)?
                $(pub $field: $crate::fields::Value<$determined>,)?
                $(
                    #[serde(default, skip_serializing_if = "Option::is_none")]
                    pub $field: Option<$crate::fields::Value<$optional>>,
                )?
                $(#[serde(default)] pub $field: $crate::fields::Value<$zero>,)?
                $(#[serde(default, skip_serializing_if = "Vec::is_empty")] pub $field: Vec<$list>,)?
                $(pub $field: Vec<$item>,)?
            )+
        }

        $crate::fields::schemas! {
            $name: schemas => {
                let schema = $crate::fields::Object::schema::<$name>(schemas, false);
                $(let schema = $transform(schema);)?
                schema
            };
        }
    };
}

/// The draft of a form, its reader, and its JSON Schema in a record.
macro_rules! draft {
    (
        $(#[doc = $about:literal])+
        struct $name:ident, $draft:ident $(=> $judge:path)? {
            $(
                $(#[doc = $doc:literal])+
                $field:ident $(= $wire:literal)?:
                    $(required $required:ident)?
                    $(determined $determined:ident)?
                    $(optional $optional:ident)?
                    $(or_zero $zero:ident)?
                    $(list [$list:ident; $most:expr])?
                    $(nonempty [$item:ident; $up_to:expr $(; $counted:path)?])?
                    $(=> $rule:path)?
            ),+ $(,)?
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
        pub struct $draft {
            $(
                $(#[doc = $doc])+
                $(#[serde(rename = $wire)])?
                #[serde(skip_serializing_if = "crate::fields::Said::is_unsaid")]
                $(pub $field: Option<$crate::fields::Draft<$required>>,)?
                $(pub $field: Option<$crate::fields::Draft<$determined>>,)?
                $(pub $field: Option<$crate::fields::Draft<$optional>>,)?
                $(pub $field: Option<$crate::fields::Draft<$zero>>,)?
                $(pub $field: Vec<$crate::fields::Draft<$list>>,)?
                $(pub $field: Vec<$crate::fields::Draft<$item>>,)?
            )+
        }

        impl $crate::fields::Kind for $name {
            type Value = Self;
            type Draft = $draft;
            type Entered = $draft;

            fn read(at: $crate::fields::Place<'_>) -> Option<$draft> {
                $crate::fields::Reader::of(at).map($crate::fields::Reader::whole::<Self>)
            }

            fn whole(draft: &$draft) -> Option<Self> {
                Some(Self {
                    $(
                        $($field: $crate::fields::whole::<$required>(draft.$field.as_ref())?,)?
                        $($field: $crate::fields::whole::<$determined>(draft.$field.as_ref())?,)?
                        $($field: $crate::fields::whole::<$optional>(draft.$field.as_ref()),)?
                        $($field: $crate::fields::whole::<$zero>(draft.$field.as_ref()).unwrap_or_default(),)?
                        $($field: $crate::fields::all::<$list>(&draft.$field)?,)?
                        $($field: $crate::fields::all::<$item>(&draft.$field)?,)?
                    )+
                })
            }
        }

        impl $crate::fields::Form for $name {
            const ABOUT: &'static [&'static str] = &[$($about),+];
            const FIELDS: &'static [&'static str] = &[$([$($wire,)? stringify!($field)][0]),+];

            fn fields(r: &mut $crate::fields::Reader<'_>) -> $draft {
                let mut draft = $draft::default();
                $(
                    let field = [$($wire,)? stringify!($field)][0];
                    $(draft.$field = r.required::<$required>(field);)?
                    $(draft.$field = r.determined::<$determined>(field);)?
                    $(draft.$field = r.optional::<$optional>(field);)?
                    $(draft.$field = r.optional::<$zero>(field);)?
                    $(draft.$field = r.list::<$list>(field, $most);)?
                    $(draft.$field = r.nonempty::<$item>(field, $up_to, &[$($counted)?]);)?
                    $(r.judge(&draft, $rule);)?
                )+
                $(r.judge(&draft, $judge);)?
                draft
            }

            fn describe(object: &mut $crate::fields::Object<'_>) {
                $(
                    object.field([$($wire,)? stringify!($field)][0], &[$($doc),+]);
                    $(object.required::<$required>();)?
                    $(object.determined::<$determined>();)?
                    $(object.optional::<$optional>();)?
                    $(object.or_zero::<$zero>();)?
                    $(object.list::<$list>(0, $most);)?
                    $(object.list::<$item>(1, $up_to);)?
                )+
            }
        }

        $crate::fields::schemas! { $draft: schemas => $crate::fields::Object::schema::<$name>(schemas, true); }
    };
}

/// Declares a form that gives one of several answers, told apart by a field of its own: `Variant = "code" (part: Form)`, where
/// what else such an answer says is the form. A record asks for the fields of all answers side by side.
macro_rules! answers {
    (
        $(#[doc = $about:literal])+
        pub enum $name:ident, $draft:ident;
        $(#[doc = $which:literal])+
        $tag:ident = $wire:literal: $answer:ident {
            $($(#[doc = $doc:literal])+ $variant:ident = $code:tt $(($part:ident: $form:ident))?),+ $(,)?
        }
    ) => {
        types::coded! {
            $(#[doc = $which])+
            #[derive(schemars::JsonSchema)]
            $answer { $($(#[doc = $doc])+ $variant = $code),+ }
        }

        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(tag = $wire, deny_unknown_fields)]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $variant $(($form))?,)+
        }

        impl $name {
            $(#[doc = $which])+
            #[must_use]
            pub const fn $tag(&self) -> $answer {
                match self {
                    $(Self::$variant { .. } => $answer::$variant,)+
                }
            }
        }

        $(#[doc = $about])+
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
        pub struct $draft {
            $(#[doc = $which])+
            #[serde(skip_serializing_if = "Option::is_none")]
            pub $tag: Option<$answer>,
            $($(
                /// What such an answer says.
                #[serde(flatten)]
                pub $part: $crate::fields::Draft<$form>,
            )?)+
        }

        impl $crate::fields::Kind for $name {
            type Value = Self;
            type Draft = $draft;
            type Entered = $draft;

            fn read(at: $crate::fields::Place<'_>) -> Option<$draft> {
                use $crate::fields::Form;
                let all: &[&[&'static str]] = &[$($(<$form as Form>::FIELDS,)?)+];
                let mut r = $crate::fields::Reader::of(at)?;
                let $tag = r.required::<$answer>($wire);
                let mut draft = $draft { $tag, ..$draft::default() };
                if r.is_record() {
                    $($(draft.$part = <$form as Form>::fields(&mut r);)?)+
                } else {
                    match $tag? {
                        $($answer::$variant => {
                            let own: &[&[&str]] = &[$(<$form as Form>::FIELDS)?];
                            r.exclude_others(all, own);
                            $(draft.$part = <$form as Form>::fields(&mut r);)?
                        })+
                    }
                }
                r.finish();
                Some(draft)
            }

            fn whole(draft: &$draft) -> Option<Self> {
                match draft.$tag? {
                    $($answer::$variant => {
                        Some(Self::$variant $((<$form as $crate::fields::Kind>::whole(&draft.$part)?))?)
                    })+
                }
            }
        }
    };
}

pub(crate) use {answers, content, draft, form};

/// Whether a field of a draft says nothing.
pub(crate) trait Said {
    fn is_unsaid(&self) -> bool;
}

impl<T> Said for Option<T> {
    fn is_unsaid(&self) -> bool {
        self.is_none()
    }
}

impl<T> Said for Vec<T> {
    fn is_unsaid(&self) -> bool {
        self.is_empty()
    }
}
