//! Queries made of strings that were made to do harm.

use super::suites;
use yuelan::query::parse;

#[test]
fn naughty_strings_are_read_as_queries() {
    for string in suites::naughty_strings() {
        for text in [string.clone(), format!("title:{string}"), format!("({string}"), format!("\"{string}\"")]
        {
            let (query, mistakes) = parse(&text);
            assert!(mistakes.iter().all(|mistake| text.get(mistake.span.clone()).is_some()), "{text:?}");
            assert_eq!(parse(&query.to_string()), (query, Vec::new()), "{text:?}");
        }
    }
}
