//! Tables of a paper. On a phone their rows become cards, in which each value stands under its column's name.

use leptos::prelude::*;

use crate::document::dates;
use crate::exchange::paper::{RowGroup, Signature, Table};

/// Widths of the columns of the lines to sign, in percent.
const SIGNING: [usize; 4] = [24, 34, 28, 14];
/// As many letters stand side by side on a page, with the space between columns.
const LETTERS_ON_A_LINE: usize = 102;
/// As wide as so many letters is the space between two columns.
const SPACE: usize = 2;
const SIGNING_HEAD: [&str; 4] = ["Name or position", "Approved so far", "Signature", "Date"];

/// A table with its head, its groups and their rows.
pub(super) fn table(table: &Table) -> AnyView {
    let mut class = String::from("paper-table");
    if table.is_wordy() {
        class.push_str(" paper-table-wordy");
    }
    if table.is_short() {
        class.push_str(" paper-table-short");
    }
    if keeps_days_whole(table) {
        class.push_str(" paper-table-days");
    }
    let bodies = table.groups.iter().map(|group| body(group, &table.head)).collect();
    frame(class, table.caption.clone(), &table.widths(), &table.head, bodies)
}

/// Whether a printed page has room to leave every day on one line, and every word whole.
fn keeps_days_whole(table: &Table) -> bool {
    let width = |cell: &String| match dates::read(cell) {
        Some(_) => cell.chars().count(),
        None => cell.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0),
    };
    let rows = || table.groups.iter().flat_map(|group| &group.rows);
    let column = |at: usize| {
        let cells = rows().filter_map(|row| row.get(at)).chain(table.head.get(at));
        SPACE + cells.map(width).max().unwrap_or(0)
    };
    let has_days = rows().flatten().any(|cell| dates::read(cell).is_some());
    has_days && (0..table.head.len()).map(column).sum::<usize>() <= LETTERS_ON_A_LINE
}

/// Lines to sign, with what has been approved so far.
pub(super) fn signatures(signatures: &[Signature]) -> AnyView {
    let rows: Vec<AnyView> = signatures.iter().map(signature).collect();
    let body = view! { <tbody>{rows}</tbody> }.into_any();
    let class = "paper-table paper-table-short paper-signatures".to_owned();
    frame(class, "Sign-off".to_owned(), &SIGNING, &SIGNING_HEAD.map(str::to_owned), vec![body])
}

fn frame(class: String, caption: String, widths: &[usize], head: &[String], bodies: Vec<AnyView>) -> AnyView {
    let columns: Vec<AnyView> =
        widths.iter().map(|width| view! { <col style:width=format!("{width}%") /> }.into_any()).collect();
    let head: Vec<AnyView> =
        head.iter().map(|label| view! { <th scope="col">{label.clone()}</th> }.into_any()).collect();
    view! {
        <table class=class>
            <caption class="paper-caption">{caption}</caption>
            <colgroup>{columns}</colgroup>
            <thead>
                <tr>{head}</tr>
            </thead>
            {bodies}
        </table>
    }
    .into_any()
}

fn body(group: &RowGroup, head: &[String]) -> AnyView {
    let label = (!group.label.is_empty()).then(|| {
        let columns = head.len().to_string();
        view! {
            <tr class="paper-group">
                <th scope="rowgroup" colspan=columns>
                    {group.label.clone()}
                </th>
            </tr>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = group.rows.iter().map(|cells| row(cells, head)).collect();
    view! { <tbody>{label} {rows}</tbody> }.into_any()
}

fn row(cells: &[String], head: &[String]) -> AnyView {
    let mut cells = cells.iter();
    let first = cells.next().cloned().unwrap_or_default();
    let rest: Vec<AnyView> =
        cells.zip(head.iter().skip(1)).map(|(text, label)| cell(kind(text), text, label.clone())).collect();
    view! {
        <tr>
            <th scope="row" class=kind(&first)>
                {first.clone()}
            </th>
            {rest}
        </tr>
    }
    .into_any()
}

fn kind(text: &str) -> &'static str {
    if dates::read(text).is_some() { "paper-day" } else { "" }
}

fn cell(class: &'static str, text: &str, label: String) -> AnyView {
    // An empty cell has no child at all, so that a phone can leave it out.
    let text = (!text.is_empty()).then(|| text.to_owned());
    view! {
        <td class=class data-label=label>
            {text}
        </td>
    }
    .into_any()
}

fn signature(signature: &Signature) -> AnyView {
    let class = if signature.to_sign { "paper-sign" } else { "" };
    let [_, approved, sign, date] = SIGNING_HEAD.map(str::to_owned);
    view! {
        <tr>
            {cell_header(&signature.who)}
            {cell("", &signature.approved.join("\n"), approved)}
            {cell(class, "", sign)}
            {cell(class, "", date)}
        </tr>
    }
    .into_any()
}

/// The name, or a line for it.
fn cell_header(who: &str) -> AnyView {
    if who.is_empty() {
        return view! { <td class="paper-sign" data-label="Name or position"></td> }.into_any();
    }
    view! { <th scope="row">{who.to_owned()}</th> }.into_any()
}
