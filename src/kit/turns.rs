//! When each batch has its turn: so many days after the one before it, or with the waves of a schedule.

use crate::date::Date;

use super::moment::{Moment, Moments};
use super::waves::Batch;

/// When batches have their turns.
#[derive(Debug, Clone, Copy, Default)]
pub struct Turns<'w> {
    /// Moments of the first batch; of all of them where no days lie in between.
    pub first: Moments,
    /// Days from one batch to the next.
    pub every: usize,
    /// Waves of a schedule: the day from which each is copied, and the day on which it moves. They stand in place of the days
    /// of `first`, whose hours stay; the batches after the last wave go with it.
    pub waves: &'w [(Date, Date)],
}

/// Copying may begin with the day.
const MORNING: (u8, u8) = (0, 0);
/// People are switched over after work, unless another hour is set (planning assumption).
const EVENING: (u8, u8) = (18, 0);

impl Turns<'_> {
    /// The moments of the batch that comes so many places after the first.
    #[must_use]
    pub fn of(&self, place: usize) -> Moments {
        let Moments { start, complete } = self.first;
        if let Some((from, day)) = self.waves.get(place).or(self.waves.last()) {
            let on = |date: &Date, set: Option<Moment>, hour| {
                Some(Moment { date: *date, time: set.map_or(hour, |moment| moment.time) })
            };
            return Moments { start: on(from, start, MORNING), complete: on(day, complete, EVENING) };
        }
        let days = i32::try_from(place.saturating_mul(self.every)).unwrap_or(i32::MAX);
        let later = |moment: Moment| moment.plus(days);
        Moments { start: start.map(later), complete: complete.map(later) }
    }

    /// The moments of all batches. A pilot has none: it is started and switched over by hand.
    #[must_use]
    pub fn all(&self, batches: &[Batch]) -> Vec<Moments> {
        let mut place = 0;
        let turn = |batch: &Batch| {
            if batch.pilot {
                return Moments::default();
            }
            place += 1;
            self.of(place - 1)
        };
        batches.iter().map(turn).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(pilot: bool) -> Batch {
        Batch { name: String::new(), rows: Vec::new(), pilot }
    }

    fn shown(moments: &[Moments]) -> Vec<[String; 2]> {
        let one = |moment: Option<Moment>| moment.map_or_else(String::new, |m| m.date.iso() + " " + &m.hour());
        moments.iter().map(|two| [one(two.start), one(two.complete)]).collect()
    }

    #[test]
    fn batches_come_one_after_the_other_and_the_pilot_by_hand() {
        let complete = Moment::read("2027-01-16T20:30");
        let turns = Turns { first: Moments { start: None, complete }, every: 7, waves: &[] };
        let all = turns.all(&[batch(true), batch(false), batch(false), batch(false)]);
        let day = |text: &str| [String::new(), text.to_owned()];
        assert_eq!(shown(&all), [day(""), day("2027-01-16 20:30"), day("2027-01-23 20:30"), day("2027-01-30 20:30")]);
        let at_once = Turns { every: 0, ..turns }.all(&[batch(false), batch(false)]);
        assert_eq!(at_once[0], at_once[1]);
        assert_eq!(shown(&[Turns { every: usize::MAX, ..turns }.of(9)])[0][1], "9999-12-31 20:30");
        assert_eq!(Turns { every: 7, ..Turns::default() }.of(3), Moments::default());
    }

    #[test]
    fn waves_of_a_schedule_give_the_days_and_the_reader_the_hours() {
        let day = |text: &str| Date::read(text).expect(text);
        let waves = [(day("2027-01-11"), day("2027-01-16")), (day("2027-01-16"), day("2027-01-30"))];
        let first = Moments { start: None, complete: Moment::read("2030-01-01T02:15") };
        let turns = Turns { first, every: 3, waves: &waves };
        let all = turns.all(&[batch(false), batch(true), batch(false), batch(false)]);
        assert_eq!(
            shown(&all),
            [
                ["2027-01-11 00:00", "2027-01-16 02:15"],
                ["", ""],
                ["2027-01-16 00:00", "2027-01-30 02:15"],
                ["2027-01-16 00:00", "2027-01-30 02:15"]
            ]
        );
        assert_eq!(
            shown(&[Turns { waves: &waves, ..Turns::default() }.of(0)])[0],
            ["2027-01-11 00:00", "2027-01-16 18:00"]
        );
    }
}
