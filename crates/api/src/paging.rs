//! Lists: at most 100 items a page, in a stable order, read on from where the last page ended.

use app::{Listed, Page};
use edge::{Problem, ProblemCode};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which page of a list.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100, example = 50)]
    pub limit: Option<u8>,
    /// `next` of the page before; absent for the first page.
    pub cursor: Option<Uuid>,
}

impl PageQuery {
    /// The page that is asked for.
    ///
    /// # Errors
    /// The limit is not 1 to 100.
    pub fn page(self) -> Result<Page, Problem> {
        page(self.limit, self.cursor)
    }
}

/// The page of a limit and a cursor.
///
/// # Errors
/// The limit is not 1 to 100.
pub fn page(limit: Option<u8>, cursor: Option<Uuid>) -> Result<Page, Problem> {
    let limit = limit.unwrap_or(50);
    if (1..=100).contains(&limit) {
        Ok(Page { after: cursor, limit })
    } else {
        Err(ProblemCode::QueryUnreadable.into())
    }
}

/// Declares what is looked for in a list, beside which page of it.
macro_rules! list_query {
    ($(#[$about:meta])+ struct $name:ident { $($(#[$doc:meta])+ $field:ident: $type:ty,)+ }) => {
        $(#[$about])+
        #[derive(Debug, serde::Deserialize, utoipa::IntoParams)]
        #[serde(deny_unknown_fields)]
        #[into_params(parameter_in = Query)]
        pub(crate) struct $name {
            $($(#[$doc])+ $field: $type,)+
            /// 1 to 100 items; 50 when absent.
            #[param(minimum = 1, maximum = 100)]
            limit: Option<u8>,
            /// `next` of the page before.
            cursor: Option<uuid::Uuid>,
        }

        impl $name {
            fn page(&self) -> Result<app::Page, edge::Problem> {
                $crate::paging::page(self.limit, self.cursor)
            }
        }
    };
}

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListView<T> {
    /// The items of this page.
    pub items: Vec<T>,
    /// The cursor of the next page; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Uuid>,
}

impl<T> From<Listed<T>> for ListView<T> {
    fn from(Listed { items, next }: Listed<T>) -> Self {
        Self { items, next }
    }
}

impl<T> ListView<T> {
    /// A list that is one page as a whole.
    pub fn whole(items: impl Iterator<Item = T>) -> Self {
        Self { items: items.collect(), next: None }
    }

    /// The page with each item in its JSON shape.
    pub fn of<S>(listed: Listed<S>, view: impl FnMut(S) -> T) -> Self {
        Self { items: listed.items.into_iter().map(view).collect(), next: listed.next }
    }
}
