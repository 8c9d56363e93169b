//! Moments in UTC: read from a control, written as objects that no regional setting can misread, compared.

use crate::date::Date;

/// A moment in UTC, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// Hour and minute.
    pub time: (u8, u8),
}

impl Moment {
    /// Reads `2027-01-11T18:00`, as a control for moments gives it; none where it is no such text, or before the year 2000.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (date, time) = text.trim().split_once('T')?;
        let date = Date::read(date).filter(|date| date.civil().0 >= 2000)?;
        let mut time = time.split(':');
        let mut part = || time.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok();
        let (hour, minute) = (part()?, part()?);
        (hour < 24 && minute < 60).then_some(Self { date, time: (hour, minute) })
    }

    /// The same hour so many days later.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self { date: self.date.plus(days), ..self }
    }

    /// The hour, as `18:00`.
    #[must_use]
    pub fn hour(self) -> String {
        let (hour, minute) = self.time;
        format!("{hour:02}:{minute:02}")
    }

    /// As an object, which no regional setting can misread.
    pub(super) fn object(self) -> String {
        let ((year, month, day), (hour, minute)) = (self.date.civil(), self.time);
        format!("[System.DateTime]::new({year}, {month}, {day}, {hour}, {minute}, 0, [System.DateTimeKind]::Utc)")
    }
}

/// Moments that the reader has set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moments {
    /// No copying before.
    pub start: Option<Moment>,
    /// People are switched over then.
    pub complete: Option<Moment>,
}

impl Moments {
    /// Whether people would be switched over before anything is copied.
    #[must_use]
    pub fn is_upside_down(self) -> bool {
        self.start.zip(self.complete).is_some_and(|(start, complete)| complete <= start)
    }

    /// Whether one of them is over.
    #[must_use]
    pub fn is_past(self, now: Moment) -> bool {
        [self.start, self.complete].into_iter().flatten().any(|moment| moment < now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_and_made_into_objects() {
        let moment = Moment::read("2027-01-11T18:30").expect("a moment");
        assert_eq!(moment.object(), "[System.DateTime]::new(2027, 1, 11, 18, 30, 0, [System.DateTimeKind]::Utc)");
        assert_eq!((moment.hour().as_str(), moment.plus(21).date.iso().as_str()), ("18:30", "2027-02-01"));
        assert!(Moment::read("2028-02-29T00:00:00").is_some());
        for text in [
            "",
            "2027-01-11",
            "2027-02-29T10:00",
            "2027-13-01T10:00",
            "27-01-01T10:00",
            "2027-01-11T24:00",
            "1999-12-31T10:00",
        ] {
            assert_eq!(Moment::read(text), None, "{text}");
        }
    }
}
