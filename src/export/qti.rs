//! A module as a package of IMS QTI 2.1: a zip file with a manifest, a test and one item for each question.

use crate::content::Lesson;

use super::cited::Cited;
use super::qti_item::item;
use super::xml::{element, name};
use super::zip::{Entry, zip};

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The package.
#[must_use]
pub fn qti(title: &str, lesson: &Lesson, cited: &Cited<'_>) -> Vec<u8> {
    let mut entries =
        vec![Entry::text("imsmanifest.xml", &manifest(lesson)), Entry::text("assessment.xml", &test(title, lesson))];
    entries.extend(lesson.questions.iter().map(|question| Entry::text(&file(&question.id), &item(question, cited))));
    zip(&entries)
}

fn file(id: &str) -> String {
    format!("items/{}.xml", name(id))
}

fn document(root: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}\n")
}

fn manifest(lesson: &Lesson) -> String {
    let resource = |id: &str, kind: &str, file: &str, inner: &str| {
        let attributes = [("identifier", id), ("type", kind), ("href", file)];
        element("resource", &attributes, &(element("file", &[("href", file)], "") + inner))
    };
    let items = lesson.questions.iter();
    let items = items.map(|question| resource(&name(&question.id), "imsqti_item_xmlv2p1", &file(&question.id), ""));
    let items: String = items.collect();
    let parts = lesson.questions.iter();
    let parts: String =
        parts.map(|question| element("dependency", &[("identifierref", &name(&question.id))], "")).collect();
    let test = resource("assessment", "imsqti_test_xmlv2p1", "assessment.xml", &parts);
    let schema = element("schema", &[], "QTIv2.1 Package") + &element("schemaversion", &[], "1.0.0");
    let attributes = [
        ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"),
        ("xmlns:xsi", XSI),
        (
            "xsi:schemaLocation",
            "http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
        ),
        ("identifier", &name(&lesson.module)),
    ];
    let inner = [
        element("metadata", &[], &schema),
        element("organizations", &[], ""),
        element("resources", &[], &(test + &items)),
    ];
    document(&element("manifest", &attributes, &inner.concat()))
}

fn test(title: &str, lesson: &Lesson) -> String {
    let refs = lesson.questions.iter();
    let refs = refs.map(|question| {
        element("assessmentItemRef", &[("identifier", &name(&question.id)), ("href", &file(&question.id))], "")
    });
    let refs: String = refs.collect();
    let section =
        element("assessmentSection", &[("identifier", "questions"), ("title", title), ("visible", "true")], &refs);
    let part = [("identifier", "part"), ("navigationMode", "nonlinear"), ("submissionMode", "individual")];
    let attributes = [
        ("xmlns", "http://www.imsglobal.org/xsd/imsqti_v2p1"),
        ("xmlns:xsi", XSI),
        (
            "xsi:schemaLocation",
            "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
        ),
        ("identifier", &name(&lesson.module)),
        ("title", title),
    ];
    let inner = [total(), element("testPart", &part, &section), sum()];
    document(&element("assessmentTest", &attributes, &inner.concat()))
}

/// The score of the whole.
fn total() -> String {
    let attributes = [("identifier", "SCORE"), ("cardinality", "single"), ("baseType", "float")];
    let zero = element("defaultValue", &[], &element("value", &[], "0"));
    element("outcomeDeclaration", &attributes, &zero)
}

/// It is the sum of the scores of the questions.
fn sum() -> String {
    let all = element("sum", &[], &element("testVariables", &[("variableIdentifier", "SCORE")], ""));
    element("outcomeProcessing", &[], &element("setOutcomeValue", &[("identifier", "SCORE")], &all))
}
