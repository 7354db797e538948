//! Whether the languages say the same, and every variable is what it was declared to be.

use std::collections::{BTreeSet, HashSet};

use super::{
    Problem,
    model::{Arm, Families, Family, File, Key, Kind, Message, Piece, Tongue, Whole, camel},
};

struct Checker<'a, 'p> {
    file: &'a File,
    problems: &'p mut Vec<Problem>,
}

/// The families that are whole, `public` ones for other crates; what is missing or does not fit is a problem.
pub(super) fn families<'a>(files: &'a [File], public: &[&str], problems: &mut Vec<Problem>) -> Families<'a> {
    let mut all = Families::default();
    let of = |tongue: Tongue| files.iter().filter(move |file| file.tongue == tongue);
    for file in files {
        for tongue in Tongue::ALL {
            if !of(tongue).any(|other| other.family == file.family) {
                let missing = format!("texts/{}/{}.ftl is missing", tongue.code(), file.family);
                problems.push(Problem { path: file.path.clone(), line: 1, text: missing });
            }
        }
    }
    for french in of(Tongue::Fr) {
        let others = files.iter().filter(|file| file.family == french.family);
        let mut checker = Checker { file: french, problems: &mut *problems };
        checker.declared(&mut all);
        let messages = french.messages.iter().map(|message| Whole { french: message, said: Vec::new() });
        let mut messages: Vec<Whole<'a>> = messages.collect();
        for file in others {
            checker.file = file;
            checker.language(&mut messages, french);
        }
        let public = public.contains(&french.family.as_str());
        all.families.push(Family { name: &french.family, public, found: french.found, messages });
    }
    codes(&all, problems);
    for family in &all.families {
        let name = camel(family.name);
        if all.choices.contains_key(name.as_str()) {
            let path = format!("texts/fr/{}.ftl", family.name);
            problems.push(Problem {
                path,
                line: 1,
                text: format!("a choice is called `{name}` as this file is"),
            });
        }
    }
    all
}

/// Every code stands once in a file, and once in all files whose messages are found by it.
fn codes(all: &Families<'_>, problems: &mut Vec<Problem>) {
    let mut found = HashSet::new();
    for family in &all.families {
        let mut own = HashSet::new();
        let known = if family.found { &mut found } else { &mut own };
        for message in family.messages.iter().map(|whole| whole.french) {
            if !known.insert(message.code.as_str()) {
                let path = format!("texts/fr/{}.ftl", family.name);
                let text = format!("the code `{}` stands twice", message.code);
                problems.push(Problem { path, line: message.line, text });
            }
        }
    }
}

