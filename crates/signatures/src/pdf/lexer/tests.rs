//! What is read, how, and what is refused.

use super::*;
use crate::pdf::object::write;

fn read(text: &[u8]) -> Result<Object, Broken> {
    let mut lexer = Lexer::new(text, 0);
    let object = lexer.object()?;
    lexer.skip_space()?;
    if lexer.place() == text.len() { Ok(object) } else { Err(Broken::Syntax) }
}

#[test]
fn values_are_read_as_the_standard_says() {
    let cases: &[(&[u8], Object)] = &[
        (b"null", Object::Null),
        (b" true ", Object::Boolean(true)),
        (b"-17", Object::Integer(-17)),
        (b"+17", Object::Integer(17)),
        (b"-.002", Object::Real(b"-.002".to_vec())),
        (b"/A#42c", Object::name("ABc")),
        (b"(a\\(b\\051(c)\\n\\\n)", Object::bytes(b"a(b)(c)\n")),
        (b"<48 65 6>", Object::bytes(b"He`")),
        (b"12 0 R", Object::Reference(12)),
        (b"[1 2 0 R/X(y)%comment\n]", {
            let items = [Object::Integer(1), Object::Reference(2), Object::name("X"), Object::bytes(b"y")];
            Object::Array(items.to_vec())
        }),
        (b"<</A 1/B<</C[]>>>>", {
            let inner = Dict::from([(b"C".to_vec(), Object::Array(Vec::new()))]);
            Object::Dict(Dict::from([
                (b"A".to_vec(), Object::Integer(1)),
                (b"B".to_vec(), Object::Dict(inner)),
            ]))
        }),
    ];
    for (text, object) in cases {
        assert_eq!(read(text).as_ref(), Ok(object), "{}", String::from_utf8_lossy(text));
        let mut written = Vec::new();
        write(object, &mut written);
        assert_eq!(read(&written).as_ref(), Ok(object), "{}", String::from_utf8_lossy(&written));
    }
}

#[test]
fn an_end_of_line_in_a_text_is_one_line_feed_and_no_escaped_one() {
    for text in [&b"(a\r\nb)"[..], b"(a\rb)"] {
        let read = read(text).unwrap();
        assert_eq!(read.as_text().unwrap().bytes, b"a\nb");
        assert_ne!(read, Object::bytes(b"a\nb"));
    }
    assert_eq!(read(b"(a\nb)"), Ok(Object::bytes(b"a\nb")));
    assert_ne!(read(b"(a\r\nb)"), read(b"(a\rb)"));
}

#[test]
fn what_could_be_read_in_two_ways_is_refused() {
    let cases: &[(&[u8], Broken)] = &[
        (b"", Broken::Syntax),
        (b"nul", Broken::Syntax),
        (b"truer", Broken::Syntax),
        (b"1.2.3", Broken::Syntax),
        (b"--1", Broken::Syntax),
        (b"99999999999999999999", Broken::Syntax),
        (b"/A#4", Broken::Syntax),
        (b"/A#00", Broken::Syntax),
        (b"/A\x0bB", Broken::Syntax),
        (b"12 1 R", Broken::Generation),
        (b"(open", Broken::Syntax),
        (b"(\\777)", Broken::Syntax),
        (b"<4G>", Broken::Syntax),
        (b"[1", Broken::Syntax),
        (b"<</A 1", Broken::Syntax),
        (b"<<1 /A>>", Broken::Syntax),
        (b"<</A 1/#41 2>>", Broken::KeyTwice),
        (b"1 %%EOF\n", Broken::Syntax),
        (b"1 %PDF-1.7\n", Broken::Syntax),
    ];
    for (text, refused) in cases {
        assert_eq!(read(text), Err(*refused), "{}", String::from_utf8_lossy(text));
    }
    assert_eq!(read(&b"[".repeat(100_000)), Err(Broken::TooDeep));
    assert_eq!(read(&b"<</A".repeat(100_000)), Err(Broken::TooDeep));
}
