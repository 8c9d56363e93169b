//! Moments in UTC: read from a control, written as objects that no regional setting can misread, compared.

/// A moment in UTC, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Year, month from 1, day.
    pub date: (u16, u8, u8),
    /// Hour and minute.
    pub time: (u8, u8),
}

impl Moment {
    /// Reads `2027-01-11T18:00`, as a control for moments gives it; none where it is no such text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (date, time) = text.trim().split_once('T')?;
        let mut date = date.split('-');
        let mut part = || date.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        let (year, month, day) = (part()?.parse().ok()?, part()?.parse().ok()?, part()?.parse().ok()?);
        let mut time = time.split(':');
        let mut part = || time.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok();
        let (hour, minute) = (part()?, part()?);
        let days = match month {
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let sound = (2000..=9999).contains(&year) && (1..=12).contains(&month) && (1..=days).contains(&day);
        (sound && hour < 24 && minute < 60).then_some(Self { date: (year, month, day), time: (hour, minute) })
    }

    /// As an object, which no regional setting can misread.
    pub(super) fn object(self) -> String {
        let ((year, month, day), (hour, minute)) = (self.date, self.time);
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
        assert!(Moment::read("2028-02-29T00:00:00").is_some());
        for text in
            ["", "2027-01-11", "2027-02-29T10:00", "2027-13-01T10:00", "27-01-01T10:00", "2027-01-11T24:00", "x"]
        {
            assert_eq!(Moment::read(text), None, "{text}");
        }
    }
}
