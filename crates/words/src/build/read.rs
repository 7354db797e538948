//! From the text of a file to its messages.

use std::collections::HashSet;

use fluent_syntax::{
    ast::{
        Attribute as ParsedAttribute, Comment, Entry, Expression, InlineExpression, Message as Parsed,
        Pattern, PatternElement, Resource, VariantKey,
    },
    parser,
};

use super::{
    Problem, Source,
    model::{Arm, Attribute, File, Key, Kind, Message, NAMED, Piece, Tongue},
    parts::placed,
};
use crate::flaw;

/// Words that a field of a Rust enum can't be called.
const RESERVED: [&str; 12] =
    ["as", "break", "const", "else", "fn", "for", "if", "in", "match", "mod", "type", "use"];

/// Methods that a message has besides those of its attributes.
const METHODS: [&str; 9] = ["all", "code", "de", "en", "find", "fr", "outline", "render", "samples"];

/// The heading of a French file whose codes do not begin with its name.
const BARE: &str = "code: message";

/// The heading of a French file whose messages are found by their codes and their values as text.
const FOUND: &str = "found by code";

/// The heading of a French file whose messages are set on paper.
const ON_PAPER: &str = "on paper";

struct Reader<'a> {
    source: &'a Source,
    problems: &'a mut Vec<Problem>,
    found: bool,
}

pub(super) fn file(source: &Source, problems: &mut Vec<Problem>) -> File {
    let mut reader = Reader { source, problems, found: false };
    if !is_snake(&source.family) {
        reader.problem(1, "the name of a file is written_like_this.ftl");
    }
    let messages = reader.messages();
    let mut wrong = Vec::new();
    let mut messages = placed(messages, &mut wrong);
    messages.iter_mut().for_each(options);
    wrong.into_iter().for_each(|(line, text)| reader.problem(line, text));
    let found = reader.found;
    File { tongue: source.tongue, family: source.family.clone(), path: source.path(), found, messages }
}

/// `a`, `total`, `first_round2`.
fn is_snake(name: &str) -> bool {
    let fine =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_';
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(fine)
        && name.split('_').all(|part| !part.is_empty())
        && !RESERVED.contains(&name)
}

/// `System`, `Kind`.
fn is_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Whether the head of the file says this.
fn has_heading(resource: &Resource<&str>, heading: &str) -> bool {
    let says = |entry: &Entry<&str>| match entry {
        Entry::ResourceComment(comment) => comment.content.iter().any(|line| line.trim() == heading),
        Entry::Message(_)
        | Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::Junk { .. } => false,
    };
    resource.body.iter().any(says)
}

/// `crate::demarche::Status`: an enum of Rust.
fn is_path(name: &str) -> bool {
    name.rsplit_once("::").is_some_and(|(place, name)| place.split("::").all(is_snake) && is_camel(name))
}

/// The words of an enum of Rust are those that the message selects by.
fn options(message: &mut Message) {
    let texts: Vec<_> = message.texts().map(<[Piece]>::to_vec).collect();
    for (name, kind) in &mut message.variables {
        if let Kind::Choice { name: choice, options } = kind
            && is_path(choice)
        {
            let keys = texts.iter().find_map(|pieces| keys(pieces, name));
            *options = keys.unwrap_or_default();
        }
    }
}

/// The keys of the first selection by a variable.
fn keys(pieces: &[Piece], variable: &str) -> Option<Vec<String>> {
    let word = |arm: &Arm| match &arm.key {
        Key::Word(word) => Some(word.clone()),
        Key::Exact(_) => None,
    };
    pieces.iter().find_map(|piece| match piece {
        Piece::Select { name, arms, .. } if name == variable => Some(arms.iter().filter_map(word).collect()),
        Piece::Select { arms, .. } => arms.iter().find_map(|arm| keys(&arm.pieces, variable)),
        Piece::Text(_) | Piece::Variable { .. } | Piece::Part { .. } => None,
    })
}

