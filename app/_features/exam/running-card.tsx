/* The sitting that runs: go on with it, or end it. */
import { Confirm } from '#app/_features/progress/confirm';
import { Button, ButtonLink } from '#app/_ui/button';
import { Card } from '#app/_ui/card';
import { postStep } from './actions';
import type { Running } from './lobby';
import { leftInWords } from './time/rules';

export function RunningCard({ running, act }: { running: Running; act: string }) {
  const { id, title, endsMs, nowMs, answered, items } = running;
  return (
    <Card aria-labelledby="running-heading" className="border-accent">
      <p className="text-sm font-semibold text-accent">Running now</p>
      <h2 id="running-heading" className="mt-1 text-2xl">{title}</h2>
      <p className="mt-1.5 text-muted">{answered} of {items} answered, {leftInWords(endsMs - nowMs)} left.</p>
      <div className="mt-5 flex flex-wrap items-center gap-x-8 gap-y-4">
        <ButtonLink href={`/exam/${id}`} size="large" prefetch={false}>Go on</ButtonLink>
        <Confirm ask="End it now" say="What is answered is handed in, the rest counts as wrong.">
          <form action={postStep}>
            <input type="hidden" name="sitting" value={id} />
            <input type="hidden" name="item" value="0" />
            <input type="hidden" name="act" value={act} />
            <Button type="submit" name="go" value="submit" tone="danger">End this exam</Button>
          </form>
        </Confirm>
      </div>
    </Card>
  );
}
