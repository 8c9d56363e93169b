//! PowerShell as text: lines, texts in quotation marks, loops.

/// A text as PowerShell reads it word for word: in single quotation marks, each of them within it twice. PowerShell takes the
/// curly ones for the same.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("'");
    for c in text.chars().filter(|c| !c.is_control()) {
        if matches!(c, '\'' | '‘' | '’' | '‚' | '‛') {
            out.push(c);
        }
        out.push(c);
    }
    out + "'"
}

/// A list of texts.
pub(super) fn list(texts: &[&str]) -> String {
    let all: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("@({})", all.join(", "))
}

/// A script that grows line by line.
pub(super) struct Out {
    pub(super) text: String,
}

impl Out {
    /// Adds a line, so many steps in.
    pub(super) fn line(&mut self, depth: usize, line: &str) {
        if !line.is_empty() {
            self.text.push_str(&"    ".repeat(depth));
            self.text.push_str(line);
        }
        self.text.push_str("\r\n");
    }

    /// Adds several.
    pub(super) fn lines(&mut self, depth: usize, lines: &[String]) {
        lines.iter().for_each(|line| self.line(depth, line));
    }

    /// Adds a comment.
    pub(super) fn comment(&mut self, depth: usize, words: &str) {
        self.line(depth, &format!("# {words}"));
    }

    /// Opens a block, fills it and closes it.
    pub(super) fn block(&mut self, depth: usize, opening: &str, closing: &str, fill: impl FnOnce(&mut Self)) {
        self.line(depth, opening);
        fill(self);
        self.line(depth, closing);
    }

    /// Commands for every batch, `before` outside of what may fail: one that fails keeps no other from its turn.
    pub(super) fn for_every_batch(&mut self, before: &[String], lines: &[String]) {
        self.block(2, "foreach ($one in $batches) {", "}", |out| {
            out.lines(3, before);
            out.block(3, "try {", "}", |out| out.lines(4, lines));
            out.block(3, "catch {", "}", |out| out.line(4, "$failed += \"${one}: $($_.Exception.Message)\""));
        });
        self.line(2, "if ($failed) { throw (\"These failed:`n\" + ($failed -join \"`n\")) }");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_so_that_nothing_in_them_is_a_command() {
        assert_eq!(quoted("a$b`c\"d"), "'a$b`c\"d'");
        assert_eq!(quoted("o'brien’s\n"), "'o''brien’’s'");
        assert_eq!((list(&[]).as_str(), list(&["a", "b'c"]).as_str()), ("@()", "@('a', 'b''c')"));
    }
}
