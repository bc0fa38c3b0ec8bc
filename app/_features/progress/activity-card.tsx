/* Which days something was done: a table that reads as a calendar, and the streak with its freezes in words. */
import { Card } from '#app/_ui/card';
import { freezesInWords, streakInWords } from '../days/streak-line';
import type { Streak } from '../days/streak';
import type { CalendarWeek } from './history';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const dayText = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const monthText = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
/** A phone has room for the latest of the weeks. */
const NARROW_WEEKS = 13;
/** From these counts on a cell is darker. */
const STEPS = [1, 5, 15, 30];
const SHADES = ['bg-sunken', 'bg-accent/30', 'bg-accent/50', 'bg-accent/75', 'bg-accent'];

export function ActivityCard({ weeks, streak }: { weeks: CalendarWeek[]; streak: Streak }) {
  return (
    <Card aria-labelledby="activity-heading" data-streak={streak.days}>
      <h2 id="activity-heading" className="text-xl">Activity</h2>
      <p className="mt-1">
        <span className="font-semibold">{streakInWords(streak)}</span>
        <span className="text-muted">
          {streak.best > streak.days && `, your longest was ${streak.best}`}. {freezesInWords(streak)}
        </span>
      </p>
      <table className="mt-4 border-separate border-spacing-[3px] text-xs text-muted">
        <caption className="sr-only">Acts of learning on each day of the last {weeks.length} weeks</caption>
        <thead>
          <tr>
            <th scope="col"><span className="sr-only">Weekday</span></th>
            {weeks.map((week, at) => (
              <th key={week.from} scope="col" className={`h-4 text-left font-normal ${roomFor(weeks, at)}`}>
                <span className="sr-only">Week of {dayText.format(new Date(week.from))}</span>
                <span aria-hidden="true" className="block w-0 overflow-visible whitespace-nowrap">
                  {monthOf(weeks, at)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((name, weekday) => (
            <tr key={name}>
              <th scope="row" className="pr-1.5 text-left font-normal">
                <span className="sr-only">{name}</span>
                <span aria-hidden="true">{weekday % 2 === 0 ? name.slice(0, 3) : ''}</span>
              </th>
              {weeks.map((week, at) => (
                <Cell key={week.from} day={week.days[weekday]} frozen={streak.frozen} room={roomFor(weeks, at)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 max-w-2xl text-sm text-muted">
        An answer, a graded card, a solved task and a lab that you began count; looking at pages does not. A day begins
        at 04:00 where you are. Every seventh kept day earns a freeze, two at most; a freeze keeps the streak over a day
        that you miss, by itself. A streak that ends takes nothing of what you know.
      </p>
    </Card>
  );
}

const roomFor = (weeks: CalendarWeek[], at: number): string =>
  (at < weeks.length - NARROW_WEEKS ? 'hidden sm:table-cell' : '');

function Cell({ day, frozen, room }: {
  day: CalendarWeek['days'][number] | undefined; frozen: string[]; room: string;
}) {
  if (!day || day.future) return <td className={room}><span className="sr-only">to come</span></td>;
  const isFrozen = frozen.includes(day.day);
  const shade = SHADES[STEPS.filter((step) => day.acts >= step).length] ?? '';
  const acts = day.acts === 0 ? (isFrozen ? 'bridged by a freeze' : 'nothing')
    : `${day.acts} ${day.acts === 1 ? 'act' : 'acts'}`;
  const said = `${dayText.format(new Date(day.day))}: ${acts}`;
  return (
    <td
      title={said} data-day={day.day} data-acts={day.acts}
      className={`size-4 rounded-[4px] inset-ring sm:size-5 ${room} ${shade} ${isFrozen
        ? 'inset-ring-2 inset-ring-accent' : 'inset-ring-border'}`}
    >
      <span className="sr-only">{said}</span>
    </td>
  );
}

/** The month's name over its first week; the last week of one that is going has no room for it. */
function monthOf(weeks: CalendarWeek[], at: number): string {
  const name = (week: CalendarWeek | undefined) => (week ? monthText.format(new Date(week.from)) : undefined);
  const own = name(weeks[at]) ?? '';
  const leaving = at === 0 && name(weeks[1]) !== own;
  return own === name(weeks[at - 1]) || leaving ? '' : own;
}
