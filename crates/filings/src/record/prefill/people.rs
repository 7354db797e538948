//! The people of the candidatures as the results name them.

use std::collections::BTreeMap;

use crate::record::sheet::{Rest, Sheet};

const NAMES: [&str; 3] = ["surname", "first_names", "matricule"];

fn items<'a>(sheet: &'a Sheet, field: &str) -> &'a [Sheet] {
    match sheet.field(field) {
        Some(Sheet::List(items)) => items,
        Some(Sheet::Leaf(..) | Sheet::Object(_)) | None => &[],
    }
}

fn object(lists: impl IntoIterator<Item = (&'static str, Vec<Sheet>)>) -> Sheet {
    let said = lists.into_iter().filter(|(_, items)| !items.is_empty());
    Sheet::Object(said.map(|(field, items)| (field.to_owned(), Sheet::List(items))).collect())
}

fn named(candidate: &Sheet) -> Sheet {
    candidate.clone().only(&NAMES)
}

/// Those of the individual candidatures.
fn alone(candidacies: &Sheet) -> impl Iterator<Item = Sheet> {
    items(candidacies, "candidatures").iter().filter_map(|each| each.field("candidate")).map(named)
}

/// Everybody who stands for a vote: the lists with their candidates, and who stands alone.
pub(super) fn standing(candidacies: &Sheet) -> Sheet {
    let list = |list: &Sheet| {
        let candidates = items(list, "candidates").iter().map(named).collect();
        list.clone().only(&["name", "number"]).over(object([("candidates", candidates)]), Rest::Falls)
    };
    let lists = items(candidacies, "lists").iter().map(list).collect();
    object([("lists", lists), ("candidates", alone(candidacies).collect())])
}

/// The same people as one office counts their votes: no number, nobody elected.
pub(super) fn of_office(standing: &Sheet) -> Sheet {
    let candidates = |of: &Sheet| items(of, "candidates").iter().map(named).collect();
    let list = |list: &Sheet| {
        list.clone().only(&["name"]).over(object([("candidates", candidates(list))]), Rest::Falls)
    };
    let lists = items(standing, "lists").iter().map(list).collect();
    object([("lists", lists), ("candidates", candidates(standing))])
}

/// Everybody who is elected without a vote, with the name of the list.
pub(super) fn agreed(candidacies: &Sheet) -> Sheet {
    let on_lists = items(candidacies, "lists").iter().flat_map(|list| {
        let name = list.field("name").cloned();
        items(list, "candidates").iter().map(move |candidate| with_list(named(candidate), name.clone()))
    });
    object([("elected", on_lists.chain(alone(candidacies)).collect())])
}

fn with_list(candidate: Sheet, name: Option<Sheet>) -> Sheet {
    let list = name.map(|name| BTreeMap::from([("list".to_owned(), name)])).unwrap_or_default();
    candidate.over(Sheet::Object(list), Rest::Falls)
}