impl<'a> Checker<'a, '_> {
    fn problem(&mut self, line: usize, text: impl Into<String>) {
        self.problems.push(Problem { path: self.file.path.clone(), line, text: text.into() });
    }

    /// The types of the French file: choices of one name have the same words, rows name a message.
    fn declared(&mut self, all: &mut Families<'a>) {
        let file = self.file;
        for message in &file.messages {
            for (variable, kind) in &message.variables {
                if file.found && !kind.is_found() {
                    let text = format!(
                        "`${variable}`: messages that are found by code have texts, numbers, days, times and choices"
                    );
                    self.problem(message.line, text);
                }
                match kind {
                    // The compiler compares it with its enum.
                    Kind::Choice { name, .. } if name.contains("::") => {}
                    Kind::Choice { name, options } => {
                        if options.iter().collect::<HashSet<_>>().len() < options.len() {
                            self.problem(message.line, format!("a word of `{name}` stands twice"));
                        }
                        if *all.choices.entry(name).or_insert(options) != options.as_slice() {
                            let text = format!("`{name}` has other words here than elsewhere");
                            self.problem(message.line, text);
                        }
                    }
                    Kind::Messages(id) => {
                        let item = file.messages.iter().find(|other| other.id == *id);
                        let nested = |item: &Message| {
                            item.variables.iter().any(|(_, kind)| matches!(kind, Kind::Messages(_)))
                        };
                        if item.is_none_or(nested) {
                            let text = format!(
                                "`${variable}`: `{id}` must be a message of this file without rows of its own"
                            );
                            self.problem(message.line, text);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// One language beside the French one.
    fn language(&mut self, messages: &mut [Whole<'a>], french: &'a File) {
        let file = self.file;
        for message in &file.messages {
            let Some(whole) = messages.iter_mut().find(|whole| whole.french.id == message.id) else {
                self.problem(message.line, format!("`{}` is not in {}", message.id, french.path));
                continue;
            };
            let declared = whole.french.variables.as_slice();
            let mut used = BTreeSet::new();
            message.texts().for_each(|pieces| self.pieces(pieces, declared, &mut used));
            if let Some(first) = french.messages.first() {
                self.attributes(message, first);
            }
            for (name, _) in declared.iter().filter(|(name, _)| !used.contains(name.as_str())) {
                self.problem(message.line, format!("`{}` does not use `${name}`", message.id));
            }
            whole.said.push((file.tongue, message));
        }
        for missing in
            messages.iter().filter(|whole| whole.said.iter().all(|(tongue, _)| *tongue != file.tongue))
        {
            let problem = format!("`{}` is missing in {}", missing.french.id, file.path);
            self.problems.push(Problem {
                path: french.path.clone(),
                line: missing.french.line,
                text: problem,
            });
        }
    }

    /// Every message of a family has the same attributes.
    fn attributes(&mut self, message: &Message, first: &Message) {
        let has = |message: &Message, name: &str| message.attributes.iter().any(|known| known.name == name);
        for missing in first.attributes.iter().filter(|attribute| !has(message, &attribute.name)) {
            self.problem(message.line, format!("`{}` has no `.{}`", message.id, missing.name));
        }
        for more in message.attributes.iter().filter(|attribute| !has(first, &attribute.name)) {
            self.problem(
                more.line,
                format!("`{}` has a `.{}`, `{}` has none", message.id, more.name, first.id),
            );
        }
    }

    fn pieces(&mut self, pieces: &'a [Piece], declared: &'a [(String, Kind)], used: &mut BTreeSet<&'a str>) {
        for piece in pieces {
            let (name, line, arms) = match piece {
                Piece::Text(_) | Piece::Part { .. } => continue,
                Piece::Variable { name, line } => (name, *line, None),
                Piece::Select { name, line, arms } => (name, *line, Some(arms)),
            };
            used.insert(name);
            let kind = declared.iter().find(|(known, _)| known == name).map(|(_, kind)| kind);
            match (kind, arms) {
                (None, _) => {
                    self.problem(
                        line,
                        format!("`${name}` is not declared above the message of the French file"),
                    );
                }
                (Some(Kind::Choice { .. }), None) => {
                    self.problem(line, format!("`${name}` is a choice: select by it, it has no text"));
                }
                (Some(_), None) => {}
                (Some(kind), Some(arms)) => self.select(name, kind, line, arms),
            }
            for arm in arms.into_iter().flatten() {
                self.pieces(&arm.pieces, declared, used);
            }
        }
    }

    fn select(&mut self, name: &str, kind: &Kind, line: usize, arms: &[Arm]) {
        let words: Vec<&str> = match kind {
            Kind::Choice { options, .. } => options.iter().map(String::as_str).collect(),
            kind if kind.counts() => vec!["one", "other"],
            _ => {
                self.problem(
                    line,
                    format!("`${name}` can't be selected by: only numbers, lists and choices can"),
                );
                return;
            }
        };
        if arms.len() < 2 {
            self.problem(line, format!("the selection by `${name}` has only one variant"));
        }
        for (index, arm) in arms.iter().enumerate() {
            if arms[..index].iter().any(|other| other.key == arm.key) {
                self.problem(arm.line, "this variant stands twice");
            }
            let behind_a_word = arms[..index].iter().any(|other| matches!(other.key, Key::Word(_)));
            if matches!(arm.key, Key::Exact(_)) && behind_a_word {
                self.problem(arm.line, "numbers stand before [one], or they are never reached");
            }
            match &arm.key {
                Key::Exact(_) if kind.counts() && !arm.default => {}
                Key::Exact(_) => self.problem(arm.line, "a number is no variant here"),
                Key::Word(word) if !words.contains(&word.as_str()) => {
                    self.problem(arm.line, format!("no variant `{word}` here: {}", words.join(", ")));
                }
                Key::Word(word) if kind.counts() && arm.default && word != "other" => {
                    self.problem(arm.line, "the default of a number is *[other]");
                }
                Key::Word(_) => {}
            }
        }
        if let Kind::Choice { options, .. } = kind {
            for missing in options.iter().filter(|option| !arms.iter().any(|arm| is(&arm.key, option))) {
                self.problem(line, format!("the selection by `${name}` has no variant `{missing}`"));
            }
        }
    }
}

fn is(key: &Key, word: &str) -> bool {
    matches!(key, Key::Word(known) if known == word)
}
