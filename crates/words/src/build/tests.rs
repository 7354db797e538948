//! What the build step takes, and what it refuses with file and line.

use super::*;

fn source(tongue: Tongue, text: &str) -> Source {
    Source { tongue, family: "seats".to_owned(), text: text.to_owned() }
}

fn compiled([fr, de, en]: [&str; 3]) -> Result<String, Vec<String>> {
    let sources = [source(Tongue::Fr, fr), source(Tongue::De, de), source(Tongue::En, en)];
    compile(&sources, &[]).map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

/// What is wrong with these three files.
fn refused(texts: [&str; 3]) -> Vec<String> {
    compiled(texts).unwrap_err()
}

const TOTAL: [&str; 3] = [
    "# $total (Number)\ntotal = { $total } sièges\n",
    "total = { $total } Sitze\n",
    "total = { $total } seats\n",
];

#[test]
fn whole_files_become_an_enum_with_a_match_a_language() {
    let rust = compiled(TOTAL).unwrap();
    for part in [
        "pub(crate) enum Seats {",
        "    /// `total` seats\n    Total { total: ::words::Number },",
        "Self::Total { .. } => \"seats.total\",",
        "fn de(&self, text: &mut String)",
        "text.push_str(\" Sitze\");",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
}

#[test]
fn lines_of_a_long_sentence_are_joined_and_parts_stand_in_their_place() {
    let french = "# $n (Number)\nlong =\n    Une phrase\n    avec { seats }\n    encore.\n\
                  seats = { $n ->\n    [0] rien\n    [one] un siège\n   *[other] { $n } sièges\n}\n";
    let rust = compiled([french, "long = { $n }\n", "long = { $n }\n"]).unwrap();
    assert!(rust.contains("text.push_str(\"Une phrase avec \");"), "{rust}");
    assert!(rust.contains("text.push_str(\" encore.\");"), "{rust}");
    assert!(rust.contains("(Some(0), _) => { text.push_str(\"rien\"); }"), "{rust}");
    assert!(!rust.contains("seats.seats"), "a part has no code");
}

#[test]
fn a_choice_is_an_enum_and_every_variant_of_it_is_written() {
    let text = "named = { $sex ->\n    [woman] Elle\n   *[man] Il\n}\n";
    let french = format!("# $sex (Sex: woman, man)\n{text}");
    let rust = compiled([&french, text, text]).unwrap();
    assert!(rust.contains("pub(crate) enum Sex {") && rust.contains("Named { sex: Sex }"), "{rust}");
    let other = "named = { $sex ->\n    [woman] Elle\n   *[nobody] Il\n}\n";
    assert_eq!(
        refused([&french, other, text]),
        [
            "texts/de/seats.ftl:1: the selection by `$sex` has no variant `man`",
            "texts/de/seats.ftl:3: no variant `nobody` here: woman, man",
        ]
    );
    let printed = "named = { $sex }\n";
    assert_eq!(
        refused([&french, text, printed]),
        ["texts/en/seats.ftl:1: `$sex` is a choice: select by it, it has no text"]
    );
}

#[test]
fn a_choice_may_be_an_enum_of_rust_and_labels_stand_in_the_program_as_they_are() {
    let text = "a = Ist { $state ->\n    [taken_up] offen\n   *[closed] zu\n}!\n";
    let french = format!("# $state (crate::claim::State)\n{text}");
    let rust = compiled([&french, text, text]).unwrap();
    for part in [
        "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub(crate) enum Seats {",
        "    A { state: crate::claim::State },",
        "const fn render(&self, language: ::words::Language) -> &'static str {",
        "Self::A { state } => match state { crate::claim::State::TakenUp => \"Ist offen!\", \
         crate::claim::State::Closed => \"Ist zu!\" },",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
    let other = "a = Ist { $state ->\n    [taken_up] offen\n   *[shut] zu\n}!\n";
    assert_eq!(
        refused([&french, other, text]),
        [
            "texts/de/seats.ftl:1: the selection by `$state` has no variant `closed`",
            "texts/de/seats.ftl:3: no variant `shut` here: taken_up, closed",
        ]
    );
}

#[test]
fn plain_texts_that_other_crates_say_are_listed() {
    let sources = Tongue::ALL.map(|tongue| source(tongue, "one = Un\n\ntwo = Deux\n"));
    let rust = compile(&sources, &["seats"]).unwrap();
    assert!(rust.contains("pub const ALL: [Self; 2] = [Self::One, Self::Two];"), "{rust}");
    assert!(!compile(&sources, &[]).unwrap().contains("const ALL"), "the compiler sees what nobody says");
}

const RULES: [&str; 3] = [
    "# code: F.501\n# $poll (Day)\n# $sex (Sex: woman, man)\nearly = Trop tôt\n    .why = { $sex ->\n        \
     [woman] Elle\n       *[man] Il\n    } suit le { $poll }.\n    .action = Corrigez { day }.\nday = le jour\n",
    "early = Zu früh\n    .action = Ändern Sie den { $poll }.\n    .why = { $sex ->\n        \
     [woman] Sie\n       *[man] Er\n    } folgt.\n",
    "early = Too early\n    .why = { $sex ->\n        [woman] She\n       *[man] He\n    } follows { $poll }.\n    \
     .action = Change it.\n",
];

#[test]
fn every_attribute_is_a_method_and_a_code_may_be_declared() {
    let rust = compiled(RULES).unwrap();
    for part in [
        "Self::Early { .. } => \"F.501\",",
        "fn render(&self, language: ::words::Language) -> String {",
        "fn why(&self, language: ::words::Language) -> String {",
        "fn action_de(&self, text: &mut String)",
        "Self::Early { .. } => { text.push_str(\"Corrigez \"); text.push_str(\"le jour\"); text.push('.'); }",
        "Self::Early { poll, .. } => { text.push_str(\"Ändern Sie den \");",
        "Self::Early { poll: ::words::sample::day(0), sex: Sex::Woman },",
        "(Self::Early { .. }, ::words::Language::En) => \
         [\"Too early\", \"She / He follows {poll}.\", \"Change it.\"],",
        "message.action(language)",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
    assert!(!compiled(TOTAL).unwrap().contains("fn outline"), "only families with attributes are listed");
}

#[test]
fn every_message_has_the_attributes_of_the_first() {
    let [fr, de, en] = RULES;
    assert_eq!(
        refused([fr, de, &en.replace(".action", ".other")]),
        [
            "texts/en/seats.ftl:1: `early` has no `.action`",
            "texts/en/seats.ftl:6: `early` has a `.other`, `early` has none",
        ]
    );
    let more = |text: &str| text.to_owned() + "late = Tard\n";
    let [fr, de, en] = RULES.map(more);
    assert_eq!(refused([&fr, &de, &en])[0], "texts/de/seats.ftl:7: `late` has no `.action`");
    let unused = RULES[2].replace("{ $poll }", "it");
    assert_eq!(
        refused([RULES[0], RULES[1], &unused]),
        ["texts/en/seats.ftl:1: `early` does not use `$poll`"]
    );
}

#[test]
fn a_code_may_be_the_name_alone_and_stands_once() {
    let bare = "### code: message\n\na = A\n\n# code: a\nb = B\n";
    let texts = "a = A\nb = B\n";
    assert_eq!(refused([bare, texts, texts]), ["texts/fr/seats.ftl:6: the code `a` stands twice"]);
    let rust = compiled([&bare.replace("code: a", "code: c"), texts, texts]).unwrap();
    assert!(rust.contains("Self::A => \"a\",") && rust.contains("Self::B => \"c\","), "{rust}");
}

#[test]
fn a_message_is_found_by_its_code() {
    let french = "### found by code\n\n# code: none\nnone = Rien\n\n# $most (Number)\n# $name (Text)\n\
                  full = { $name } { $most }\n";
    let texts = "none = N\nfull = { $name } { $most }\n";
    let rust = compiled([french, texts, texts]).unwrap();
    for part in [
        "fn find<'a>(code: &str, value: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {",
        "\"none\" => Self::None,",
        "\"seats.full\" => Self::Full { most: ::words::Number(value(\"most\")?.parse().ok()?), \
         name: value(\"name\")?.to_owned() },",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
    assert!(!compiled(TOTAL).unwrap().contains("fn find"));
    for (kind, read) in [
        ("Day", "name: value(\"name\")?.get(..10)?.parse().ok()?"),
        ("Time", "name: value(\"name\")?.parse().ok()?"),
    ] {
        let rust = compiled([&french.replace("Text", kind), texts, texts]).unwrap();
        assert!(rust.contains(read), "{rust}");
    }
    let period = french.replace("(Text)", "(Period)");
    let refused = refused([&period, texts, texts]);
    assert_eq!(refused.len(), 1);
    assert!(
        refused[0].starts_with("texts/fr/seats.ftl:8: `$name`: messages that are found by code"),
        "{refused:?}"
    );
}

#[test]
fn a_choice_is_found_by_its_word() {
    let text = "named = { $sex ->\n    [woman] Elle\n   *[man] Il\n}\n";
    let rust =
        compiled([&format!("### found by code\n\n# $sex (Sex: woman, man)\n{text}"), text, text]).unwrap();
    let read =
        "sex: match value(\"sex\")? { \"woman\" => Sex::Woman, \"man\" => Sex::Man, _ => return None }";
    assert!(rust.contains(read), "{rust}");
}

#[test]
fn on_paper_no_line_ends_within_a_number_a_day_or_before_a_colon() {
    let french = "### on paper\n\n# $n (Number)\n# $day (Day)\nopen = Ouvert : { $n } % le { $day }\n";
    let texts = "open = { $n } { $day }\n";
    let rust = compiled([french, texts, texts]).unwrap();
    for part in [
        "text.push_str(\"Ouvert\\u{202f}: \");",
        "::words::paper::number(",
        "text.push_str(\"\\u{a0}% le \");",
        "::words::paper::day(",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
    let rust = compiled([&french.replace("### on paper", ""), texts, texts]).unwrap();
    assert!(rust.contains("\"Ouvert : \"") && !rust.contains("paper"), "{rust}");
}

#[test]
fn families_for_other_crates_are_public_with_their_choices() {
    let sources: Vec<_> =
        Tongue::ALL.into_iter().zip(RULES).map(|(tongue, text)| source(tongue, text)).collect();
    let rust = compile(&sources, &["seats"]).unwrap();
    for part in
        ["pub enum Seats {", "pub enum Sex {", "#[doc = \"`poll`\"] poll: ", "pub fn why(", "pub fn all()"]
    {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
}

#[test]
fn what_one_language_lacks_is_named_where_it_stands_in_another() {
    let [fr, de, en] = TOTAL;
    assert_eq!(refused([fr, de, ""]), ["texts/fr/seats.ftl:2: `total` is missing in texts/en/seats.ftl"]);
    let more = "total = { $total } Sitze\n\nmore = Mehr\n";
    assert_eq!(refused([fr, more, en]), ["texts/de/seats.ftl:3: `more` is not in texts/fr/seats.ftl"]);
    let sources = [source(Tongue::Fr, fr), source(Tongue::De, de)];
    let problems = compile(&sources, &[]).unwrap_err();
    assert!(problems.iter().any(|problem| problem.text == "texts/en/seats.ftl is missing"), "{problems:?}");
}

#[test]
fn a_variable_that_is_missing_or_not_declared_is_named() {
    let [fr, de, en] = TOTAL;
    assert_eq!(refused([fr, "total = Sitze\n", en]), ["texts/de/seats.ftl:1: `total` does not use `$total`"]);
    let other = "total = { $total } { $other }\n";
    assert_eq!(
        refused([fr, de, other]),
        ["texts/en/seats.ftl:1: `$other` is not declared above the message of the French file"]
    );
}

#[test]
fn each_line_that_does_not_fit_is_refused_by_name() {
    let [_, de, en] = TOTAL;
    for (french, problem) in [
        ("# $total (Count)\ntotal = { $total }\n", "1: `Count` is no type: Number, Fraction"),
        ("# $total\ntotal = { $total }\n", "1: `$total` has no type: write # $total (Number)"),
        ("# $Total (Number)\ntotal = { $total }\n", "1: `$Total`: the name of a variable"),
        ("# $total (Number)\n# $total (Day)\ntotal = { $total }\n", "2: `$total` is declared twice"),
        ("# $total (Number)\n\ntotal = { $total }\n", "1: a declaration stands right above its message"),
        ("# $total (Number)\ntotal = { $total }\ntotal = { $total }\n", "3: `total` stands twice"),
        ("# $total (Number)\ntotal = { $total\n", "2: what begins here is not Fluent"),
        ("# $total (Number)\ntotal = { $total } siège(s)\n", "2: a plural in brackets"),
        ("# $total (Number)\ntotal = le 2024-03-12 { $total }\n", "2: a day as computers write it"),
        ("# $total (Number)\ntotal = { \"{\" } { $total }\n", "2: `{` is a text in quotes"),
        ("# $total (Number)\ntotal = { NUMBER($total) } { $total }\n", "2: `NUMBER` is a function"),
        ("# $total (Number)\ntotal = { -brand } { $total }\n", "2: `brand` is a term"),
        ("# $total (Number)\ntotal = { $total }\n    .a = A\n    .a = A\n", "4: `.a` stands twice"),
        ("# $total (Number)\ntotal = { $total }\n    .code = A\n", "3: `.code`: an attribute is written"),
        ("# $total (Number)\ntotal = { a } { $total }\na = A\n    .b = B\n", "4: `a` is a part: it has no"),
        ("# code: F 1\n# $total (Number)\ntotal = { $total }\n", "1: a code is one word"),
        ("# code: F.1\n\n# $total (Number)\ntotal = { $total }\n", "1: a declaration stands right above"),
        ("# $total (Number)\ntotal = { other } { $total }\n", "2: `other` is no message of this file"),
        ("# $total (Number)\ntotal = { $total } { a }\na = { a }\n", "3: `a` mentions itself"),
        ("# $total (Number)\ntotal-x = { $total }\n", "2: `total-x`: the name of a message"),
        (
            "# $total (Number)\ntotal = { $total ->\n    [few] 2\n   *[other] { $total }\n}\n",
            "3: no variant `few` here: one, other",
        ),
        (
            "# $total (Number)\ntotal = { $total ->\n    [other] 2\n   *[one] { $total }\n}\n",
            "4: the default of a number is *[other]",
        ),
        (
            "# $total (Number)\ntotal = { $total ->\n    [one] 2\n    [0] 0\n   *[other] { $total }\n}\n",
            "4: numbers stand before [one]",
        ),
        (
            "# $total (Text)\ntotal = { $total ->\n    [one] 2\n   *[other] { $total }\n}\n",
            "2: `$total` can't be selected by",
        ),
        (
            "# $total (Number)\ntotal = { $total ->\n   *[other] { $total }\n}\n",
            "2: the selection by `$total`",
        ),
        ("# $total (Messages: total)\ntotal = { $total }\n", "2: `$total`: `total` must be a message"),
    ] {
        let problems = refused([french, de, en]);
        let wanted = format!("texts/fr/seats.ftl:{problem}");
        assert!(problems.iter().any(|text| text.starts_with(&wanted)), "{wanted}: {problems:#?}");
    }
}
