//! Verifies a receipt as the API gives it: its digest, its signature, and the tree head that it carries.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{Hash, Head, Jws, KeptRoot, PublicKeys, RECEIPT};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptChecked {
    /// The digest of its bytes, as it stands on the paper receipt.
    pub digest: Hash,
    /// The name of the key that signed it; none where it was issued before receipts were signed.
    pub kid: Option<String>,
    /// Whether the signature was checked: it is signed, and keys were given.
    pub signature_checked: bool,
    /// The newest root that was known when it was issued.
    pub root: Option<KeptRoot>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptFault {
    /// The file is neither a receipt as JSON nor a compact JWS.
    #[error("this is no receipt")]
    Form,
    #[error("the digest is not that of the body")]
    Digest,
    #[error("the signature is over another body")]
    OtherBody,
    #[error("the signature does not hold, or is by a key that was not given")]
    Signature,
    #[error("the tree head does not hold, or is by a key that was not given")]
    Head,
}

/// A receipt as the API gives it; what else stands there says nothing that is proven.
#[derive(Deserialize)]
struct Given<'a> {
    digest: Hash,
    #[serde(borrow)]
    body: &'a RawValue,
    jws: Option<String>,
    tree_head: Option<String>,
}

/// Checks a receipt: the JSON of one as the API gives it, or its compact JWS alone.
pub fn check_receipt(text: &str, keys: Option<&PublicKeys>) -> Result<ReceiptChecked, ReceiptFault> {
    let text = text.trim();
    if !text.starts_with('{') {
        let jws = Jws::parse(text).map_err(|_| ReceiptFault::Form)?;
        check_signature(&jws, keys)?;
        let digest = Hash::of(&[&jws.payload]);
        return Ok(ReceiptChecked { digest, kid: jws.kid(), signature_checked: keys.is_some(), root: None });
    }
    let given: Given<'_> = serde_json::from_str(text).map_err(|_| ReceiptFault::Form)?;
    let body = given.body.get().as_bytes();
    if Hash::of(&[body]) != given.digest {
        return Err(ReceiptFault::Digest);
    }
    let jws = given.jws.as_deref().map(Jws::parse).transpose().map_err(|_| ReceiptFault::Form)?;
    if let Some(jws) = &jws {
        if jws.payload != body {
            return Err(ReceiptFault::OtherBody);
        }
        check_signature(jws, keys)?;
    }
    let head = given.tree_head.as_deref().map(|signed| match keys {
        Some(keys) => Head::verify(signed, keys),
        None => Head::read(signed),
    });
    let head = head.transpose().map_err(|_| ReceiptFault::Head)?;
    Ok(ReceiptChecked {
        digest: given.digest,
        signature_checked: jws.is_some() && keys.is_some(),
        kid: jws.and_then(|jws| jws.kid()),
        root: head.map(|head| KeptRoot { size: head.size, root: head.root }),
    })
}

fn check_signature(jws: &Jws, keys: Option<&PublicKeys>) -> Result<(), ReceiptFault> {
    keys.map_or(Ok(()), |keys| jws.verify(keys, RECEIPT)).map_err(|_| ReceiptFault::Signature)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SealKeys;

    const BODY: &str = r#"{"format":"scrutin-receipt-2","content":"ab"}"#;

    fn keys(byte: &str) -> SealKeys {
        SealKeys::parse(&format!("1:{}", byte.repeat(32))).unwrap()
    }

    fn signed(keys: &SealKeys) -> String {
        let jws = Jws::sign(keys, RECEIPT, BODY.into()).unwrap().compact();
        let at = "2024-02-01T09:00:00Z".parse().unwrap();
        let head = Head { size: 3, previous_size: 0, root: Hash([7; 32]), at }.sign(keys).unwrap();
        let digest = Hash::of(&[BODY.as_bytes()]);
        format!(r#"{{"id":"x","digest":"{digest}","body":{BODY},"jws":"{jws}","tree_head":"{head}"}}"#)
    }

    #[test]
    fn a_receipt_verifies_with_the_keys_of_its_server_and_with_no_others() {
        let keys = keys("01");
        let text = signed(&keys);
        let checked = check_receipt(&text, Some(keys.public())).unwrap();
        assert!(checked.signature_checked);
        assert_eq!(checked.kid.as_deref(), Some(keys.kid()));
        assert_eq!(checked.root, Some(KeptRoot { size: 3, root: Hash([7; 32]) }));
        assert_eq!(text.parse(), Ok(KeptRoot { size: 3, root: Hash([7; 32]) }), "it serves as a kept root");
        assert!(!check_receipt(&text, None).unwrap().signature_checked);
        let others = self::keys("02");
        assert_eq!(check_receipt(&text, Some(others.public())), Err(ReceiptFault::Signature));
        let jws = Jws::sign(&keys, RECEIPT, BODY.into()).unwrap().compact();
        assert!(check_receipt(&jws, Some(keys.public())).unwrap().signature_checked);
    }

    #[test]
    fn a_receipt_of_the_time_before_signatures_verifies_by_its_digest() {
        let digest = Hash::of(&[BODY.as_bytes()]);
        let text = format!(r#"{{"digest":"{digest}","body":{BODY}}}"#);
        let checked = check_receipt(&text, Some(keys("01").public())).unwrap();
        assert_eq!((checked.digest, checked.kid, checked.signature_checked), (digest, None, false));
    }

    #[test]
    fn what_is_altered_is_found() {
        let keys = keys("01");
        let text = signed(&keys);
        let digest = |body: &str| Hash::of(&[body.as_bytes()]).to_string();
        let other = BODY.replace("ab", "cd");
        let rewritten = text.replace(BODY, &other);
        for (altered, fault) in [
            (rewritten.clone(), ReceiptFault::Digest),
            (rewritten.replace(&digest(BODY), &digest(&other)), ReceiptFault::OtherBody),
            (text.replace(r#""body":{"#, r#""body":{ "#), ReceiptFault::Digest),
            (text.replace(r#""tree_head":"e"#, r#""tree_head":"f"#), ReceiptFault::Head),
            ("{}".to_owned(), ReceiptFault::Form),
            ("scrutin".to_owned(), ReceiptFault::Form),
        ] {
            assert_eq!(check_receipt(&altered, Some(keys.public())), Err(fault), "{altered}");
        }
    }
}
