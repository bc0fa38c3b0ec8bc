/* What is kept belongs to the learner: take it along, count anew, or have it deleted. */
import { Button } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { Icon } from '#app/_ui/icon';
import { deleteEverything, resetProgress } from './actions';
import { Confirm } from './confirm';

export function DataChoices() {
  return (
    <Card aria-labelledby="data-heading" className="space-y-5">
      <div>
        <h2 id="data-heading" className="text-xl">Your data</h2>
        <p className="mt-1 text-muted">
          You are known here by a random number in a cookie; there is no name, address or e-mail. Kept are your answers,
          the exams you sat, the grades you gave to cards, the lessons you started, the hints you took, and your time
          zone; and of each lab its data, its clock, and what was typed and printed in its terminals, as far back as
          they scroll.
        </p>
      </div>
      <a
        href="/api/me/export" download
        className="inline-flex min-h-10 items-center gap-2 rounded-lg border border-border-strong px-4 font-semibold
          hover:border-accent hover:text-accent"
      >
        <Icon name="download" className="size-4.5" /> Download my data (JSON)
      </a>
      <Confirm
        ask="Reset progress of all lessons"
        say="Every exercise and question counts as not done yet, and every card begins anew. Your earlier answers, exams
          and grades stay in your data, your streak and calendar stay, and the labs stay as they are; to begin a lab
          from its start, restart its exercise."
      >
        <form action={resetProgress}>
          <input type="hidden" name="lesson" value="" />
          <Button type="submit" tone="danger" size="small">Yes, reset all progress</Button>
        </form>
      </Confirm>
      <Confirm
        ask="Delete everything"
        say="Every answer and event and all of your labs are deleted for good, and the cookie with them. Download
          your data first if you want it."
      >
        <form action={deleteEverything}>
          <Button type="submit" tone="danger" size="small">Yes, delete everything</Button>
        </form>
      </Confirm>
    </Card>
  );
}
