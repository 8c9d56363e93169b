//! Days of the calendar: enough arithmetic for schedules and scripts, in whole days, without time zones.
//!
//! Dates count days since 1 January 1970 in the Gregorian calendar. The two conversions are the well-known ones by eras
//! of 400 years (Howard Hinnant, "chrono-compatible low-level date algorithms"). A crate would bring time zones, locales
//! and formatting that the page does not need.

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// A day between the years 1970 and 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    days: i32,
}

/// Days from 1 March of year 0 to 1 January 1970.
const EPOCH: i32 = 719_468;
/// Days in an era of 400 years.
const ERA: i32 = 146_097;
/// 31 December 9999.
const LAST: i32 = 2_932_896;

impl Date {
    /// The date of a year, month and day; none where there is no such day, or the year is before 1970 or after 9999.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        let date = Self { days: days_from_civil(year, month, day) };
        (date.civil() == (year, month, day)).then_some(date)
    }

    /// Reads `2027-01-11`, as date fields write it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |length: usize| {
            let digits = parts.next()?;
            let sound = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
            sound.then(|| digits.bytes().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0')))
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(i32::try_from(year).ok()?, month, day)
    }

    /// The date so many days after 1 January 1970; kept within the years 1970 to 9999.
    #[must_use]
    pub fn from_days(days: i32) -> Self {
        Self { days: days.clamp(0, LAST) }
    }

    /// Days since 1 January 1970.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.days
    }

    /// So many days later; kept within the years 1970 to 9999.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self::from_days(self.days.saturating_add(days))
    }

    /// Year, month from 1, day from 1.
    #[must_use]
    pub fn civil(self) -> (i32, u32, u32) {
        let shifted = self.days + EPOCH;
        let era = shifted.div_euclid(ERA);
        let day_of_era = shifted.rem_euclid(ERA);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month.unsigned_abs(), day.unsigned_abs())
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        WEEK[(self.days + 3).rem_euclid(7).unsigned_abs() as usize]
    }

    /// Whether it is a Saturday or a Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// This day if it is a Saturday, otherwise the next one.
    #[must_use]
    pub fn saturday(self) -> Self {
        let mut day = self;
        while day.weekday() != Weekday::Saturday && day.days < LAST {
            day = day.plus(1);
        }
        day
    }

    /// `2027-01-11`.
    #[must_use]
    pub fn iso(self) -> String {
        self.digits("-")
    }

    /// `20270111`, as calendar files write it.
    #[must_use]
    pub fn compact(self) -> String {
        self.digits("")
    }

    fn digits(self, between: &str) -> String {
        let (year, month, day) = self.civil();
        let two = |number: u32| {
            let zero = if number < 10 { "0" } else { "" };
            format!("{zero}{number}")
        };
        format!("{year}{between}{}{between}{}", two(month), two(day))
    }
}

fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let month_from_march = if month > 2 { month - 3 } else { month + 9 } as i32;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * ERA + day_of_era - EPOCH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_there_and_back_over_centuries() {
        let mut before = Date::from_days(-1);
        assert_eq!(before.civil(), (1970, 1, 1));
        for days in 1..200_000 {
            let date = Date::from_days(days);
            let (year, month, day) = date.civil();
            assert_eq!(Date::new(year, month, day), Some(date));
            let (py, pm, pd) = before.civil();
            let next = if (year, month) == (py, pm) { day == pd + 1 } else { day == 1 && pd >= 28 };
            assert!(next, "{days}");
            before = date;
        }
    }

    #[test]
    fn known_days_are_right() {
        let cases = [
            ("1970-01-01", 0, Weekday::Thursday),
            ("2000-02-29", 11_016, Weekday::Tuesday),
            ("2026-11-20", 20_777, Weekday::Friday),
            ("2027-01-11", 20_829, Weekday::Monday),
            ("9999-12-31", LAST, Weekday::Friday),
        ];
        for (text, days, weekday) in cases {
            let date = Date::read(text).expect(text);
            assert_eq!((date.days(), date.weekday(), date.iso().as_str()), (days, weekday, text));
        }
        assert_eq!(Date::read("2027-01-11").map(Date::compact).as_deref(), Some("20270111"));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["", "2027", "2027-02-29", "2100-02-29", "2027-13-01", "2027-00-10", "2027-01-00", "1969-12-31"] {
            assert_eq!(Date::read(text), None, "{text}");
        }
        for text in ["2027-1-1", "27-01-01", "2027-01-011", "2027-01-01-", "+027-01-01", "2027/01/01", "２０２７-01-01"]
        {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }

    #[test]
    fn saturdays_come_at_the_end_of_the_week() {
        let monday = Date::read("2027-01-11").expect("a day");
        assert_eq!(monday.saturday().iso(), "2027-01-16");
        assert_eq!(monday.saturday().saturday(), monday.saturday());
        assert!(monday.plus(5).is_weekend() && monday.plus(6).is_weekend() && !monday.plus(7).is_weekend());
        assert_eq!(Date::from_days(i32::MAX).saturday().iso(), "9999-12-31");
    }
}