impl Reader<'_> {
    fn problem(&mut self, line: usize, text: impl Into<String>) {
        self.problems.push(Problem { path: self.source.path(), line, text: text.into() });
    }

    /// The line in which a part of the text begins. The parser gives slices of the text, never copies.
    fn line(&self, part: &str) -> usize {
        let text = self.source.text.as_str();
        self.line_at((part.as_ptr().addr()).wrapping_sub(text.as_ptr().addr()))
    }

    fn line_at(&self, offset: usize) -> usize {
        let before = self.source.text.as_bytes().iter().take(offset);
        before.filter(|byte| **byte == b'\n').count() + 1
    }

    fn messages(&mut self) -> Vec<Message> {
        let source = self.source;
        let parsed = parser::parse(source.text.as_str());
        let whole = parsed.is_ok();
        let resource = parsed.unwrap_or_else(|(resource, errors)| {
            for error in errors {
                // What could not be read begins behind the blank lines.
                let start = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
                let blank = source.text[start..].len() - source.text[start..].trim_start().len();
                let line = self.line_at(start + blank);
                self.problem(line, format!("what begins here is not Fluent: {error}"));
            }
            resource
        });
        let mut messages = Vec::new();
        let mut ids = HashSet::new();
        let bare = has_heading(&resource, BARE);
        let on_paper = has_heading(&resource, ON_PAPER);
        self.found = has_heading(&resource, FOUND);
        for entry in &resource.body {
            match entry {
                Entry::Message(parsed) => {
                    let message = Message { on_paper, ..self.message(parsed, bare) };
                    if !ids.insert(parsed.id.name) {
                        self.problem(message.line, format!("`{}` stands twice", message.id));
                    }
                    messages.push(message);
                }
                Entry::Term(term) => {
                    let line = self.line(term.id.name);
                    self.problem(line, format!("the term `-{}`: terms are not supported", term.id.name));
                }
                Entry::Comment(comment) if whole => self.stray(comment),
                // Headings, and what was reported as no Fluent.
                Entry::Comment(_)
                | Entry::GroupComment(_)
                | Entry::ResourceComment(_)
                | Entry::Junk { .. } => {}
            }
        }
        messages
    }

    /// A comment that no message follows must declare nothing.
    fn stray(&mut self, comment: &Comment<&str>) {
        let declares = |line: &str| line.starts_with('$') || line.starts_with("code:");
        for line in comment.content.iter().filter(|line| declares(line.trim_start())) {
            let at = self.line(line);
            self.problem(at, "a declaration stands right above its message");
        }
    }

    fn message(&mut self, parsed: &Parsed<&str>, bare: bool) -> Message {
        let id = parsed.id.name;
        let line = self.line(id);
        if !is_snake(id) {
            self.problem(line, format!("`{id}`: the name of a message is written_like_this"));
        }
        let mut pieces = Vec::new();
        match &parsed.value {
            Some(pattern) => self.pattern(pattern, &mut pieces),
            None => self.problem(line, format!("`{id}` has no text")),
        }
        let mut attributes: Vec<Attribute> = Vec::new();
        for parsed in &parsed.attributes {
            let attribute = self.attribute(parsed);
            if attributes.iter().any(|known| known.name == attribute.name) {
                self.problem(attribute.line, format!("`.{}` stands twice", attribute.name));
            }
            attributes.push(attribute);
        }
        let comment = parsed.comment.as_ref().filter(|_| self.source.tongue == Tongue::Fr);
        let variables = comment.map(|comment| self.declarations(comment)).unwrap_or_default();
        let code = comment.and_then(|comment| self.code(comment));
        let code = code.unwrap_or_else(|| match bare {
            true => id.to_owned(),
            false => format!("{}.{id}", self.source.family),
        });
        Message { id: id.to_owned(), code, line, variables, pieces, attributes, on_paper: false }
    }

    fn attribute(&mut self, parsed: &ParsedAttribute<&str>) -> Attribute {
        let name = parsed.id.name;
        let line = self.line(name);
        if !is_snake(name) || METHODS.contains(&name) {
            self.problem(
                line,
                format!("`.{name}`: an attribute is written_like_this, and not called as this"),
            );
        }
        let mut pieces = Vec::new();
        self.pattern(&parsed.value, &mut pieces);
        Attribute { name: name.to_owned(), line, pieces }
    }

    /// `code: F.413`
    fn code(&mut self, comment: &Comment<&str>) -> Option<String> {
        let mut codes = comment.content.iter().filter_map(|line| line.trim_start().strip_prefix("code:"));
        let code = codes.next()?.trim();
        let fine = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
        if code.is_empty() || !code.chars().all(fine) || codes.next().is_some() {
            let at = self.line(code);
            self.problem(at, "a code is one word, such as # code: F.413");
        }
        Some(code.to_owned())
    }

    fn declarations(&mut self, comment: &Comment<&str>) -> Vec<(String, Kind)> {
        let mut variables: Vec<(String, Kind)> = Vec::new();
        for line in &comment.content {
            let Some(declared) = line.trim_start().strip_prefix('$') else { continue };
            let at = self.line(line);
            match declaration(declared) {
                Ok((name, _)) if variables.iter().any(|(known, _)| *known == name) => {
                    self.problem(at, format!("`${name}` is declared twice"));
                }
                Ok(declared) => variables.push(declared),
                Err(text) => self.problem(at, text),
            }
        }
        variables
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, pieces: &mut Vec<Piece>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    // A line break in the file is a space in the sentence.
                    let text = value.replace("\r\n", " ").replace('\n', " ");
                    if let Some(flaw) = flaw(&text) {
                        let line = self.line(value);
                        self.problem(line, flaw);
                    }
                    match pieces.last_mut() {
                        Some(Piece::Text(before)) => before.push_str(&text),
                        _ => pieces.push(Piece::Text(text)),
                    }
                }
                PatternElement::Placeable { expression } => pieces.extend(self.expression(expression)),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Option<Piece> {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(InlineExpression::MessageReference { id, attribute: None }) => {
                Some(Piece::Part { id: id.name.to_owned(), line: self.line(id.name) })
            }
            Expression::Inline(inline) => {
                let (name, line) = self.variable(inline)?;
                Some(Piece::Variable { name, line })
            }
            Expression::Select { selector, variants } => {
                let (name, line) = self.variable(selector)?;
                let arms = variants.iter().map(|variant| {
                    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                        variant.key;
                    let line = self.line(key);
                    let exact = matches!(variant.key, VariantKey::NumberLiteral { .. });
                    let key = match key.parse() {
                        Ok(number) if exact => Key::Exact(number),
                        Ok(_) | Err(_) => Key::Word(key.to_owned()),
                    };
                    let mut pieces = Vec::new();
                    self.pattern(&variant.value, &mut pieces);
                    Arm { key, line, default: variant.default, pieces }
                });
                Some(Piece::Select { name, line, arms: arms.collect() })
            }
        }
    }

    /// The variable that an expression is; everything else is refused.
    fn variable(&mut self, expression: &InlineExpression<&str>) -> Option<(String, usize)> {
        let (part, what) = match expression {
            InlineExpression::VariableReference { id } => {
                return Some((id.name.to_owned(), self.line(id.name)));
            }
            InlineExpression::StringLiteral { value } => {
                (*value, "a text in quotes: write it without brackets")
            }
            InlineExpression::NumberLiteral { value } => (*value, "a number in brackets: write it without"),
            InlineExpression::FunctionReference { id, .. } => {
                (id.name, "a function: the type of a variable says how it is written")
            }
            InlineExpression::MessageReference { id, .. } => {
                (id.name, "an attribute: a part is a message without attributes")
            }
            InlineExpression::TermReference { id, .. } => (id.name, "a term: terms are not supported"),
            InlineExpression::Placeable { .. } => return None,
        };
        let line = self.line(part);
        self.problem(line, format!("`{part}` is {what}"));
        None
    }
}

/// `total (Number)`, `system (System: majority, proportional) - what a translator should know`.
fn declaration(text: &str) -> Result<(String, Kind), String> {
    let (name, rest) = text.split_once(' ').unwrap_or((text, ""));
    if !is_snake(name) {
        return Err(format!("`${name}`: the name of a variable is $written_like_this"));
    }
    let kind =
        rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(kind, _)| kind);
    let Some(kind) = kind else {
        return Err(format!("`${name}` has no type: write # ${name} (Number)"));
    };
    if is_path(kind) {
        return Ok((name.to_owned(), Kind::Choice { name: kind.to_owned(), options: Vec::new() }));
    }
    let (head, options) = kind.split_once(':').map_or((kind, None), |(head, rest)| (head, Some(rest)));
    let (head, named) = (head.trim(), NAMED.iter().find(|(known, _)| *known == head.trim()));
    let words =
        options.map(|options| options.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>());
    let kind = match (named, words) {
        (Some((_, kind)), None) => kind.clone(),
        (None, Some(words)) if words.iter().any(|word| !is_snake(word)) => {
            return Err(format!("`{kind}`: words are written_like_this, with commas between them"));
        }
        (None, Some(words)) if head == "Messages" && words.len() == 1 => Kind::Messages(words.concat()),
        (None, Some(options)) if is_camel(head) && head != "Messages" && options.len() > 1 => {
            Kind::Choice { name: head.to_owned(), options }
        }
        _ => {
            let known = NAMED.map(|(name, _)| name).join(", ");
            return Err(format!(
                "`{kind}` is no type: {known}, Messages: id, or a choice such as Sex: woman, man"
            ));
        }
    };
    Ok((name.to_owned(), kind))
}
